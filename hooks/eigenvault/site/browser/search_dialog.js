// The dialog in which one searches: a combobox and its list (WAI-ARIA authoring practices).
import { keepWords } from "./found_words.js";
import { keepSearch } from "./offline.js";
import { fromDisk } from "./place.js";
import { search } from "./search.js";

const PAUSE = 150; // ms

let dialog = null;
let asked = 0; // questions so far
let answered = 0; // the last one whose hits are shown
let kept = false; // the index, for reading without a network
let entered = false; // Enter was pressed before the hits of the last one came

const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const marked = (pieces) => pieces.map(([text, hit]) => (hit ? element("mark", {}, text) : text));

function build() {
  const field = element("input", {
    class: "search-field", type: "search", role: "combobox", placeholder: "Search", "aria-label": "Search",
    "aria-controls": "search-hits", "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off",
    autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
  });
  const list = element("div", { id: "search-hits", class: "search-hits", role: "listbox", "aria-label": "Notes found" });
  const said = element("p", { class: "search-said", role: "status" });
  const close = element("button", { class: "search-close", type: "button", "aria-label": "Close search" }, "Esc");
  dialog = element("dialog", { class: "search-dialog", "aria-label": "Search" });
  dialog.append(element("div", { class: "search-top" }, field, close), said, list);
  document.body.append(dialog);
  field.addEventListener("input", () => answer(field.value));
  field.addEventListener("keydown", (event) => {
    const options = [...list.querySelectorAll("[role=option]")];
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 };
    if (event.key in moves && options.length) {
      choose(options, (moves[event.key] + options.length) % options.length);
      event.preventDefault();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (answered < asked) entered = true;
      else if (options.length) options[Math.max(at, 0)].click();
    }
    if (event.key !== "Escape") event.stopPropagation(); // keys of the page are letters here
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[role=option]")) dialog.close();
  });
  dialog.addEventListener("close", () => field.setAttribute("aria-expanded", "false"));
}

function choose(options, number) {
  options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
  options[number].scrollIntoView({ block: "nearest" });
  dialog.querySelector("input").setAttribute("aria-activedescendant", options[number].id);
}

async function answer(query) {
  const mine = ++asked;
  entered = false;
  const isAsked = () => mine === asked;
  if (query.trim().length < 3) await new Promise((go) => setTimeout(go, PAUSE)); // most questions are longer
  const hits = isAsked() ? await search(query, 10, isAsked) : [];
  if (!isAsked()) return; // an answer that a later question has overtaken
  answered = mine;
  if (!kept) keepSearch();
  kept = true;
  const list = dialog.querySelector(".search-hits");
  const field = dialog.querySelector("input");
  list.replaceChildren(...hits.flatMap(options));
  list.scrollTop = 0;
  const shown = [...list.children];
  shown.forEach((option, number) => (option.id = `search-hit-${number}`));
  field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-expanded", String(shown.length > 0));
  if (shown.length) choose(shown, 0);
  if (shown.length && entered && dialog.open) shown[0].click();
  const found = hits.length === 1 ? "1 note" : `${hits.length} notes`;
  dialog.querySelector(".search-said").textContent = query.trim() ? (hits.length ? found : "Nothing found") : "";
}

function options(hit) {
  return hit.sections.map((section, number) => {
    const title = element("span", { class: "search-title" }, ...marked(hit.title));
    if (number === 0 && hit.alias) title.append(element("span", { class: "search-alias" }, " ", ...marked(hit.alias)));
    for (const tag of number === 0 ? hit.tags : []) title.append(element("span", { class: "search-tag" }, ` #${tag}`));
    const option = element("a", { class: "search-hit", role: "option", "aria-selected": "false", tabindex: "-1", href: fromDisk(section.url) });
    if (number === 0) option.append(title);
    else option.classList.add("search-hit-more");
    if (section.heading.length) option.append(element("span", { class: "search-heading" }, ...marked(section.heading)));
    option.addEventListener("click", () => keepWords(option.href, hit.asked));
    option.append(element("span", { class: "search-excerpt" }, ...marked(section.excerpt)));
    return option;
  });
}

export function openSearch(query = "") {
  if (!dialog) build();
  if (!dialog.isConnected) document.body.append(dialog); // instant loading may have put it away
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector("input");
  if (query) {
    field.value = query;
    answer(query);
  }
  field.focus();
  field.select();
}

/** The button in the header, and the keys: `s`, `/`, Ctrl-K and Cmd-K. */
export function searchKeys() {
  addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".search-open")) return;
    event.preventDefault();
    event.stopPropagation();
    openSearch();
  }, true);
  addEventListener("keydown", (event) => {
    const letter = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      if (letter !== "k") return;
    } else {
      if (event.altKey || event.ctrlKey || event.metaKey || (letter !== "s" && letter !== "/")) return;
      if (event.target instanceof Element && event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    }
    event.preventDefault();
    openSearch();
  });
}
