// Formulas are copied as LaTeX: by selecting them, or by the button that each displayed one has.
import { copy } from "./clipboard.js";

const written = (formula) => {
  const mark = formula.classList.contains("math-display") ? "$$" : "$";
  return mark + formula.dataset.tex + mark;
};

const formulaAt = (node) => (node instanceof Element ? node : node.parentElement)?.closest(".math[data-tex]");

/** Copying text writes its formulas as LaTeX, whole even if the selection begins or ends inside one; with
 * nothing selected, a formula that has the focus is copied. */
export function copyFormulas() {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) {
      const focused = document.activeElement && formulaAt(document.activeElement);
      if (!focused) return;
      event.clipboardData.setData("text/plain", focused.dataset.tex);
      return event.preventDefault();
    }
    const range = selection.getRangeAt(0).cloneRange();
    const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const holder = document.createElement("div");
    holder.append(range.cloneContents());
    const formulas = holder.querySelectorAll(".math[data-tex]");
    if (!formulas.length) return;
    for (const formula of formulas) formula.replaceWith(written(formula));
    event.clipboardData.setData("text/plain", holder.textContent);
    event.preventDefault();
  });
  document.addEventListener("dblclick", (event) => {
    const formula = formulaAt(event.target);
    if (formula) getSelection().selectAllChildren(formula);
  });
}

/** Give each displayed formula a button, seen by pointer and keyboard, that copies its LaTeX. */
export function formulaButtons() {
  for (const formula of document.querySelectorAll(".md-content .note .math-display[data-tex]")) {
    if (formula.querySelector(".copy-tex")) continue;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "copy-tex", textContent: "TeX" });
    button.tabIndex = formula.tabIndex < 0 ? 0 : -1; // a formula that can be focused is copied from there
    button.setAttribute("aria-label", "Copy the formula as LaTeX");
    button.addEventListener("click", async () => {
      await copy(formula.dataset.tex);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "TeX"), 1500);
    });
    formula.append(button);
  }
}
