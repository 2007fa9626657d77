// Shows a page of our own when the server cannot be reached; everything else goes its usual way. What is kept stands in
// KEPT, which the server writes before this.
const language = (url) => KEPT.pages[new URL(url).pathname.split("/").find((part) => part in KEPT.pages)];
const isDown = (response) => [502, 503, 504].includes(response.status);

async function show(request) {
  const instead = () => caches.match(language(request.url) ?? Object.values(KEPT.pages)[0]);
  try {
    const response = await fetch(request);
    return isDown(response) ? ((await instead()) ?? response) : response;
  } catch (error) {
    const page = await instead();
    if (!page) throw error;
    return page;
  }
}

addEventListener("install", (event) => {
  const keep = (cache) => cache.addAll([...Object.values(KEPT.pages), ...KEPT.files]);
  event.waitUntil(caches.open(KEPT.name).then(keep).then(() => self.skipWaiting()));
});

addEventListener("activate", (event) => {
  const clear = (names) => Promise.all(names.filter((name) => name !== KEPT.name).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(clear).then(() => self.clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, search } = new URL(request.url);
  if (request.mode === "navigate" && request.method === "GET") event.respondWith(show(request));
  else if (KEPT.files.includes(pathname + search)) {
    event.respondWith(caches.match(request).then((file) => file ?? fetch(request)));
  }
});
