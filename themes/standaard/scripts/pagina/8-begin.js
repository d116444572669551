// Each part stands by itself: when one fails, the others and the page still work.

function offline() {
  if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  const worker = new URL(`${ROOT}zonder-netwerk.js`, location.href);
  navigator.serviceWorker.register(worker.href).then(
    () => navigator.serviceWorker.ready.then(({ active }) => {
      const pages = ["index.html", "direct-hulp.html"].map((page) => new URL(OP + page, location.href).href);
      const style = document.querySelector("link[rel=stylesheet]").href;
      // A page that somebody may have to leave quickly stays on no phone.
      const here = by("weg") ? [] : [location.href.split(/[?#]/)[0]];
      if (active) active.postMessage({ bewaar: pages.concat(style, here), kopie: say("kopie") });
    }),
    () => {},
  );
}

/** What is open changes while a page stays open, or comes back. */
function openNow() {
  const show = () => document.visibilityState === "visible" && showOpening(dutchNow());
  showOpening(dutchNow());
  window.addEventListener("pageshow", show);
  document.addEventListener("visibilitychange", show);
  setInterval(show, 60000);
}

/** Another language of the same page keeps the question and the list. */
function languages() {
  document.querySelectorAll(".talen a").forEach((link) =>
    link.addEventListener("click", () => Object.assign(link, { search: location.search, hash: location.hash })),
  );
}

for (const part of [languages, openNow, refine, keepButton, savedPage, quickExit, readAloud, offline]) {
  try {
    part();
  } catch (error) {
    console.warn(error);
  }
}
