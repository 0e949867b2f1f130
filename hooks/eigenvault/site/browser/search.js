// Search in the index that site/search_index.py writes: only the files that a question needs are fetched.
import { root } from "./place.js";
import { cut, fold } from "./search_words.js";

// Scripts and not requests for data: pages opened from disk may load those too.
const folder = new URL("search/", root);
const VALUE = [1, 1.6, 2.2, 4, 5, 7, 8, 11];
const parts = new Map();
const arrived = new Map();
globalThis.wikiSearchPart = (name, data) => arrived.set(name, data);

function load(name) {
  if (!parts.has(name)) {
    const part = new Promise((done) => {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, folder).href;
      const end = (data) => {
        script.remove();
        arrived.delete(name);
        done(data);
      };
      script.onload = () => end(arrived.get(name) ?? null);
      script.onerror = () => {
        parts.delete(name); // perhaps the network comes back
        end(null);
      };
      document.head.append(script);
    });
    parts.set(name, part);
  }
  return parts.get(name);
}

const safe = (start) => [...start].map((c) => (/[a-z0-9]/.test(c) ? c : `_${c.codePointAt(0).toString(16)}_`)).join("");

/** The name of the file that holds a term; `nodes` says how terms are divided. */
function place(kind, nodes, term) {
  const letters = [...term];
  let start = "";
  for (const letter of letters) {
    if (!(nodes[start] > 0 && start + letter in nodes)) break;
    start += letter;
  }
  const next = letters[[...start].length];
  const group = nodes[start] && next && next !== "*" ? next.codePointAt(0) & (nodes[start] - 1) : 0;
  return `${kind}-${safe(start)}${group ? `.${group}` : ""}`;
}

const read = new Map();
/** The terms of a file: each with its notes by weight, as written. */
async function termsOf(name) {
  const text = await load(name);
  if (text === null) return new Map();
  if (!read.has(name)) {
    const terms = new Map();
    for (const line of text.split("\n")) {
      const [head, ...groups] = line.split(" ");
      const [term, count] = head.split("~");
      if (term) terms.set(term, { groups, count: Number(count) || 0 });
    }
    read.set(name, terms);
  }
  return read.get(name);
}

function notesOf(found, width) {
  const notes = new Map();
  for (const group of found.groups) {
    for (let at = 1; at < group.length; at += width) notes.set(group.slice(at, at + width), Number(group[0]));
  }
  return notes;
}

/** How many letters apart two words are, neighbours exchanged counting once; with `begins`, the nearest
 * beginning of `there` counts. More than `most` is as good as anything. */
