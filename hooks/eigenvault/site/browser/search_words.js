// Cutting a text into the words that the index knows it by: the same cut as in site/search_words.py.
import shared from "./words.json";

const signs = Object.keys(shared.names)
  .filter((sign) => !new RegExp(`[${shared.greek}]`, "u").test(sign))
  .join("");
const word = new RegExp(
  `(#[${shared.letters}${shared.greek}${shared.runs}/_-]+)|[${shared.greek}]+|[${shared.letters}]+|([${shared.runs}]+)|[${signs}]`,
  "gu",
);

/** A word as it is compared: lower case, without accents, in one normal form. */
export function fold(text) {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain.normalize("NFC").replaceAll("ß", "ss");
}

/** The words of a text: their terms, where each begins and ends, and whether it is cut into pairs. */
export function cut(text, tags = false) {
  const found = [];
  for (const match of text.matchAll(word)) {
    const [raw, tag, run] = match;
    const at = match.index;
    if (tag && tags) {
      found.push({ term: fold(tag), from: at, to: at + raw.length, tag: true });
    } else if (tag) {
      found.push(...cut(raw.slice(1)).map((part) => ({ ...part, from: part.from + at + 1, to: part.to + at + 1 })));
    } else if (run) {
      const letters = [...raw];
      let place = at;
      letters.forEach((letter, number) => {
        const pair = letter + (letters[number + 1] ?? "");
        found.push({ term: fold(pair), from: place, to: place + pair.length, pair: true });
        place += letter.length;
      });
      if (tags && letters.length > 1) found.pop(); // a pair already asks for the last character
    } else {
      const term = fold(raw); // nothing is left of an accent alone
      if (term) found.push({ term: shared.names[term] ?? term, from: at, to: at + raw.length });
    }
  }
  return found;
}
