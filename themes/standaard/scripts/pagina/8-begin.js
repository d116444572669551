// Each part stands by itself: when one fails, the others and the page still work.

function offline() {
  if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  const worker = new URL(`${ROOT}zonder-netwerk.js`, location.href);
  navigator.serviceWorker.register(worker.href).then(
    () => navigator.serviceWorker.ready.then(({ active }) => {
      const pages = ["index.html", "direct-hulp.html"].map((page) => new URL(OP + page, location.href).href);
      const style = document.querySelector("link[rel=stylesheet]").href;
      if (active) active.postMessage({ bewaar: pages.concat(style, location.href.split("#")[0]), kopie: say("kopie") });
    }),
    () => {},
  );
}

for (const part of [() => showOpening(dutchNow()), refine, keepButton, savedPage, quickExit, readAloud, offline]) {
  try {
    part();
  } catch (error) {
    console.warn(error);
  }
}
