// Where the graph is shown: its own page, and the panel of each note, which fetches it when opened.
import { script } from "./load_script.js";
import { pathOf, root } from "./place.js";

async function fill(host) {
  if (host.dataset.filled) return;
  host.dataset.filled = "1";
  await Promise.all([script("assets/graph.js"), script("graph/data.js")]);
  const data = globalThis.eigenvaultGraph;
  const path = pathOf(location);
  const here = data.nodes.findIndex(([, address]) => pathOf(new URL(address, root)) === path);
  globalThis.showGraph(host, data, root, host.dataset.graph === "whole" ? -1 : here);
}

const OPEN = `graph ${root.pathname}`;
const WIDE = matchMedia("(min-width: 76.25em)");

/** In a wide window the panel of a note stands beside its text, below the contents. */
function setBeside() {
  const panel = document.querySelector(".graph-panel");
  const side = document.querySelector(".md-sidebar--secondary .md-sidebar__inner");
  if (!panel || !side) return;
  const below = document.createComment("graph");
  panel.before(below);
  const move = () => (WIDE.matches ? side.append(panel) : below.after(panel));
  WIDE.onchange = move;
  move();
}

/** Fill the graph of the page, at once on its own page, else when the reader opens the panel. */
export function graphs() {
  setBeside();
  for (const host of document.querySelectorAll("[data-graph]")) {
    const panel = host.closest("details");
    if (!panel) fill(host);
    else {
      panel.open = localStorage.getItem(OPEN) === "open";
      if (panel.open) fill(host);
      panel.addEventListener("toggle", () => {
        localStorage.setItem(OPEN, panel.open ? "open" : "");
        if (panel.open) fill(host);
      });
    }
  }
}

/** The button in the explorer leads to a note that nobody chose. */
export function randomNote() {
  for (const button of document.querySelectorAll(".random-note")) {
    button.hidden = false;
    button.onclick = async () => {
      await script("graph/data.js");
      const nodes = globalThis.eigenvaultGraph.nodes;
      const others = nodes.map(([, address]) => new URL(address, root)).filter((url) => pathOf(url) !== pathOf(location));
      const link = document.createElement("a");
      link.href = others[Math.floor(Math.random() * others.length)] + (location.protocol === "file:" ? "index.html" : "");
      document.body.append(link);
      link.click();
      link.remove();
    };
  }
}
