// Pages as text, as far as they have come: a card needs the beginning of a page, or what stands around one id.

const KEPT = 30; // pages remembered
const AHEAD = 50_000; // characters of markup behind a place that nearly always hold what a card shows

const sources = new Map();

/** Begin to read a page, once; what is known of it grows while it comes. */
export function load(address) {
  if (!sources.has(address)) {
    if (sources.size >= KEPT) sources.delete(sources.keys().next().value);
    const source = { text: "", address, found: true, image: false, ended: false, woken: [], stop: new AbortController() };
    sources.set(address, source);
    read(source).catch(() => forget(address, source)).finally(() => end(source));
  }
  return sources.get(address);
}

function forget(address, source) {
  source.found = null; // not answered, which is not the same as not there
  if (sources.get(address) === source) sources.delete(address);
}

function end(source) {
  source.ended = true;
  wake(source);
}

function wake(source) {
  for (const woken of source.woken.splice(0)) woken();
}

/** Stop reading a page that nobody waits for any more. */
export function abandon(address) {
  const source = sources.get(address);
  if (!source || source.ended) return;
  sources.delete(address);
  source.stop.abort();
}

async function read(source) {
  const response = await fetch(source.address, { signal: source.stop.signal });
  const type = response.headers.get("content-type") || "";
  source.address = response.url;
  source.found = response.ok;
  source.image = type.startsWith("image/");
  if (!response.ok || !type.startsWith("text/html")) return response.body?.cancel();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    source.text += part.value;
    wake(source);
  }
}

/** Resolve when a page has come to its end. */
export async function whole(source) {
  while (!source.ended) await new Promise((woken) => source.woken.push(woken));
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#x27" }[sign]};`);

/** Return where the note of a page begins, -1 while that has not come. */
const start = (text) => text.indexOf("<article");

/**
 * Return what ``make`` makes of a page up to a while behind ``id``, or of its beginning; it is called again
 * with more of the page as long as it returns null.
 */
export async function around(source, id, make) {
  for (let ahead = AHEAD; ; ahead *= 4) {
    let from, at;
    const measure = () => {
      from = start(source.text);
      at = from < 0 ? -1 : source.text.indexOf(id ? ` id="${escaped(id)}"` : "<h1", from);
      return at >= 0 && source.text.length > at + ahead;
    };
    while (!measure() && !source.ended) await new Promise((woken) => source.woken.push(woken));
    const to = at < 0 ? source.text.length : at + ahead;
    const page = new DOMParser().parseFromString(source.text.slice(Math.max(from, 0), to), "text/html");
    const made = make(page, source.ended && to >= source.text.length);
    if (made) return made;
  }
}

/** Return the first figure of a page, null where there is none or one of more than ``heaviest`` characters. */
export function firstFigure(source, heaviest) {
  const note = source.text.slice(Math.max(start(source.text), 0));
  const found = /<figure[\s>]|<img class="media-embed/.exec(note);
  if (!found) return null;
  const end = found[0].startsWith("<img") ? note.indexOf(">", found.index) + 1 : note.indexOf("</figure>", found.index) + 9;
  if (end - found.index > heaviest || end < found.index) return null;
  return new DOMParser().parseFromString(note.slice(found.index, end), "text/html").body.firstElementChild;
}
