// What a page does in the browser beyond reading: everything here is an extra, never a need.
import { graphs } from "./graph_panel.js";
import { closePreviews, previews } from "./preview.js";

const ready = (start) =>
  typeof document$ === "undefined" ? addEventListener("DOMContentLoaded", start) : document$.subscribe(start);

/** Copying a formula gives its LaTeX. */
function copyFormulas() {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return;
    const holder = document.createElement("div");
    holder.append(selection.getRangeAt(0).cloneContents());
    const formulas = holder.querySelectorAll(".math[data-tex]");
    if (!formulas.length) return;
    for (const formula of formulas) {
      const mark = formula.classList.contains("math-display") ? "$$" : "$";
      formula.replaceWith(mark + formula.dataset.tex + mark);
    }
    event.clipboardData.setData("text/plain", holder.textContent);
    event.preventDefault();
  });
}

/** Opened from disk, an address that ends in a folder means the page inside it. */
function linksFromDisk() {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    const url = new URL(link.href);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) {
      url.pathname += "index.html";
      link.href = url;
    }
  }
}

/** A folded block that a link leads into opens. */
function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let block = target; block; block = block.parentElement) {
    if (block.tagName === "DETAILS") block.open = true;
  }
  if (target) target.scrollIntoView();
}

/** Code that is wider than its place can be scrolled by keyboard. */
function scrollByKeyboard() {
  for (const block of document.querySelectorAll(".highlight code, pre.output, .math-display")) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
  }
}

copyFormulas();
previews();
addEventListener("hashchange", openTarget);
ready(() => {
  closePreviews();
  graphs();
  linksFromDisk();
  scrollByKeyboard();
  if (location.hash) openTarget();
});

/** The page for addresses that nobody owns names the notes whose names come near. */
async function suggestNearNames() {
  const place = document.getElementById("near-names");
  if (!place || place.dataset.done) return;
  place.dataset.done = "1";
  const asked = decodeURIComponent(location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop()).toLowerCase();
  const pairs = (text) => new Set([...text].slice(1).map((letter, at) => text[at] + letter));
  const wanted = pairs(asked);
  if (!wanted.size) return;
  const index = await (await fetch(place.dataset.index)).json();
  const near = index.docs
    .filter((entry) => !entry.location.includes("#"))
    .map((entry) => {
      const own = pairs(entry.title.toLowerCase());
      const shared = [...own].filter((pair) => wanted.has(pair)).length;
      return { entry, likeness: (2 * shared) / (own.size + wanted.size) };
    })
    .filter(({ likeness }) => likeness > 0.35)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
  for (const { entry } of near) {
    const link = document.createElement("a");
    link.href = `${place.dataset.base.replace(/\/?$/, "/")}${entry.location}`;
    link.innerHTML = entry.title;
    const item = document.createElement("li");
    item.append(link);
    place.querySelector("ul").append(item);
  }
  place.hidden = near.length === 0;
}
ready(suggestNearNames);
