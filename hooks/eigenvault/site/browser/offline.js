// What a reader has at hand without a network, and that what was searched once can be searched then too.
import { root } from "./place.js";

const MOST = 300; // pages listed
const AGAIN = 2000; // ms until a page that did not come is asked for again
const KEPT = `${root.pathname} read`; // the cache of the service worker

/** Let the worker keep the index of a small wiki, once, for a reader who searches; not where data is dear. */
export function keepSearch() {
  if (navigator.connection?.saveData) return;
  navigator.serviceWorker?.controller?.postMessage("keep search");
}

/** On the page that stands in for one that is not kept: list those that are, and go on when the network is back. */
export async function keptPages() {
  const place = document.getElementById("kept-pages");
  if (!place || !globalThis.caches) return;
  // The browser says that there is a network before all goes through.
  const look = () => navigator.onLine && fetch(location.href).then(({ ok }) => ok && location.reload(), () => {});
  addEventListener("online", look);
  setInterval(look, AGAIN);
  const cache = await caches.open(KEPT);
  const pages = (await cache.keys()).filter(({ url }) => /(?:\/|\.html)$/.test(new URL(url).pathname));
  const found = await Promise.all(pages.slice(-MOST).map(async (request) => [await titleOf(await cache.match(request)), request.url]));
  const known = found.filter(([title]) => title).sort(([a], [b]) => a.localeCompare(b));
  for (const [title, url] of known) {
    const link = document.createElement("a");
    Object.assign(link, { href: url, textContent: title });
    const item = document.createElement("li");
    item.append(link);
    place.querySelector("ul").append(item);
  }
  place.hidden = known.length === 0;
}

/** Return what a kept page is called; empty for one that only leads on. */
async function titleOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = await reader.read();
  reader.cancel();
  const page = new DOMParser().parseFromString(value ?? "", "text/html");
  if (page.querySelector("meta[http-equiv=refresh]")) return "";
  return page.querySelector("meta[property='og:title']")?.content || page.title;
}
