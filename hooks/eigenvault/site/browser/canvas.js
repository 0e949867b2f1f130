// A canvas can be scrolled as it is; with a script it can be dragged, made larger, smaller, or seen whole.
const STEPS = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2];

/** Prepare every canvas of the page. */
export function canvases() {
  for (const box of document.querySelectorAll(".canvas:not([data-ready])")) {
    box.dataset.ready = "";
    prepare(box);
  }
}

function prepare(box) {
  const plane = box.querySelector(".canvas-plane");
  let zoom = 1;

  /** Show the plane at another scale; what is in the middle stays there. */
  function show(scale) {
    const x = (box.scrollLeft + box.clientWidth / 2) / zoom;
    const y = (box.scrollTop + box.clientHeight / 2) / zoom;
    zoom = scale;
    plane.style.setProperty("--canvas-zoom", scale);
    box.scrollTo(x * scale - box.clientWidth / 2, y * scale - box.clientHeight / 2);
  }
  const whole = () => Math.min(1, box.clientWidth / parseFloat(plane.style.width), box.clientHeight / parseFloat(plane.style.height));

  const tools = document.createElement("div");
  tools.className = "canvas-tools";
  for (const [name, scale] of [
    ["Smaller", () => STEPS.findLast((step) => step < zoom) ?? zoom],
    ["Larger", () => STEPS.find((step) => step > zoom) ?? zoom],
    ["Whole", whole],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => show(scale()));
    tools.append(button);
  }
  box.before(tools);
  drag(box);
}

/** The ground between the cards can be taken and moved. */
function drag(box) {
  let from = null;
  box.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button || event.target.closest(".canvas-card")) return;
    from = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
    box.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  box.addEventListener("pointermove", (event) => {
    if (from) box.scrollTo(from.x - event.clientX, from.y - event.clientY);
  });
  for (const end of ["pointerup", "pointercancel"]) box.addEventListener(end, () => (from = null));
}
