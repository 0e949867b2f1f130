// Footnotes beside their references where the window has a margin; they stay below the text for everything else.

const WIDE = matchMedia("screen and (min-width: 90em)");
const APART = 10; // px between two notes
const BROAD = ".highlight, .table-wrapper, .math-display, figure, img, iframe, video, .callout, .markdown-embed";

let watching = null;

/** Put the page's footnotes into its margin, and keep them beside their references. */
export function marginNotes() {
  watching?.disconnect();
  watching = null;
  const note = document.querySelector(".md-content .note");
  const notes = note ? [...note.querySelectorAll(".footnote-ref > a")].map(copy).filter(Boolean) : [];
  if (!notes.length) return;
  note.append(...notes.map(({ element }) => element));
  const settle = () => place(note, notes);
  watching = new ResizeObserver(settle); // a figure has come, a proof is unfolded, the window changes
  watching.observe(note);
  WIDE.onchange = settle;
}

/** Return the footnote that a reference leads to as a note of the margin, unseen by screen readers: they read it below. */
function copy(reference) {
  const id = decodeURIComponent(reference.hash.slice(1));
  const footnote = document.getElementById(id);
  if (!footnote || reference.closest(".footnotes")) return null;
  const element = document.createElement("aside");
  element.className = "margin-note";
  element.setAttribute("aria-hidden", "true");
  const number = document.createElement("sup");
  number.textContent = reference.textContent;
  element.append(number, ...[...footnote.cloneNode(true).childNodes]);
  element.querySelectorAll(".footnote-backref").forEach((link) => link.remove());
  element.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  element.querySelectorAll("a, button, summary, [tabindex]").forEach((part) => (part.tabIndex = -1));
  const point = (event) => element.classList.toggle("is-pointed", event.type === "pointerenter" || event.type === "focus");
  for (const type of ["pointerenter", "pointerleave", "focus", "blur"]) reference.addEventListener(type, point);
  return { reference, element };
}

/** Give each note the height of its reference, below the note above it and what reaches into the margin. */
function place(note, notes) {
  note.classList.toggle("has-margin-notes", WIDE.matches);
  if (!WIDE.matches) return;
  for (const { reference, element } of notes) element.hidden = reference.closest("details:not([open])") !== null;
  const seen = notes.filter(({ element }) => !element.hidden);
  if (!seen.length) return;
  const box = note.getBoundingClientRect();
  const margin = seen[0].element.getBoundingClientRect();
  const broad = [...note.querySelectorAll(BROAD)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ left, right, height }) => height && left < margin.right && right > margin.left)
    .map(({ top, bottom }) => [top - box.top, bottom - box.top]);
  let free = -Infinity;
  for (const { reference, element } of seen) {
    const at = reference.getBoundingClientRect();
    const height = element.offsetHeight;
    let top = Math.max(at.top - box.top, free);
    for (const [from, to] of broad) {
      if (top >= to + APART || top + height <= from - APART) continue;
      const above = from - APART - height;
      top = above >= Math.max(free, 0) ? above : to + APART;
    }
    element.style.top = `${top}px`;
    free = top + height + APART;
  }
}

/** Say whether what a reference leads to can be read beside it. */
export function isInMargin(link) {
  return link.matches(".footnote-ref > a") && document.querySelector(".has-margin-notes") !== null && !link.closest(".preview");
}
