// What was read once can be read again without a network. With one, a page is always the site's newest; a kept
// copy answers where the network does not, or not in time.
const scope = new URL(self.registration.scope);
const shell = `${scope.pathname} shell ${SITE.version}`;
const kept = `${scope.pathname} read`;
const PATIENCE = 3000; // ms
const MOST = 1000; // files kept
const LASTING = /\/assets\/(fonts|katex|mermaid)\//; // they change with the worker's version only

self.addEventListener("install", (event) => {
  self.skipWaiting();
  const wanted = SITE.shell.map((name) => new Request(new URL(name, scope).href, { cache: "reload" }));
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(wanted)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(`${scope.pathname} `) && name !== shell && name !== kept;
  const clean = async () => {
    await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
    const cache = await caches.open(kept);
    const read = await cache.keys();
    await Promise.all(read.filter(({ url }) => LASTING.test(url)).map((request) => cache.delete(request)));
    await Promise.all(read.slice(0, Math.max(0, read.length - MOST)).map((request) => cache.delete(request)));
  };
  event.waitUntil(clean().then(() => self.clients.claim()));
});

const copyOf = async (request) =>
  (await (await caches.open(kept)).match(request, { ignoreVary: true })) ?? (await (await caches.open(shell)).match(request, { ignoreVary: true }));

async function fetched(request) {
  const response = await fetch(request);
  if (response.ok) await (await caches.open(kept)).put(request, response.clone());
  return response;
}

/** In place of a page that is not kept: the site's own page for that, whose addresses are those of the site's root. */
async function absent(request) {
  const page = request.mode === "navigate" && (await (await caches.open(shell)).match(new URL(SITE.absent, scope).href));
  if (!page) return Response.error();
  const quoted = (text) => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const html = (await page.text())
    .replaceAll('href="#', `href="${quoted(request.url.split("#")[0])}#`)
    .replace("<head>", `<head><base href="${quoted(scope.href)}">`);
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** Whoever has searched can search without a network too. */
async function keepSearch() {
  const cache = await caches.open(kept);
  for (const name of SITE.search) {
    const { href } = new URL(name, scope);
    if (!(await cache.match(href))) await fetched(new Request(href));
  }
}

self.addEventListener("message", (event) => {
  if (event.data === "keep search") event.waitUntil(keepSearch().catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href) || request.headers.has("range")) return;
  const answer = async () => {
    const copy = copyOf(request);
    if (LASTING.test(request.url) && (await copy)) return copy;
    const fresh = fetched(request);
    event.waitUntil(fresh.catch(() => {}));
    const late = new Promise((tell) => setTimeout(tell, PATIENCE)).then(() => copy).then((found) => found ?? fresh);
    return Promise.race([fresh, late]).catch(async () => (await copy) ?? absent(request));
  };
  event.respondWith(answer());
});
