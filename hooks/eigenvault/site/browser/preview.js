// Hovering or focusing a link shows where it leads, in a card (WCAG 1.4.13: dismissible, hoverable, persistent).
import { excerpt, figureOf } from "./excerpt.js";
import { abandon, around, firstFigure, load, whole } from "./page_text.js";
import { isInMargin } from "./margin_notes.js";
import { isOwn, pathOf, root, sameWindow } from "./place.js";

const REST = 45; // ms that the pointer or the focus rests on a link before its card opens
const GRACE = 250; // ms to get from a link to its card
const DEEPEST = 2; // a card opens from a link in a card, no further
const HEAVIEST = 200_000; // characters of markup that a figure may have
const CLOSE = "close the preview"; // what a framed page asks for
const LINKS = ".md-content a[href], .preview a[href]";

const cards = []; // open cards, each opened from a link in the one before: { link, card, focused }
let pending = null; // the link that a card will open for
let dismissed = null; // the link whose card Escape has put away
let touched = false;
let closing = 0;
let opening = 0;
let count = 0;

/** Say whether a link leads to something that a card can show from here. */
function isShown(link, url) {
  if (link.matches(".headerlink, .footnote-backref, .md-content__button") || link.target === "_blank" || isInMargin(link)) return false;
  if (!isOwn(url) || depthOf(link) >= DEEPEST) return false;
  if (/\.(?!html?$)\w+$/.test(url.pathname) && !/\.(png|jpe?g|gif|svg|webp|avif)$/i.test(url.pathname)) return false;
  if (pathOf(url) !== pathOf(location)) return true;
  const target = targetOf(url);
  return target !== null && !isInView(target);
}

function targetOf(url) {
  return url.hash.length > 1 ? document.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
}

function isInView(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top > 60 && (bottom < innerHeight || top < innerHeight / 2);
}

/** Return how many cards a link stands in. */
function depthOf(link) {
  return cards.findIndex(({ card }) => card.contains(link)) + 1;
}

function addressOf(url) {
  return url.href.split("#")[0];
}

/** Prepare at once the card of what a link leads to, and open it when it is still wanted after a rest. */
function want(link, focused, point) {
  const url = new URL(link.href);
  if (link === dismissed || cards.some((open) => open.link === link) || !isShown(link, url)) return;
  pending = { link, focused, point, content: canRead(url) ? contentOf(url).catch(() => null) : framed(url) };
  rest();
}

/** Say whether a script may read what stands at ``url``: from disk, this very page. */
function canRead(url) {
  return sameWindow || pathOf(url) === pathOf(location);
}

/** Give up the link that a card would have opened for. */
function unwant() {
  if (pending && !pending.opening) abandon(addressOf(new URL(pending.link.href)));
  pending = null;
}

function rest() {
  clearTimeout(opening);
  const wanted = pending;
  opening = setTimeout(() => wanted && open(wanted), REST);
}

async function open(wanted) {
  const { link } = wanted;
  wanted.opening = true;
  const content = await wanted.content;
  if (pending !== wanted || !content || !link.isConnected) return;
  pending = null;
  clearTimeout(closing); // what was to be closed is closed here
  closeTo(depthOf(link));
  show(wanted, content);
}

/** Return what a card shows for an address: as soon as so much of its page has come. */
async function contentOf(url) {
  const id = decodeURIComponent(url.hash.slice(1));
  const prefix = `preview-${++count}-`;
  if (pathOf(url) === pathOf(location)) return excerpt(document, location.href, id, prefix, true);
  const source = load(addressOf(url));
  const content = await around(source, id, (page, complete) => {
    const moved = page.querySelector("meta[http-equiv=refresh]") && page.querySelector("link[rel=canonical]");
    return moved ? { moved: moved.getAttribute("href") } : excerpt(page, source.address, id, prefix, complete);
  });
  if (source.image) return picture(source.address);
  if (!source.found) return source.found === null ? null : nothing();
  if (content.moved) return contentOf(new URL(content.moved + url.hash, source.address));
  if (!id && !content.body.some((node) => node.matches?.("figure, img") || node.querySelector?.("figure, img"))) {
    const figure = whole(source).then(() => figureOf(firstFigure(source, HEAVIEST), source.address, prefix));
    content.later = source.ended ? null : figure;
    if (source.ended) content.body.push(...[await figure].filter(Boolean));
  }
  return content;
}

function picture(source) {
  const image = document.createElement("img");
  Object.assign(image, { src: source, alt: "" });
  return { title: "", body: [image] };
}

function nothing() {
  const line = document.createElement("p");
  line.textContent = "No page stands at this address.";
  return { title: "", body: [line] };
}

/** From disk a script may not read another page, but a frame may show it. */
function framed(url) {
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: url.href, name: "preview", tabIndex: -1, title: url.pathname });
  return { title: "", body: [frame] };
}

