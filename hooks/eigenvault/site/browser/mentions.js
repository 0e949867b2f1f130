// Unlinked mentions: notes that say this note's name without a link to it, listed when a reader asks.
import { fromDisk } from "./place.js";
import { mentions } from "./search.js";

/** Offer, under the backlinks of a note, to look for its names in the others. */
export function unlinkedMentions() {
  for (const place of document.querySelectorAll(".mentions[hidden]")) {
    place.hidden = false;
    const button = place.querySelector("button");
    button.addEventListener("click", async () => {
      button.disabled = true;
      show(place, await find(JSON.parse(place.dataset.names)));
      button.remove();
    });
  }
}

const pageOf = (address) => fromDisk(address).split("#")[0];

/** The notes that say one of the names, but those that link here and the page itself. */
async function find(names) {
  const known = new Set([...document.querySelectorAll(".backlinks li > a")].map((link) => pageOf(link.href)));
  known.add(pageOf(location.href));
  const found = new Map();
  for (const mention of (await Promise.all(names.map(mentions))).flat()) {
    const page = pageOf(mention.page);
    if (!known.has(page) && !found.has(page)) found.set(page, mention);
  }
  return [...found.values()];
}

function show(place, found) {
  const said = place.querySelector("[role=status]");
  said.textContent = found.length ? `Mentioned without a link in ${found.length === 1 ? "1 note" : `${found.length} notes`}` : "No other note mentions this one.";
  const list = document.createElement("ul");
  for (const { name, url, excerpt } of found) {
    const link = document.createElement("a");
    Object.assign(link, { className: "internal-link", href: fromDisk(url), textContent: name });
    const text = document.createElement("p");
    for (const [piece, marked] of excerpt) {
      const part = document.createElement(marked ? "mark" : "span");
      part.textContent = piece;
      text.append(part);
    }
    const item = document.createElement("li");
    item.append(link, text);
    list.append(item);
  }
  if (found.length) place.append(list);
}
