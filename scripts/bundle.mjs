// Write the committed browser files from npm packages pinned by package-lock.json and our own scripts.
// Usage: npm ci && npm run bundle
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const assets = "hooks/eigenvault/site/theme/assets";
const modules = "node_modules";

function fresh(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

// Fonts come in pieces, so that a page asks for the glyphs that it shows: first the letters of every page, then the rest.
const upTo = (last, first = 0x20) => Array.from({ length: last - first + 1 }, (_, place) => first + place);
const codes = (chars) => Array.from(chars, (char) => char.codePointAt(0));
const TEXT = [...upTo(0x7e), ...codes("\u00a0–—‘’“”…›×·−°äéöü")];
const BOLD = [...upTo(0x7e), 0xa0];
const FORMULA = [...upTo(0x7e), ...upTo(0x3a9, 0x391), ...codes("\u00a0\u200b±·×ˉ˙′…ℓ⊤←→⇒↦∂∇∈∏∑−∗∘√∞∣∥∫≈≠\ue020≡≤≥≪≫⊂⊆⊗⊙⊥⋅⋮⋯⋱⌈⌉⌊⌋⟨⟩")];
const LETTERS = upTo(0x5a, 0x41);
const others = (first) => upTo(0xfffd).filter((code) => !first.includes(code) && (code < 0xd800 || code > 0xdfff));
const hex = (code) => code.toString(16).toUpperCase();

/** Return code points as a style sheet writes them, neighbours as one range. */
function ranges(codes) {
  const found = [];
  for (const code of [...codes].sort((one, other) => one - other)) {
    const last = found[found.length - 1];
    if (last && last[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(",");
}

/** Write the glyphs of a font for these code points, in these weights where it has more. */
async function piece(from, to, codes, weights) {
  const variationAxes = weights && { wght: { min: weights[0], max: weights[1] } };
  writeFileSync(to, await subsetFont(readFileSync(from), String.fromCodePoint(...codes), { targetFormat: "woff2", variationAxes }));
}

// KaTeX: the script runs in the build, the style sheet and fonts are served.
copyFileSync(`${modules}/katex/dist/katex.min.js`, "hooks/eigenvault/markup/katex.min.js");
copyFileSync(`${modules}/katex/dist/contrib/mhchem.min.js`, "hooks/eigenvault/markup/mhchem.min.js");
fresh(`${assets}/katex`);
mkdirSync(`${assets}/katex/fonts`);
const css = readFileSync(`${modules}/katex/dist/katex.min.css`, "utf8");
const first = { "Main-Regular": FORMULA, "Main-Bold": BOLD, "AMS-Regular": LETTERS };
const inPieces = (face) => {
  const [, name] = face.match(/KaTeX_([\w-]+)\.woff2/);
  if (!first[name]) return face;
  const part = (codes, ending) => face.replace(".woff2", `${ending}.woff2`).replace(/}$/, `;unicode-range:${ranges(codes)}}`);
  return part(first[name], "") + part(others(first[name]), "-more");
};
writeFileSync(
  `${assets}/katex/katex.min.css`,
  css
    .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "")
    .replaceAll("font-display:block", "font-display:swap")
    .replace(/@font-face\{[^}]*\}/g, inPieces),
);
for (const font of readdirSync(`${modules}/katex/dist/fonts`)) {
  if (!font.endsWith(".woff2")) continue;
  const [from, to] = [`${modules}/katex/dist/fonts/${font}`, `${assets}/katex/fonts/${font}`];
  const codes = first[font.slice("KaTeX_".length, -".woff2".length)];
  if (!codes) copyFileSync(from, to);
  else {
    await piece(from, to, codes);
    await piece(from, to.replace(".woff2", "-more.woff2"), others(codes));
  }
}

// Text and code faces: what English needs, the rest of Latin, extended Latin.
fresh(`${assets}/fonts`);
for (const [family, weights, parts] of [
  ["source-serif-4", [400, 700], ["latin-wght-normal", "latin-wght-italic", "latin-ext-wght-normal"]],
  ["inter", [400, 720], ["latin-wght-normal", "latin-ext-wght-normal"]],
  ["jetbrains-mono", null, ["latin-400-normal"]],
]) {
  for (const part of parts) {
    const from = `${modules}/@fontsource${weights ? "-variable" : ""}/${family}/files/${family}-${part}.woff2`;
    const to = `${assets}/fonts/${family}-${part}.woff2`;
    if (part.includes("-ext-")) await piece(from, to, upTo(0xfffd).filter((code) => code < 0xd800 || code > 0xdfff), weights);
    else {
      await piece(from, to, TEXT, weights);
      await piece(from, to.replace("latin-", "latin-more-"), others(TEXT), weights);
    }
  }
}

// Diagrams: fetched only by pages that hold one.
fresh(`${assets}/mermaid`);
copyFileSync(`${modules}/mermaid/dist/mermaid.min.js`, `${assets}/mermaid/mermaid.min.js`);

// Our own: a small script before a page is drawn and one after, one for pages that lead on, and the graph, which is
// fetched when somebody opens it.
await build({
  entryPoints: ["early", "wiki", "redirect", "graph"].map((name) => `hooks/eigenvault/site/browser/${name}.js`),
  outdir: assets,
  bundle: true,
  minify: true,
  target: "es2020",
  format: "iife",
  legalComments: "none",
});
