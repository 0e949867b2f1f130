// Fonts that a page is sure to need are asked for before the style sheets that name them have come.
import { root, sameWindow } from "./place.js";

const TEXT = ["fonts/source-serif-4-latin-wght-normal", "fonts/inter-latin-wght-normal"];
const FORMULAS = ["katex/fonts/KaTeX_Main-Regular", "katex/fonts/KaTeX_Math-Italic"];

/** Ask for the fonts of this page. On a phone text comes before its own, in faces that are as wide; a formula has no such
 * face. From disk there is nothing to wait for, and a preload may not read there. */
export function fetchFonts(hasFormulas) {
  if (!sameWindow) return;
  const wide = matchMedia("(min-width: 60em)").matches;
  for (const name of [...(wide ? TEXT : []), ...(hasFormulas ? FORMULAS : [])]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href: new URL(`assets/${name}.woff2`, root).href });
    document.head.append(link);
  }
}
