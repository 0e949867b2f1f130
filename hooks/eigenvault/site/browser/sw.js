// What was read once can be read again without a network: the kept copy at once, a fresh one behind it.
const scope = new URL(self.registration.scope);
const shell = `${scope.pathname} shell ${SITE.version}`;
const kept = `${scope.pathname} read`;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(SITE.shell.map((name) => new URL(name, scope).href))));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(`${scope.pathname} `) && name !== shell && name !== kept;
  const clean = async () => Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  event.waitUntil(clean().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href) || request.headers.has("range")) return;
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await (await caches.open(kept)).put(request, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  const answer = async () => {
    const found = (await (await caches.open(kept)).match(request)) ?? (await (await caches.open(shell)).match(request));
    return found ?? fresh;
  };
  event.respondWith(answer());
});
