// A diagram that is shown smaller than it is can be seen whole: in a dialog, to be moved about as anything that scrolls.

const SMALLER = 0.8; // of its own size: below that, letters are hard to read

/** Give ``host``, where a picture stands in a shadow, a button that shows it in its own size, if it is smaller here. */
export function enlargeable(host, picture) {
  host.nextElementSibling?.matches(".enlarge") && host.nextElementSibling.remove();
  const { width, height } = picture.viewBox.baseVal;
  if (!width || picture.getBoundingClientRect().width > SMALLER * width) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "enlarge", textContent: "Enlarge" });
  button.setAttribute("aria-label", "Show the diagram in its own size");
  button.addEventListener("click", () => show(picture, width, height));
  host.after(button);
}

function show(picture, width, height) {
  const dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  dialog.setAttribute("aria-label", picture.getAttribute("aria-label") || "Diagram");
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
  const frame = Object.assign(document.createElement("div"), { className: "enlarged-frame", tabIndex: 0 });
  const holder = document.createElement("div");
  const copy = picture.cloneNode(true);
  Object.assign(copy.style, { width: `${width}px`, height: `${height}px`, maxWidth: "none" });
  holder.attachShadow({ mode: "open" }).append(copy);
  frame.append(holder);
  dialog.append(close, frame);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  frame.focus();
}