function distance(here, there, most, begins) {
  if (!begins && Math.abs(here.length - there.length) > most) return most + 1;
  let before = [];
  let above = Array.from({ length: there.length + 1 }, (_, at) => at);
  for (let i = 1; i <= here.length; i++) {
    const row = [i];
    for (let j = 1; j <= there.length; j++) {
      const cost = here[i - 1] === there[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
      if (i > 1 && j > 1 && here[i - 1] === there[j - 2] && here[i - 2] === there[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return begins ? Math.min(...above) : above[there.length];
}

function near(word, terms) {
  const most = word.length < 8 ? 1 : 2;
  const found = [];
  for (const term of terms) {
    if (term.endsWith("*") || term[0] === "#" || term.length < 3) continue;
    let apart = distance(word, term, most, false);
    if (apart > most && word.length > 4 && distance(word, term, 1, true) <= 1) apart = most + 0.5;
    if (apart <= most + 0.5) found.push([term, 0.6 / (1 + apart)]);
  }
  return found.sort((a, b) => b[1] - a[1]).slice(0, 6);
}

/** What may stand for a word of the question: terms with how well each fits. */
async function meanings(word, manifest, last) {
  const { term } = word;
  const own = await termsOf(place("w", manifest.words, term));
  const found = new Map();
  const take = (name, fit, terms = own) => {
    const entry = terms.get(name);
    if (entry && !(found.get(name)?.fit >= fit)) found.set(name, { fit, entry });
  };
  take(term, 1);
  if (!word.pair || [...term].length < 2) {
    for (const name of own.keys()) {
      if (name.startsWith(term) && name !== term && !name.endsWith("*") && (last || term.length > 2))
        take(name, 0.75 * (0.4 + (0.6 * term.length) / name.length));
    }
    if (manifest.words[term] > 0) take(`${term}*`, 0.7, await termsOf(place("w", manifest.words, `${term}*`)));
  }
  if (!word.pair && !word.tag && term.length > 3 && term.endsWith("s")) {
    const single = term.slice(0, -1);
    take(single, 0.9, await termsOf(place("w", manifest.words, single)));
  }
  if (!found.size && !word.pair && !word.tag && term.length > 3) {
    for (const [name, fit] of near(term, own.keys())) take(name, fit);
    if (!found.size && "" in manifest.ends) {
      const backwards = [...term].reverse().join("");
      const ends = (await load(place("e", manifest.ends, backwards))) ?? "";
      for (const [name, fit] of near(term, ends.split(" ")).slice(0, 3))
        take(name, fit, await termsOf(place("w", manifest.words, name)));
    }
  }
  return found;
}

const textFile = (id, manifest) => {
  const digits = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  const number = [...id].reduce((sum, digit) => sum * 64 + digits.indexOf(digit), 0);
  return `x-${Math.floor(number / 2 ** manifest.shift).toString(16)}`;
};

/** The notes in which the words of a question stand, best first; with what each word may mean. */
async function rank(words, manifest) {
  const sets = await Promise.all(words.map((word, at) => meanings(word, manifest, at === words.length - 1)));
  const scores = new Map();
  sets.forEach((found, at) => {
    const best = new Map();
    for (const { fit, entry } of found.values()) {
      const notes = notesOf(entry, manifest.width);
      const rarity = Math.log(1 + manifest.notes / (entry.count || notes.size));
      for (const [id, weight] of notes) best.set(id, Math.max(best.get(id) ?? 0, fit * VALUE[weight] * rarity));
    }
    const all = [...found.values()].some(({ entry }) => entry.count);
    for (const [id, score] of best) {
      const own = scores.get(id) ?? { id, score: 0, has: 0 };
      own.score += score;
      own.has += all ? 0 : 1; // a word that stands nearly everywhere is asked of nobody
      scores.set(id, own);
    }
  });
  const most = Math.max(0, ...[...scores.values()].map((own) => own.has));
  const ranked = [...scores.values()]
    .filter((own) => own.has === most)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { sets, ranked };
}

/** The notes that answer a question, best first: title, address, the words that matched, and the
 * sections where they stand, each with heading, address and text cut around the words. Texts are
 * fetched only as long as the question is still `isAsked`. */
export async function search(query, limit = 10, isAsked = () => true) {
  const words = cut(query, true).slice(0, 12);
  const manifest = words.length ? await load("index") : null;
  if (!manifest) return [];
  const { sets, ranked } = await rank(words, manifest);
  if (!isAsked()) return [];
  const first = ranked.slice(0, limit);
  const terms = new Set(sets.flatMap((found) => [...found.keys()].map((name) => name.replace("*", ""))));
  const begun = words.filter((word) => !word.pair).map((word) => word.term.replace(/^#/, ""));
  const hit = (term) => terms.has(term) || begun.some((word) => word.length > 1 && term.startsWith(word));
  const hits = await Promise.all(first.map((own) => describe(own, manifest, hit, fold(query.trim()))));
  const asked = { exact: [...terms], begun: begun.filter((word) => word.length > 1) };
  return hits.filter(Boolean).map((found) => ({ ...found, asked })).sort((a, b) => b.score - a.score);
}

const CANDIDATES = 60;
/** The notes whose text says a name, word by word (its plural too): title, address of the section, and
 * the text around it. Among many, only the likeliest are read. */
export async function mentions(name) {
  const words = cut(name);
  const manifest = words.length ? await load("index") : null;
  if (!manifest) return [];
  const { ranked } = await rank(words, manifest);
  const notes = await Promise.all(ranked.slice(0, CANDIDATES).map(({ id }) => noteOf(id, manifest)));
  return notes.filter(Boolean).flatMap(([, url, title, , , sections]) => {
    for (const [, anchor, text] of sections) {
      const found = phrase(words, cut(text));
      if (!found) continue;
      const page = new URL(url, root).href;
      return [{ name: title, page, url: anchor ? `${page}#${anchor}` : page, excerpt: excerpt(text, [found]) }];
    }
    return [];
  });
}

/** Where the words stand one after the other in a text, as one stretch; null where they do not. */
function phrase(words, text) {
  const last = words.length - 1;
  const same = (asked, said, at) => said === asked || (at === last && (said === `${asked}s` || said === `${asked}es`));
  for (let start = 0; start + last < text.length; start++) {
    if (words.every(({ term }, at) => same(term, text[start + at].term, at)))
      return { from: text[start].from, to: text[start + last].to };
  }
  return null;
}

async function noteOf(id, manifest) {
  const notes = (await load(textFile(id, manifest))) ?? [];
  return notes.find((entry) => entry[0] === id);
}

async function describe({ id, score }, manifest, hit, asked) {
  const note = await noteOf(id, manifest);
  if (!note) return null;
  const [, url, title, aliases, tags, sections] = note;
  const name = fold(title);
  const alias = aliases.find((other) => marks(other, hit).some(([, marked]) => marked));
  if (name === asked) score *= 4;
  else if (aliases.some((other) => fold(other) === asked)) score *= 3;
  else if (name.startsWith(asked)) score *= 1.5;
  const ranked = sections
    .map(([heading, anchor, text], order) => {
      const inHeading = new Set(cut(heading).map((word) => word.term).filter(hit));
      const inText = cut(text).filter((word) => hit(word.term));
      const kinds = new Set(inText.map((word) => word.term));
      const value = 3 * inHeading.size + 2 * kinds.size + Math.min(inText.length, 9) / 10 + (fold(text).includes(asked) ? 2 : 0);
      return { heading, anchor, text, words: inText, value, order };
    })
    .filter((section) => section.value > 0)
    .sort((a, b) => b.value - a.value || a.order - b.order)
    .slice(0, 2);
  if (!ranked.length && sections.length) ranked.push({ heading: "", anchor: "", text: sections[0][2], words: [] });
  const address = new URL(url, root).href;
  return {
    score,
    url: address,
    title: marks(title, hit),
    name: title,
    alias: alias === undefined ? null : marks(alias, hit),
    tags: tags.filter((tag) => cut(tag).some((word) => hit(word.term))),
    sections: ranked.map(({ heading, anchor, text, words }) => ({
      heading: marks(heading, hit),
      url: anchor ? `${address}#${anchor}` : address,
      excerpt: excerpt(text, words, hit),
    })),
  };
}

/** A text as pieces: [text, whether it is a word that was asked for]. */
function marks(text, hit, words = cut(text).filter((word) => hit(word.term))) {
  const pieces = [];
  let at = 0;
  for (const { from, to } of words) {
    if (to <= at) continue;
    if (from > at) pieces.push([text.slice(at, from), false]);
    pieces.push([text.slice(Math.max(from, at), to), true]);
    at = to;
  }
  if (at < text.length) pieces.push([text.slice(at), false]);
  return pieces;
}

/** The stretch of a text with the most different words that were asked for; what `hit` says is marked,
 * without it the words themselves. */
function excerpt(text, words, hit) {
  const length = 180;
  let best = words[0];
  let most = 0;
  for (const word of words) {
    const kinds = new Set(words.filter((w) => w.from >= word.from && w.to <= word.from + length).map((w) => w.term));
    if (kinds.size > most) [best, most] = [word, kinds.size];
  }
  let from = Math.max(0, (best?.from ?? 0) - 50);
  if (from > 0) from = text.indexOf(" ", from) + 1 || from;
  if (best && from > best.from) from = best.from;
  const shown = text.slice(from, from + length + 40);
  const inside = hit ? undefined : words.map((word) => ({ from: word.from - from, to: word.to - from }));
  const pieces = marks(shown, hit, inside);
  if (from > 0) pieces.unshift(["… ", false]);
  if (from + length + 40 < text.length) pieces.push([" …", false]);
  return pieces;
}
