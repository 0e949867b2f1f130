// What a page does in the browser beyond reading: everything here is an extra, never a need.
import { canvases } from "./canvas.js";
import { codeTools, showLines } from "./code_tools.js";
import { copyCode } from "./copy_code.js";
import { diagrams } from "./diagrams.js";
import { drawerByKeyboard } from "./drawer.js";
import { explorer } from "./explorer.js";
import { frame } from "./frame.js";
import { copyFormulas, formulaButtons } from "./formulas.js";
import { markWords } from "./found_words.js";
import { graphs, randomNote } from "./graph_panel.js";
import { marginNotes } from "./margin_notes.js";
import { unlinkedMentions } from "./mentions.js";
import { keptPages } from "./offline.js";
import { palette } from "./palette.js";
import { previews } from "./preview.js";
import { fromDisk, root } from "./place.js";
import { readingMode } from "./reading_mode.js";
import { search } from "./search.js";
import { searchKeys } from "./search_dialog.js";

/** Opened from disk, an address that ends in a folder means the page inside it. */
function linksFromDisk() {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    link.href = fromDisk(link.href);
  }
}

/** A folded block that a link leads into opens. */
function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let block = target; block; block = block.parentElement) {
    if (block.tagName === "DETAILS") block.open = true;
  }
  if (target) target.scrollIntoView();
  else showLines();
}

/** Code that is wider than its place can be scrolled by keyboard. Measuring lays it out: what is shown is measured
 * when the page has time, what is folded when it comes into sight. */
function scrollByKeyboard() {
  const measure = (blocks) => {
    for (const block of blocks.filter((block) => block.scrollWidth > block.clientWidth)) block.tabIndex = 0;
  };
  const seen = new IntersectionObserver((entries) => {
    const shown = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    for (const block of shown) seen.unobserve(block);
    measure(shown);
  });
  const blocks = [...document.querySelectorAll(".highlight code, pre.output")];
  const folded = (block) => block.closest("details:not([open])") !== null;
  for (const block of blocks.filter(folded)) seen.observe(block);
  (window.requestIdleCallback || setTimeout)(() => measure(blocks.filter((block) => !folded(block))), { timeout: 500 });
}

copyFormulas();
previews();
searchKeys();
readingMode();
drawerByKeyboard();
palette();
addEventListener("hashchange", openTarget);
addEventListener("DOMContentLoaded", () => {
  frame();
  explorer();
  graphs();
  canvases();
  randomNote();
  unlinkedMentions();
  linksFromDisk();
  scrollByKeyboard();
  codeTools();
  copyCode();
  diagrams();
  formulaButtons();
  marginNotes();
  if (location.hash) openTarget();
  markWords();
});

/** The page for addresses that nobody owns names the notes whose names come near. */
async function suggestNearNames() {
  const place = document.getElementById("near-names");
  if (!place) return;
  const name = decodeURIComponent(location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop());
  const near = await search(name.replace(/\.html$/, ""), 5);
  for (const { url, name: title } of near) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    place.querySelector("ul").append(item);
  }
  place.hidden = near.length === 0;
}
addEventListener("DOMContentLoaded", suggestNearNames);
addEventListener("DOMContentLoaded", keptPages);

/** Pages that were read stay readable without a network; not while an author looks at a preview. */
const here = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
if ("serviceWorker" in navigator && location.protocol === "https:" && !here) {
  addEventListener("load", () => navigator.serviceWorker.register(new URL("sw.js", root)).catch(() => {}));
}
