// Each block of code has a button that copies it.
import { copy } from "./clipboard.js";

const NAME = "Copy the code";

/** Give every block of code its button. */
export function copyCode() {
  for (const code of document.querySelectorAll(".md-content .highlight > pre > code")) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "md-code__button", title: NAME });
    button.dataset.mdType = "copy";
    button.setAttribute("aria-label", NAME);
    button.addEventListener("click", async () => {
      await copy(code.textContent.trimEnd());
      button.setAttribute("aria-label", "Copied");
      button.classList.add("md-code__button--active");
      setTimeout(() => {
        button.setAttribute("aria-label", NAME);
        button.classList.remove("md-code__button--active");
      }, 1500);
    });
    const tools = Object.assign(document.createElement("div"), { className: "md-code__nav" });
    tools.append(button);
    code.before(tools);
  }
}
