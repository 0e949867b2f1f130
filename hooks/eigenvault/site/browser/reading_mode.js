// Only the text: a button in the header puts away what stands beside it, and the reader's choice is kept.
import { root } from "./place.js";

const KEPT = `reading ${root.pathname}`;

function show(only) {
  document.documentElement.classList.toggle("only-text", only);
  for (const button of document.querySelectorAll(".reading-mode")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(only));
  }
}

/** Let the reader hide explorer, contents and graph, on this page and those that follow. */
export function readingMode() {
  show(localStorage.getItem(KEPT) === "1");
  addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".reading-mode")) return;
    const only = !document.documentElement.classList.contains("only-text");
    localStorage.setItem(KEPT, only ? "1" : "");
    show(only);
  });
}
