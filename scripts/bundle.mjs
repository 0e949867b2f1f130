// Write the committed browser files from npm packages pinned by package-lock.json and our own scripts.
// Usage: npm ci && npm run bundle
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const assets = "hooks/eigenvault/site/theme/assets";
const modules = "node_modules";

function fresh(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

// KaTeX: the script runs in the build, the style sheet and fonts are served.
copyFileSync(`${modules}/katex/dist/katex.min.js`, "hooks/eigenvault/markup/katex.min.js");
copyFileSync(`${modules}/katex/dist/contrib/mhchem.min.js`, "hooks/eigenvault/markup/mhchem.min.js");
fresh(`${assets}/katex`);
mkdirSync(`${assets}/katex/fonts`);
const css = readFileSync(`${modules}/katex/dist/katex.min.css`, "utf8");
writeFileSync(
  `${assets}/katex/katex.min.css`,
  css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "").replaceAll("font-display:block", "font-display:swap"),
);
for (const font of readdirSync(`${modules}/katex/dist/fonts`)) {
  if (font.endsWith(".woff2")) copyFileSync(`${modules}/katex/dist/fonts/${font}`, `${assets}/katex/fonts/${font}`);
}

// Text and code faces, Latin and extended Latin.
fresh(`${assets}/fonts`);
for (const [family, file] of [
  ["@fontsource-variable/source-serif-4", "source-serif-4-latin-wght-normal"],
  ["@fontsource-variable/source-serif-4", "source-serif-4-latin-wght-italic"],
  ["@fontsource-variable/source-serif-4", "source-serif-4-latin-ext-wght-normal"],
  ["@fontsource-variable/inter", "inter-latin-wght-normal"],
  ["@fontsource-variable/inter", "inter-latin-ext-wght-normal"],
  ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-400-normal"],
]) {
  copyFileSync(`${modules}/${family}/files/${file}.woff2`, `${assets}/fonts/${file}.woff2`);
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
