// What a card shows of a page: the part that a link leads to, or its beginning, ready to stand in another page.

const ENOUGH = 700; // characters of text
const BLOCKS = "p, li, table, .callout, figure, .math-display, pre, blockquote, .snippet, dl, details";
const SUPERFLUOUS =
  "script, style, iframe, form, button, nav, .code-lines, .code-mark, .headerlink, .footnote-backref, .md-clipboard, .md-code__nav, .margin-note, .backlinks, .inline-title, .metadata-properties";

/**
 * Return title, section, address and content for ``page``; ids in it get ``prefix``. Null where the page
 * breaks off (it is not ``complete``) before the end of what is to be shown.
 */
export function excerpt(page, address, id, prefix, complete) {
  const inner = page.querySelector(".md-content__inner") || page.body;
  const note = inner.querySelector(".note") || inner;
  const target = id ? page.getElementById(id) : null;
  if (id && !target && !complete) return null;
  const found = target && inner.contains(target) ? part(target) : { body: take(note.firstElementChild, 0) };
  if (!complete && !found.body.every(isFollowed)) return null;
  const heading = inner.querySelector("h1") || page.querySelector("title");
  const title = heading ? heading.cloneNode(true) : document.createElement("p");
  title.querySelectorAll(".headerlink").forEach((link) => link.remove());
  const body = found.body.map((node) => document.importNode(node, true)).filter((node) => !node.matches(SUPERFLUOUS));
  const holder = document.createElement("div");
  holder.append(...body);
  clean(holder, address, prefix);
  if (id && !target) holder.prepend(remark(`This note has no part “${id.replace(/^\^/, "")}”.`));
  const fragment = target ? `#${encodeURI(id)}` : "";
  return {
    title: title.textContent.trim(),
    section: found.section || "",
    href: address.split("#")[0] + fragment,
    body: [...holder.childNodes],
  };
}

/** Return what stands at ``target``: a section below a heading, a footnote's text, or a block. */
function part(target) {
  if (/^H[1-6]$/.test(target.tagName)) {
    const heading = target.cloneNode(true);
    heading.querySelectorAll(".headerlink").forEach((link) => link.remove());
    return { section: heading.textContent.trim(), body: take(target.nextElementSibling, Number(target.tagName[1])) };
  }
  const block = target.matches(BLOCKS) ? target : target.closest(BLOCKS) || target;
  if (block.tagName === "LI") return { body: [...block.childNodes].map(asElement) };
  return { body: [block] };
}

function asElement(node) {
  if (node.nodeType === Node.ELEMENT_NODE) return node;
  const span = document.createElement("span");
  span.textContent = node.textContent;
  return span;
}

/** Say whether something stands behind a node: then it has come whole. */
function isFollowed(node) {
  for (let at = node; at && at !== at.ownerDocument.body; at = at.parentElement) if (at.nextSibling) return true;
  return false;
}

/** Return a copy of a note's first figure, fit to stand in its card, null where it holds none. */
export function figureOf(figure, address, prefix) {
  if (!figure) return null;
  const holder = document.createElement("div");
  holder.append(document.importNode(figure, true));
  clean(holder, address, prefix);
  return holder.firstElementChild;
}

/** Return elements from ``first`` on until there is enough, or a heading of ``level`` or above comes. */
function take(first, level) {
  const taken = [];
  let length = 0;
  for (let node = first; node && length < ENOUGH; node = node.nextElementSibling) {
    const heading = /^H([1-6])$/.exec(node.tagName);
    if (heading && (level ? Number(heading[1]) <= level : length > ENOUGH / 3)) break;
    if (node.matches(SUPERFLUOUS) || (heading && heading[1] === "1")) continue;
    taken.push(node);
    length += node.textContent.length;
  }
  return taken;
}

/** Make a copied part fit to stand in this document: addresses absolute, ids its own, nothing that acts. */
function clean(holder, address, prefix) {
  holder.querySelectorAll(SUPERFLUOUS).forEach((element) => element.remove());
  holder.querySelectorAll("details").forEach((details, index) => index === 0 && details.parentElement === holder && (details.open = true));
  const names = new Set([...holder.querySelectorAll("[id]")].map((element) => element.id));
  for (const element of holder.querySelectorAll("*")) {
    element.removeAttribute("tabindex");
    for (const { name, value } of [...element.attributes]) {
      if (name === "id") element.id = prefix + value;
      else if (element.tagName === "A" && name === "href") element.setAttribute(name, new URL(value, address).href);
      else if (name === "src" || name === "poster") element.setAttribute(name, new URL(value, address).href);
      else if (name.endsWith("href") && value[0] === "#") element.setAttribute(name, `#${prefix}${value.slice(1)}`);
      else if (value.includes("url(#")) element.setAttribute(name, value.replaceAll("url(#", `url(#${prefix}`));
      else if ((name.startsWith("aria-") || name === "for") && names.has(value)) element.setAttribute(name, prefix + value);
    }
  }
}

function remark(text) {
  const line = document.createElement("p");
  line.className = "preview-remark";
  line.textContent = text;
  return line;
}
