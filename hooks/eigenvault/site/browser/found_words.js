// A reader who comes from a search sees the words on the page that they looked for.
import { pathOf } from "./place.js";
import { cut } from "./search_words.js";

const KEPT = "found words";
const MOST = 400; // places marked

/** Remember, for the page that a hit leads to, which words it was found by; this very page marks them now. */
export function keepWords(address, words) {
  const path = pathOf(new URL(address));
  sessionStorage.setItem(KEPT, JSON.stringify({ path, words }));
  if (path === pathOf(location)) setTimeout(markWords);
}

/** Mark the words that this page was found by, until Escape or another page. */
export function markWords() {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  const { path, words } = JSON.parse(sessionStorage.getItem(KEPT) || "{}");
  sessionStorage.removeItem(KEPT);
  const note = document.querySelector(".md-content__inner");
  if (!note || path !== pathOf(location)) return;
  const ranges = rangesOf(note, words);
  if (!ranges.length) return;
  CSS.highlights.set("found", new Highlight(...ranges));
  const stop = (event) => {
    if (event.key !== "Escape") return;
    CSS.highlights.delete("found");
    removeEventListener("keydown", stop);
  };
  addEventListener("keydown", stop);
  const { top } = ranges[0].getBoundingClientRect();
  if (!location.hash && top > innerHeight) ranges[0].startContainer.parentElement.scrollIntoView({ block: "center" });
}

function rangesOf(note, { exact, begun }) {
  const wanted = new Set(exact);
  const hit = (term) => wanted.has(term) || begun.some((word) => term.startsWith(word));
  const ranges = [];
  const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  while (ranges.length < MOST && walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || node.parentElement.closest(".katex, script, style, svg, button, .backlinks")) continue;
    for (const { term, from, to } of cut(node.data)) {
      if (!hit(term)) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}
