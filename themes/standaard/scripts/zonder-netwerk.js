// Keeps pages for when there is no network: those somebody visited, the start page and the help
// lines. A page comes from the network as long as there is one, so nobody reads an old page
// without being told: a kept one says that it is, and of which day.

const ALWAYS = "sociale-kaart altijd";
const VISITED = "sociale-kaart bezocht";
/** Pages and files of visited pages; the oldest go first. */
const MOST = 120;
const DAY = 86400000;
const SAVED_ON = "x-bewaard-op";
const TEXT = new URL("zonder-netwerk-tekst", self.registration.scope).href;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { data } = event;
  if (!data || !Array.isArray(data.bewaar)) return;
  const texts = data.bewaar.filter((address) => typeof address === "string").map((address) => address.split(/[?#]/)[0]);
  const own = texts.filter((address) => address.startsWith(self.registration.scope)).slice(0, 10);
  event.waitUntil(
    caches
      .open(ALWAYS)
      .then((cache) => cache.put(TEXT, new Response(String(data.kopie))))
      .then(() => Promise.all(own.map(refresh))),
  );
});

/** Fetches what is always kept, once a day. */
async function refresh(address) {
  const cache = await caches.open(ALWAYS);
  const kept = await cache.match(address);
  if (kept && Date.now() - new Date(kept.headers.get(SAVED_ON)) < DAY) return;
  await fetch(address).then((answer) => keep(ALWAYS, address, answer), () => {});
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request, event));
});

async function answer(request, event) {
  const address = request.url.split(/[?#]/)[0];
  try {
    const fresh = await fetch(request);
    event.waitUntil(keep(VISITED, address, fresh.clone()));
    return fresh;
  } catch (error) {
    const visited = await (await caches.open(VISITED)).match(address);
    const kept = visited || (await caches.match(address));
    if (!kept) throw error;
    const isPage = (kept.headers.get("content-type") || "").includes("text/html");
    return isPage ? told(kept) : kept;
  }
}

/** Keeps an answer with the day on which it came. */
async function keep(name, address, answer) {
  // A part of a file (206) is not the file.
  if (answer.status !== 200) return;
  const body = await answer.blob();
  // What somebody may have to leave quickly stays on no phone; the help lines are on every phone.
  if (name === VISITED && /text\/html/.test(body.type) && (await body.text()).includes('id="sk-weg"')) return;
  const headers = new Headers(answer.headers);
  headers.set(SAVED_ON, new Date().toISOString());
  // What was compressed on the way is not any more.
  headers.delete("content-encoding");
  headers.delete("content-length");
  const cache = await caches.open(name);
  await cache.put(address, new Response(body, { headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => cache.delete(old)));
}

/** A kept page that says so. */
async function told(kept) {
  const text = await caches.match(TEXT);
  const day = new Date(kept.headers.get(SAVED_ON));
  const page = await kept.text();
  const language = (page.match(/<html lang="([a-z-]+)"/) || [])[1] || "nl";
  const shown = day.toLocaleDateString(`${language}-u-nu-latn`, { day: "numeric", month: "long", year: "numeric" });
  const words = ((text && (await text.text())) || "{datum}").replace("{datum}", shown).replace(/[<&]/g, "");
  const message = `<p class="bericht" id="sk-kopie" role="status">${words}</p>`;
  return new Response(page.replace(/<main[^>]*>/, (main) => main + message), { headers: kept.headers });
}
