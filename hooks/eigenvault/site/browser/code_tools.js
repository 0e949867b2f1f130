// Code that can be pointed at: numbered lines with links, long blocks folded, a session's blocks as one program.

const FEW = 3; // lines that need no numbers
const LONG = 36; // lines of a block that is shown folded
const KEY = /^(.+?)-L(\d+)(?:-L(\d+))?$/;

const make = (tag, values = {}, ...inner) => {
  const element = Object.assign(document.createElement(tag), values);
  element.append(...inner);
  return element;
};
const linesOf = (code) => code.textContent.replace(/\n$/, "").split("\n").length;

let blocks = new Map(); // name -> code element
let anchor = null; // [name, line] that Shift extends from

/** Give every block of code its numbers and tools, and mark the lines that the address names. */
export function codeTools() {
  blocks = new Map();
  let count = 0;
  for (const code of document.querySelectorAll(".md-content .note .highlight > pre > code")) {
    const snippet = code.closest(".snippet[id]");
    let name = snippet ? snippet.id : `code-${++count}`;
    while (blocks.has(name)) name = `code-${++count}`;
    blocks.set(name, code);
    const box = code.closest(".highlight");
    number(box, code, name);
    if (linesOf(code) > LONG && !code.closest(".snippet-code")) fold(box, code);
    if (snippet?.dataset.session) wholeProgram(box, code, snippet);
  }
  mark();
}

/** Number the lines; a number is a link to its line. */
function number(box, code, name) {
  box.querySelector(".code-lines")?.remove();
  const count = linesOf(code);
  if (count < FEW) return;
  const lines = make("div", { className: "code-lines" });
  lines.setAttribute("aria-hidden", "true");
  for (let line = 1; line <= count; line++) lines.append(make("a", { href: `#${name}-L${line}`, tabIndex: -1, textContent: line }));
  lines.addEventListener("click", (event) => choose(event, name));
  code.parentElement.prepend(lines);
  box.classList.add("has-lines");
}

/** A click on a number puts the line into the address, with Shift all lines from the last one on. */
function choose(event, name) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.button) return;
  event.preventDefault();
  event.stopPropagation();
  const line = Number(link.textContent);
  const from = event.shiftKey && anchor?.[0] === name ? anchor[1] : line;
  if (!event.shiftKey) anchor = [name, line];
  const [first, last] = from < line ? [from, line] : [line, from];
  history.replaceState(history.state, "", `#${name}-L${first}${last > first ? `-L${last}` : ""}`);
  mark();
}

/** Mark the lines that the address names; return the mark. */
function mark() {
  document.querySelectorAll(".code-mark").forEach((element) => element.remove());
  const [, name, first, last] = KEY.exec(decodeURIComponent(location.hash.slice(1))) || [];
  const code = blocks.get(name);
  if (!code) return null;
  const from = Math.min(Number(first), linesOf(code));
  const to = Math.min(Math.max(Number(last) || from, from), linesOf(code));
  const band = make("span", { className: "code-mark" });
  band.style.setProperty("--from", from - 1);
  band.style.setProperty("--count", to - from + 1);
  code.parentElement.prepend(band);
  anchor ||= [name, from];
  return band;
}

/** Show the lines that the address names, also in something folded. */
export function showLines() {
  const band = mark();
  if (!band) return;
  band.closest(".is-long")?.classList.remove("is-long");
  for (let block = band.parentElement; block; block = block.parentElement) if (block.tagName === "DETAILS") block.open = true;
  band.scrollIntoView({ block: "center" });
}

/** Show the first lines of a long block until a reader wants all. */
function fold(box, code) {
  if (box.querySelector(".code-more")) return;
  box.classList.add("is-long");
  const more = make("button", { type: "button", className: "code-more", textContent: `Show all ${linesOf(code)} lines` });
  more.addEventListener("click", () => box.classList.remove("is-long"));
  box.append(more);
}

/** A block that goes on from others of its session can show them before its own lines: what runs by itself. */
function wholeProgram(box, code, snippet) {
  const same = [...document.querySelectorAll(".md-content .note .snippet[data-session]")].filter((other) => other.dataset.session === snippet.dataset.session);
  const before = same.slice(0, same.indexOf(snippet)).map((other) => other.querySelector(".highlight code"));
  if (!before.length || before.includes(null) || box.querySelector(".code-program")) return;
  const own = [...code.childNodes];
  const parts = before.flatMap((other) => [...[...other.childNodes].map((node) => node.cloneNode(true)), "\n"]);
  const button = make("button", { type: "button", className: "code-program", textContent: "Whole program" });
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const all = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(all));
    code.replaceChildren(...(all ? parts : []), ...own);
    box.querySelector(".code-mark")?.remove();
    number(box, code, snippet.id);
  });
  box.append(button);
}
