// Before the page is drawn: its palette, and what Material's script takes for granted. The page waits for this.
import { paint } from "./palette.js";
import { root } from "./place.js";

document.documentElement.classList.replace("no-js", "js");
paint();

window.__md_scope = root;
window.__md_hash = (text) => [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0);
window.__md_get = (key, storage = localStorage, scope = root) => JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
window.__md_set = (key, value, storage = localStorage, scope = root) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // The store is full or forbidden.
  }
};