function show({ link, focused, point }, { title, section, href, body, later }) {
  const card = document.createElement("div");
  card.className = "preview";
  card.id = `preview-card-${++count}`;
  card.tabIndex = -1;
  card.setAttribute("role", "region");
  card.setAttribute("aria-label", `Preview: ${section || title || link.textContent}`);
  if (title) {
    const heading = document.createElement("p");
    heading.className = "preview-title";
    const anchor = document.createElement("a");
    Object.assign(anchor, { href, textContent: section ? `${title} › ${section}` : title });
    heading.append(anchor);
    card.append(heading);
  }
  const inner = document.createElement("div");
  inner.className = "preview-body md-typeset";
  const note = document.createElement("div");
  note.className = "note";
  note.append(...body);
  inner.append(note);
  card.append(inner);
  if (focused) {
    const hint = document.createElement("p");
    hint.className = "preview-hint";
    hint.textContent = "Alt + ↓ goes into the preview, Esc closes it";
    card.append(hint);
  }
  document.body.append(card);
  place(card, link, point);
  later?.then((figure) => {
    if (!figure || !card.isConnected) return;
    note.append(figure);
    place(card, link, point);
  });
  if (link.title) {
    link.setAttribute("aria-description", link.title);
    link.removeAttribute("title"); // the browser's own tooltip would lie over the card
  }
  link.setAttribute("aria-details", card.id);
  cards.push({ link, card, focused });
}

/** Put a card below its link, or above where there is more room, within the window. */
function place(card, link, point) {
  const rects = [...link.getClientRects()];
  const rect = (point && rects.find(({ top, bottom }) => point.y >= top - 1 && point.y <= bottom + 1)) || rects[0] || link.getBoundingClientRect();
  const gap = 6;
  const below = innerHeight - rect.bottom - 2 * gap;
  const above = rect.top - 2 * gap - 48; // the header
  const under = below >= Math.min(card.offsetHeight, 260) || below >= above;
  card.style.maxHeight = `${Math.max(140, Math.min(under ? below : above, 448))}px`;
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(8, (point ? point.x : rect.left) - 40), width - card.offsetWidth - 8);
  card.style.left = `${Math.max(8, left) + scrollX}px`;
  card.style.top = `${(under ? rect.bottom + gap : rect.top - gap - card.offsetHeight) + scrollY}px`;
}

function closeTo(depth) {
  while (cards.length > depth) {
    const { link, card } = cards.pop();
    link.removeAttribute("aria-details");
    card.remove();
  }
}

/** Close, after a while, the cards that neither the pointer (over ``target``) nor the focus keeps. */
function settle(target) {
  const active = document.activeElement;
  let kept = 0;
  cards.forEach(({ link, card, focused }, index) => {
    const pointed = link.contains(target) || card.contains(target);
    if (pointed || (focused && (link === active || card.contains(active)))) kept = index + 1;
  });
  clearTimeout(closing);
  if (kept < cards.length) closing = setTimeout(closeTo, GRACE, kept);
}

function onKey(event) {
  const last = cards[cards.length - 1];
  if (event.key === "Escape") {
    pending = null;
    if (!last) return;
    dismissed = last.link;
    if (last.card.contains(document.activeElement)) last.link.focus({ preventScroll: true });
    closeTo(cards.length - 1);
  } else if (event.key === "ArrowDown" && event.altKey && last && last.link === document.activeElement) {
    event.preventDefault();
    last.focused = true;
    last.card.focus();
  } else if (event.key === "Tab") {
    leaveCard(event);
  }
}

/** Tab behind the last link of a card, or back before its first, leads to where the card was opened. */
function leaveCard(event) {
  const inside = cards.find(({ card }) => card.contains(document.activeElement));
  if (!inside) return;
  const stops = [inside.card, ...inside.card.querySelectorAll("a[href], summary, button, [tabindex='0']")];
  const edge = event.shiftKey ? stops[1] : stops[stops.length - 1];
  const at = document.activeElement;
  if (at !== edge && !(event.shiftKey && at === inside.card)) return;
  if (event.shiftKey) event.preventDefault();
  inside.link.focus({ preventScroll: true });
}

/** Show previews on this page and those that instant navigation puts in its place. */
export function previews() {
  if (self.name === "preview") {
    document.documentElement.classList.add("is-framed");
    addEventListener("keydown", ({ key }) => key === "Escape" && parent.postMessage(CLOSE, "*"));
    return;
  }
  addEventListener("message", ({ data }) => data === CLOSE && closeTo(cards.length - 1));
  const linkOf = (target) => (target instanceof Element ? target.closest(LINKS) : null);
  addEventListener("pointerdown", (event) => (touched = event.pointerType === "touch"), true);
  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event.target);
    if (dismissed && link !== dismissed) dismissed = null;
    if (pending && !pending.focused && link !== pending.link) unwant();
    settle(event.target);
    if (link && !(pending && pending.link === link)) want(link, false, { x: event.clientX, y: event.clientY });
  });
  addEventListener("pointermove", (event) => {
    if (!pending || pending.focused || Math.abs(event.movementX) + Math.abs(event.movementY) < 2) return;
    pending.point = { x: event.clientX, y: event.clientY };
    rest();
  });
  addEventListener("focusin", (event) => {
    const link = linkOf(event.target);
    if (link !== dismissed) dismissed = null;
    if (pending && pending.focused) unwant();
    settle(event.target);
    if (link && !touched && link.matches(":focus-visible")) want(link, true, null);
  });
  addEventListener("keydown", (event) => ((touched = false), onKey(event)), true);
}
