// The explorer as in Obsidian: what is open stays open, the current note is in sight, and folders that a page
// of a large vault only names unfold from one file of data, fetched at the first need.
import { script } from "./load_script.js";
import { fromDisk, root } from "./place.js";

const KEPT = `explorer ${root.pathname}`;
const SCROLLED = `${KEPT} scrolled`;

const make = (tag, values = {}, ...inner) => {
  const element = Object.assign(document.createElement(tag), values);
  element.append(...inner);
  return element;
};

const kept = () => new Set(JSON.parse(localStorage.getItem(KEPT) || "[]"));

/** Return the path of a folder in the tree: the names from the top down to it. */
function pathOf(details) {
  const names = [];
  for (let at = details; at; at = at.parentElement.closest(".explorer details")) names.unshift(at.querySelector("summary").textContent);
  return names.join("/");
}

/** Bring the explorer of this page to where the reader left it on the last one. */
export async function explorer() {
  const tree = document.querySelector(".explorer");
  if (!tree) return;
  for (const link of tree.querySelectorAll(".explorer-folder > a")) unfoldable(link);
  const more = tree.querySelector(".explorer-more > a");
  if (more) more.addEventListener("click", (event) => showAll(event, more));
  remember(tree);
  await reopen(tree, kept());
  keepCurrentInSight(tree);
}

/** Open the folders that were open; what stands in them may have to come first. */
async function reopen(tree, open) {
  for (const details of tree.querySelectorAll("details:not([open])")) {
    if (!open.has(pathOf(details))) continue;
    await fill(details);
    details.open = true;
    await reopen(details, open);
  }
}

function remember(tree) {
  tree.addEventListener("click", (event) => {
    const summary = event.target.closest("summary");
    const pane = tree.closest(".md-sidebar__scrollwrap");
    if (event.target.closest("a")) sessionStorage.setItem(SCROLLED, pane.scrollTop);
    if (!summary) return;
    const details = summary.parentElement;
    const open = kept();
    details.open ? open.delete(pathOf(details)) : open.add(pathOf(details));
    localStorage.setItem(KEPT, JSON.stringify([...open]));
    if (!details.open) fill(details);
  });
}

/** A folder that is only named becomes one that opens. */
function unfoldable(link) {
  const details = make("details", {}, make("summary", { textContent: link.textContent.replace(/\/$/, "") }));
  details.dataset.empty = "1";
  link.replaceWith(details);
}

async function folderAt(path) {
  await script("all-notes/tree.js");
  let folder = globalThis.eigenvaultExplorer;
  for (const name of path ? path.split("/") : []) folder = folder?.[2].find(([other]) => other === name);
  return folder;
}

/** Put into a folder of the tree what stands in it. */
async function fill(details) {
  if (!details.dataset.empty) return;
  delete details.dataset.empty;
  const folder = await folderAt(pathOf(details));
  if (folder) details.append(make("ul", {}, ...items(folder)));
}

function items([, address, folders, notes]) {
  const here = fromDisk(location.href.split(/[?#]/)[0]);
  const inner = folders.map(([name]) => {
    const details = make("details", {}, make("summary", { textContent: name }));
    details.dataset.empty = "1";
    return make("li", {}, details);
  });
  const own = notes.map((note) => {
    const [title, place] = typeof note === "string" ? [note, `${address}${encodeURIComponent(note)}/`] : note;
    const link = make("a", { href: fromDisk(new URL(place, root)), textContent: title });
    if (link.href === here) link.setAttribute("aria-current", "page");
    return make("li", {}, link);
  });
  return [...inner, ...own];
}

/** Show all notes of a folder of which the page shows those near its own. */
async function showAll(event, more) {
  event.preventDefault();
  const list = more.closest("ul");
  const details = list.closest("details");
  const folder = await folderAt(details ? pathOf(details) : "");
  if (!folder) return;
  const open = kept();
  list.replaceChildren(...items(folder));
  await reopen(list, open);
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
}

/** Scroll to where the reader left the tree, or to the current note: until the reader takes it in hand, for
 * the theme gives the pane its height only later. */
function keepCurrentInSight(tree) {
  const pane = tree.closest(".md-sidebar__scrollwrap");
  const current = tree.querySelector("[aria-current]");
  const watching = new ResizeObserver(() => {
    const scrolled = sessionStorage.getItem(SCROLLED);
    if (scrolled) pane.scrollTop = Number(scrolled);
    if (!current) return;
    const [box, frame] = [current.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > Math.min(frame.bottom, innerHeight)) pane.scrollTop += box.top - frame.top - frame.height / 2;
  });
  watching.observe(pane);
  for (const type of ["wheel", "pointerdown", "keydown"]) tree.addEventListener(type, () => watching.disconnect(), { passive: true });
}
