// What a card shows of a page: the part that a link leads to, or its beginning, ready to stand in another page.

const ENOUGH = 700; // characters of text
const HEAVIEST = 200_000; // characters of markup that a figure may have
const BLOCKS = "p, li, table, .callout, figure, .math-display, pre, blockquote, .snippet, dl, details";
const SUPERFLUOUS =
  "script, iframe, form, button, nav, .headerlink, .footnote-backref, .md-clipboard, .md-code__nav, .margin-note, .backlinks, .inline-title, .metadata-properties";

/** Return title, section, address and content for ``page``; ids in it get ``prefix``. */
export function excerpt(page, address, id, prefix) {
  const inner = page.querySelector(".md-content__inner") || page.body;
  const note = inner.querySelector(".note") || inner;
  const title = (inner.querySelector("h1") || page.querySelector("title")).cloneNode(true);
  title.querySelectorAll(".headerlink").forEach((link) => link.remove());
  const target = id ? page.getElementById(id) : null;
  const found = target && inner.contains(target) ? part(target) : { body: beginning(note) };
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

/** Return the first blocks of a note, and its first figure where they hold none. */
function beginning(note) {
  const body = take(note.firstElementChild, 0);
  if (!body.some((node) => node.matches("figure, img") || node.querySelector("figure, img"))) {
    const figure = note.querySelector("figure, :not(.katex) > img");
    if (figure && figure.outerHTML.length < HEAVIEST) body.push(figure);
  }
  return body;
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
