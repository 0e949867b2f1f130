// Diagrams are drawn when they come near the window, in the colours of the page: their script is large.
import { enlargeable } from "./enlarge.js";
import { script } from "./load_script.js";
import { fromDisk } from "./place.js";

const SOURCE = "assets/mermaid/mermaid.min.js";
let count = 0;

/** Draw each diagram as it comes near, and again when the palette changes. */
export function diagrams() {
  const drawn = new Map(); // where a diagram stands -> its source
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        draw(target, target.textContent).then((place) => place && drawn.set(place, target.textContent));
      }
    },
    { rootMargin: "50% 0px" },
  );
  for (const block of document.querySelectorAll(".md-content pre.mermaid")) near.observe(block);
  const again = () => drawn.forEach((source, place) => draw(place, source));
  new MutationObserver(again).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
}

/** Put the picture of ``source`` where ``place`` stands and return its place; what cannot be drawn stays text. */
async function draw(place, source) {
  const id = `diagram-${++count}`;
  try {
    await script(SOURCE);
    mermaid.initialize({ startOnLoad: false, theme: "base", themeVariables: colours(), fontFamily: getComputedStyle(document.body).fontFamily });
    const { svg } = await mermaid.render(id, source);
    return show(place, svg);
  } catch {
    document.getElementById(`d${id}`)?.remove(); // mermaid's own picture of the error
    return null;
  }
}

/** A shadow keeps the styles of picture and page apart. */
function show(place, svg) {
  let host = place;
  if (!host.shadowRoot) {
    host = Object.assign(document.createElement("div"), { className: "diagram" });
    host.attachShadow({ mode: "open" });
    place.replaceWith(host);
  }
  host.shadowRoot.innerHTML = svg;
  const picture = host.shadowRoot.querySelector("svg");
  if (!picture.hasAttribute("aria-labelledby")) picture.setAttribute("aria-label", "Diagram");
  for (const link of picture.querySelectorAll("a")) {
    const href = new URL(link.getAttribute("href") || link.getAttribute("xlink:href"), location).href;
    link.setAttribute("href", fromDisk(href));
    link.removeAttribute("target");
  }
  enlargeable(host, picture);
  return host;
}

function colours() {
  const style = getComputedStyle(document.body);
  const of = (name) => style.getPropertyValue(`--md-${name}`).trim();
  const [ink, paper, box, line] = [of("default-fg-color"), of("default-bg-color"), of("code-bg-color"), of("default-fg-color--light")];
  return {
    darkMode: document.body.dataset.mdColorScheme === "slate", background: paper, mainBkg: box, primaryColor: box, primaryTextColor: ink,
    primaryBorderColor: line, secondaryColor: paper, tertiaryColor: paper, lineColor: line, textColor: ink, nodeTextColor: ink,
    titleColor: ink, edgeLabelBackground: paper, clusterBkg: paper, clusterBorder: line, noteBkgColor: box, noteTextColor: ink,
  };
}
