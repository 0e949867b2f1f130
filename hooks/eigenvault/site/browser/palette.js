// Light or dark: as the system prefers, or as the reader has chosen on this site.
import { root } from "./place.js";

const CHOICES = { auto: "light", light: "dark", dark: "auto" }; // each with the one that comes next
const key = `${root.pathname}.palette`;
const system = matchMedia("(prefers-color-scheme: dark)");

function chosen() {
  try {
    const choice = localStorage.getItem(key);
    return choice in CHOICES ? choice : "auto";
  } catch {
    return "auto"; // the store is forbidden
  }
}

/** Show the page in the palette that applies. */
export function paint(choice = chosen()) {
  const dark = choice === "auto" ? system.matches : choice === "dark";
  document.documentElement.dataset.palette = choice;
  document.body.dataset.mdColorScheme = dark ? "slate" : "default";
  document.querySelector("meta[name=color-scheme]").content = choice === "auto" ? "light dark" : choice;
}

/** Let the button in the header choose, and the page follow the system. */
export function palette() {
  const button = document.querySelector(".palette");
  const name = () => {
    button.title = button.dataset[document.documentElement.dataset.palette];
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    const next = CHOICES[document.documentElement.dataset.palette];
    try {
      localStorage.setItem(key, next);
    } catch {
      // The choice is forgotten with the page.
    }
    paint(next);
    name();
  });
  system.addEventListener("change", () => paint(document.documentElement.dataset.palette));
  let before = "auto"; // paper is white, whatever the screen is
  addEventListener("beforeprint", () => {
    before = document.documentElement.dataset.palette;
    paint("light");
  });
  addEventListener("afterprint", () => paint(before));
  name();
}
