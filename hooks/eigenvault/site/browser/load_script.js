// Data and code that a page fetches when it needs them: as scripts, which load from disk as well.
import { root } from "./place.js";

const loaded = new Map();

/** Load the script at ``address`` of this site, once. */
export function script(address) {
  if (!loaded.has(address)) {
    const come = new Promise((resolve, reject) => {
      const element = document.createElement("script");
      Object.assign(element, { src: new URL(address, root).href, onload: resolve, onerror: reject });
      document.head.append(element);
    });
    loaded.set(address, come);
    come.catch(() => loaded.delete(address)); // perhaps the network comes back
  }
  return loaded.get(address);
}
