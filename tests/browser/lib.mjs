// What the browser tests share: the built site, a file server on the loopback address, and
// Debian's Chromium.
import { after, before } from "node:test";
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, extname, normalize, resolve } from "node:path";
import { chromium } from "playwright-core";

export const SITE = resolve(process.env.SITE ?? "public");

/** Far longer than anything takes, also on a machine that has much to do; only a failing test waits so long. */
export const PATIENCE = 180_000;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".xml": "application/xml",
};

/** Serves the site, on a free port when none is named; returns its address and a function that stops it. */
export async function serve(folder = SITE, port = 0) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    try {
      if (!file.startsWith(folder)) throw new Error("outside the site");
      const body = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("niet gevonden");
    }
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, port: server.address().port, stop };
}

/** Starts Debian's Chromium without anything that asks other hosts; its pages are waited for with patience. */
export async function start() {
  const browser = await chromium.launch({
    timeout: PATIENCE,
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

/** The served site and a browser for a file of tests: there before its first test, gone after its last. */
export function together() {
  const shared = {};
  before(async () => {
    shared.site = await serve();
    shared.browser = await start();
  });
  after(async () => {
    await shared.browser?.close();
    shared.site?.stop();
  });
  return shared;
}

/** The text of a file of a package, to be run in a page. */
export const source = (name) => readFileSync(createRequire(import.meta.url).resolve(name), "utf8");

/**
 * One browser page that goes from kind to kind, because a new context for every page is slow. It
 * bypasses the policy of the pages, so that tests can add axe, styles and the functions of
 * in-page.js; that pages obey their policy is tested in site.test.mjs. It is always the same Monday
 * morning, because pages tell what is open now, and no copy of an earlier page is shown.
 */
export async function visitor(browser, site, { media, ...options } = {}) {
  const always = { bypassCSP: true, timezoneId: "Europe/Amsterdam", serviceWorkers: "block" };
  const context = await browser.newContext({ ...always, ...options });
  await context.clock.setFixedTime("2026-11-23T10:00:00+01:00");
  await context.addInitScript({ path: join(import.meta.dirname, "in-page.js") });
  const page = await context.newPage();
  if (media) await page.emulateMedia({ media });
  return {
    page,
    visit: (kind) => page.goto(`${site.address}/${PAGES[kind]}`),
    addAxe: () => page.evaluate(source("axe-core/axe.min.js")),
    close: () => context.close(),
  };
}

/** The paths of the entry pages of all maps and languages, or of the folder of one of them. */
export const entryPages = (folder = "") =>
  readdirSync(SITE, { recursive: true })
    .filter((path) => path.startsWith(folder) && /(^|\/)vermelding\/[^/]+\.html$/.test(path))
    .sort();

/** One page of every kind, of the map that has everything. */
export const PAGES = {
  region: "index.html",
  home: "lindedam/index.html",
  facet: "lindedam/thema/index.html",
  theme: "lindedam/thema/geld.html",
  audience: "lindedam/doelgroep/ouderen.html",
  areas: "lindedam/wijk/index.html",
  municipal: "lindedam/wijk/hele--gemeente.html",
  organizations: "lindedam/organisatie/index.html",
  index: "lindedam/a-z.html",
  letter: "lindedam/a-z/s.html",
  search: "lindedam/zoeken/index.html",
  searchAll: "zoeken/index.html",
  entry: "lindedam/vermelding/buurthuis-de-linde.html",
  helpline: "lindedam/vermelding/veilig-thuis.html",
  glossary: "lindedam/begrippen.html",
  urgent: "lindedam/direct-hulp.html",
  page: "lindedam/info/over-deze-kaart.html",
  list: "lindedam/mijn-lijst.html",
  guides: "lindedam/gidsen/index.html",
  statement: "lindedam/toegankelijkheid.html",
  notFound: "doesburg/404.html",
  model: "dordrecht/cirkels/index.html",
  sparse: "dordrecht/vermelding/sociaal-wijkteam.html",
};
