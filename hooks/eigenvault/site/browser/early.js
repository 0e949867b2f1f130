// Before the page is drawn: its fonts, its palette, and that scripts run. The page waits for this.
import { fetchFonts } from "./fonts.js";
import { paint } from "./palette.js";

fetchFonts("formulas" in document.currentScript.dataset);
document.documentElement.classList.replace("no-js", "js");
paint();
