// What a search weighs: bytes, rounds of requests, busy time and the size of the index, for our
// own search and for Pagefind on the same pages. People search on old phones and small bundles, so
// a search that finds everything but weighs a megabyte is of little use to them.
//
//   SITE=<built site of one map> node weight.mjs
//
// `large-map.mjs` makes a map that is large enough to see differences. A site without a search
// page only gives the figures of Pagefind.
import { access, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { serve, startChromium } from "./browser.mjs";
import { busyTimes, firstVisit, median } from "./measure.mjs";
import { stopIndexer, writeIndex } from "./pagefind.mjs";
import { entryPages } from "./pages.mjs";

const ORDINARY = ["taalles", "schulden", "maatje ouderen", "wandelen", "hulp bij formulieren", "eten"];
const MISSPELT = ["sgulden", "wandellen", "formulleren", "mantelzrog", "eenzaamhijd"];
/** The first question of a warm page; it is not measured. */
const WARM_UP = "huisarts";
/** A pause before every answer of the server, in milliseconds, so that rounds can be told apart. */
const LATENCY = 60;
/** Time differs from run to run; of every question the middle one of so many runs counts. */
const RUNS = 3;

const { SITE } = process.env;

async function main() {
  if (!SITE) throw new Error("Say where the SITE is.");
  const pages = await entryPages(SITE);
  console.log(`${pages.length} entries.`);
  const folder = await mkdtemp(join(tmpdir(), "weight-"));
  const browser = await startChromium();
  try {
    await writePagefindSite(pages, folder);
    const engines = await enginesOf(folder);
    for (const engine of engines) await measured(engine, browser);
    visitTables(engines);
    busyTable(engines);
    await indexTable(engines, pages.length);
  } finally {
    await browser.close();
    await stopIndexer();
    await rm(folder, { recursive: true });
  }
}

async function enginesOf(folder) {
  const ours = {
    name: "ours", root: SITE, path: "/zoeken/index.html",
    index: { "all but HTML": (name) => name.startsWith("zoeken/") && extname(name) !== ".html" },
  };
  const worker = {
    name: "Pagefind", root: folder, path: "/index.html",
    index: {
      "index": (name) => /\.pf_(index|meta)$/.test(name),
      "fragments": (name) => name.endsWith(".pf_fragment"),
    },
  };
  // The figures of Pagefind's main thread say little as long as a worker does the work.
  const noWorker = { name: "Pagefind without worker", root: folder, path: "/zonder-worker.html" };
  const searches = await access(join(SITE, "zoeken", "index.html")).then(() => true, () => false);
  if (!searches) console.log("This site has no search page: only Pagefind is measured.");
  return [...(searches ? [ours] : []), worker, noWorker];
}

async function measured(engine, browser) {
  const slow = await serve(engine.root, LATENCY);
  engine.visits = [];
  for (const query of [...ORDINARY, ...MISSPELT]) {
    engine.visits.push(await firstVisit(browser, slow, engine.path, query));
  }
  await slow.stop();
  const quick = await serve(engine.root);
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(await busyTimes(browser, quick.address + engine.path, [...ORDINARY, ...MISSPELT], WARM_UP));
  }
  const middle = (kind) => runs[0].map((_, turn) => median(runs.map((times) => times[turn][kind])));
  engine.busy = { all: middle("all"), script: middle("script") };
  await quick.stop();
}

/** A page as our own search page: a field, a form, a list, and the first ten results. */
async function writePagefindSite(pages, folder) {
  await writeIndex(pages, join(folder, "pagefind"));
  await writeFile(join(folder, "index.html"), pagefindPage("zoek.js"));
  await writeFile(join(folder, "zoek.js"), pagefindScript());
  await writeFile(join(folder, "zonder-worker.html"), pagefindPage("zonder-worker.js"));
  await writeFile(join(folder, "zonder-worker.js"), pagefindScript("await pagefind.options({ noWorker: true });"));
}

function pagefindPage(script) {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Zoeken</title><link rel="icon" href="data:,">
<script type="module" src="${script}"></script></head>
<body><main><form><input type="search" name="q"><button>Zoek</button></form>
<ol id="resultaten"></ol></main></body></html>
`;
}

function pagefindScript(options = "") {
  return `import * as pagefind from "./pagefind/pagefind.js";
${options}
const list = document.querySelector("#resultaten");
const form = document.querySelector("form");
async function show(query) {
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  list.replaceChildren(...first.map(item));
  list.dataset.vraag = query;
}
function item(data) {
  const row = document.createElement("li");
  row.innerHTML = \`<a href="\${data.url}">\${data.meta.title}</a><p>\${data.excerpt}</p>\`;
  return row;
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(form.q.value);
});
const asked = new URLSearchParams(location.search).get("q");
if (asked) show(asked);
`;
}

function visitTables(engines) {
  const columns = ["html", "css", "script", "after", "ofSearch", "total", "requests", "rounds"];
  console.log("\n## First visit: bytes over the line\n");
  console.log("`after` is all that scripts ask for; `of search` leaves out the HTML and CSS of the page.\n");
  const titles = ["html", "css", "scripts", "after", "of search", "total", "requests", "rounds"];
  console.log(line(["engine", "query", ...titles, "results"]));
  console.log(line(["---", "---", ...columns.map(() => "---:"), "---"]));
  for (const { name, visits } of engines) {
    for (const visit of visits) {
      console.log(line([name, visit.query, ...columns.map((column) => visit[column]), visit.found ? "yes" : "none"]));
    }
    for (const [kind, list] of Object.entries(split(visits))) {
      const figures = columns.map((column) => Math.round(median(list.map((visit) => visit[column]))));
      console.log(line([`**${name}**`, `median, ${kind}`, ...figures, ""]));
    }
  }
}

function busyTable(engines) {
  console.log("\n## A question in a page that is there: milliseconds of main thread, four times slowed\n");
  console.log("`all` has requests, layout and painting as well; Pagefind's page draws less than ours.\n");
  console.log(line(["engine", "of", "median, ordinary", "median, misspelt", "highest"]));
  console.log(line(["---", "---", "---:", "---:", "---:"]));
  for (const { name, busy } of engines) {
    for (const [kind, times] of Object.entries(busy)) {
      const { ordinary, misspelt } = split(times);
      const figures = [median(ordinary), median(misspelt), Math.max(...times)];
      console.log(line([name, kind, ...figures.map((time) => time.toFixed(1))]));
    }
  }
}

async function indexTable(engines, entries) {
  console.log("\n## The index on the disk\n");
  console.log(line(["engine", "part", "files", "bytes", "bytes per 1,000 entries"]));
  console.log(line(["---", "---", "---:", "---:", "---:"]));
  for (const { name, root, index } of engines) {
    for (const [part, belongs] of Object.entries(index ?? {})) {
      const { files, bytes } = await sizeOf(root, belongs);
      console.log(line([name, part, files, bytes, Math.round((1000 * bytes) / entries)]));
    }
  }
}

/** The files of a folder that belong to an index; ready-made copies for a server do not count. */
async function sizeOf(root, belongs) {
  const names = await readdir(root, { recursive: true });
  const counted = names.filter((name) => belongs(name) && !/\.(gz|br)$/.test(name));
  const stats = await Promise.all(counted.map((name) => stat(join(root, name))));
  const files = stats.filter((item) => item.isFile());
  return { files: files.length, bytes: files.reduce((sum, item) => sum + item.size, 0) };
}

const split = (list) => ({ ordinary: list.slice(0, ORDINARY.length), misspelt: list.slice(ORDINARY.length) });
const line = (cells) => `| ${cells.join(" | ")} |`;

await main();
