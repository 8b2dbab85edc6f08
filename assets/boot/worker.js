// The service worker of the installed page: it keeps the page for use without a network, and turns a text that another app
// shares with it into an address whose # carries it, before any server sees it.
const [CACHE, FILES] = ["NAME", ["FILES"]];

addEventListener("install", (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES))));
addEventListener("activate", (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith("rapporteur-") && name !== CACHE).map((name) => caches.delete(name)))),
));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST") event.respondWith(share(request));
  else if (request.method === "GET") event.respondWith(kept(request));
});

const kept = async (request) => (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);

const share = async (request) => {
  const form = await request.formData();
  const text = ["title", "text", "url"].map((name) => form.get(name)).filter(Boolean).join("\n\n");
  return Response.redirect(`./#text=${encodeURIComponent(text)}`, 303);
};
