// What Lighthouse says of every kind of page, as on a phone: accessibility, best practices, search
// engines and speed.
//
//   SITE=<built site> [SPEED=no] node lighthouse.mjs [kind...]
//
// All but speed must be 100, or this ends with an error. Speed depends on the machine, so it is
// measured by hand and left out of every test run.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { PAGES } from "../browser/lib.mjs";

const SITE = resolve(process.env.SITE ?? "public");
const MUST_BE_WHOLE = ["accessibility", "best-practices", "seo"];
const CATEGORIES = process.env.SPEED === "no" ? MUST_BE_WHOLE : [...MUST_BE_WHOLE, "performance"];
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain" };

/** A host as most are: it sends the compressed copies that lie beside the files. */
function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const file = join(SITE, path.endsWith("/") ? `${path}index.html` : path);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    try {
      const copy = await readFile(`${file}.gz`).catch(() => undefined);
      const body = copy ?? (await readFile(file));
      response.writeHead(200, { "content-type": type, "cache-control": "max-age=31536000", ...(copy && { "content-encoding": "gzip" }) });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

const server = await serve();
const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
const wanted = process.argv.slice(2);
console.log(`| page | ${CATEGORIES.join(" | ")} |\n| --- |${" ---: |".repeat(CATEGORIES.length)}`);
const KINDS = {
  ...PAGES,
  arabic: "lindedam/ar/vermelding/het-lindepunt.html",
  untranslated: "lindedam/pl/vermelding/repair-cafe-molenwijk.html",
};
for (const [kind, path] of Object.entries(KINDS)) {
  if (wanted.length && !wanted.includes(kind)) continue;
  if (kind === "notFound") continue;
  const address = `http://127.0.0.1:${server.address().port}/${path}`;
  const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
  const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
  console.log(`| ${kind} | ${scores.join(" | ")} |`);
  if (scores.slice(0, MUST_BE_WHOLE.length).some((score) => score < 100)) process.exitCode = 1;
  for (const name of CATEGORIES) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const { score, title } = lhr.audits[id];
      if (weight && score !== null && score < 0.9) console.log(`  ${name}: ${id} ${score} ${title}`);
    }
  }
}
chrome.kill();
server.close();
