// The built site in a real browser: served and from disk, phone and desktop, with and without
// script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGES, SITE, serve, start } from "./lib.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
let site;

before(async () => {
  assert.ok(existsSync(join(SITE, "index.html")), `no built site in ${SITE}`);
  site = await serve();
  browser = await start();
});

after(async () => {
  await browser?.close();
  site?.stop();
});

/** Opens a page and gathers what goes wrong on it. */
async function open(address, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, context, problems, requests };
}

const SCREENS = {
  phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 375, height: 700 }, colorScheme: "dark" },
};

describe("every kind of page", () => {
  for (const [kind, path] of Object.entries(PAGES)) {
    for (const [screen, options] of Object.entries(SCREENS)) {
      test(`${kind} on ${screen}: no violation, no error, no sideways scrolling`, async () => {
        const { page, context, problems, requests } = await open(`${site.address}/${path}`, {
          ...options,
          bypassCSP: true,
        });
        await page.evaluate(axeSource);
        const result = await page.evaluate(() =>
          // eslint-disable-next-line no-undef
          axe.run({ rules: { "target-size": { enabled: true } } }),
        );
        const violations = result.violations.map((found) => ({
          rule: found.id,
          nodes: found.nodes.map((node) => node.html).slice(0, 3),
        }));
        assert.deepEqual(violations, []);
        assert.deepEqual(problems, []);
        assert.ok(requests.every((url) => url.startsWith(site.address)), requests.join("\n"));
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0, "the page scrolls sideways");
        await context.close();
      });
    }

    test(`${kind} obeys its own policy, served and from disk, and is styled`, async () => {
      for (const address of [`${site.address}/${path}`, pathToFileURL(join(SITE, path)).href]) {
        const { page, context, problems } = await open(address);
        const styled = await page.evaluate(
          () => getComputedStyle(document.querySelector(".sprong")).position,
        );
        // A host shows this page at any address, so with a known address its links are absolute.
        if (!(address.startsWith("file:") && path.endsWith("404.html"))) {
          assert.equal(styled, "absolute", address);
          assert.deepEqual(problems, [], address);
        }
        await context.close();
      }
    });
  }
});

test("a script that is smuggled into a page does not run", async () => {
  const { page, context, problems } = await open(`${site.address}/${PAGES.entry}`);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.smuggled), undefined);
  assert.equal(problems.length, 1);
  await context.close();
});

test("help with debts is found without script, from the start page, in two steps", async () => {
  const { page, context } = await open(`${site.address}/${PAGES.home}`, {
    ...SCREENS.phone,
    javaScriptEnabled: false,
  });
  await page.getByRole("link", { name: "Hebt u zorgen over geld?" }).click();
  await page.waitForURL(/\/thema\/geld\.html$/);
  const first = page.locator(".kaartje h3 a").first();
  const name = await first.textContent();
  await first.click();
  await page.waitForURL(/\/vermelding\//);
  assert.equal(await page.locator("h1").textContent(), name);
  assert.ok((await page.locator("footer").textContent()).includes("Het Lindepunt"));
  await context.close();
});

test("the skip link is first in the tab order and moves to the content", async () => {
  const { page, context } = await open(`${site.address}/${PAGES.entry}`);
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.className || document.activeElement.id);
  assert.equal(await focused(), "sprong");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#sk-inhoud$/);
  await context.close();
});

test("without script the search field leads to the list from A to Z, with everyday words in it", async () => {
  const { page, context } = await open(`${site.address}/${PAGES.home}`, { javaScriptEnabled: false });
  await page.getByLabel("Zoek in eigen woorden").fill("blut");
  await page.getByRole("button", { name: "Zoek" }).click();
  await page.waitForURL(/\/a-z\.html/);
  assert.equal(await page.locator("h1").textContent(), "Alles van A tot Z");
  await page.getByRole("link", { name: "B", exact: true }).click();
  await page.waitForURL(/\/a-z\/b\.html|#/);
  assert.ok((await page.locator("main").textContent()).includes("blut, zie"));
  await page.goto(`${site.address}/lindedam/zoeken/index.html?q=blut`);
  await page.locator("noscript a, main a[href$='a-z.html']").first().click();
  await page.waitForURL(/\/a-z\.html$/);
  assert.equal(await page.locator("h1").textContent(), "Alles van A tot Z");
  await context.close();
});

test("nothing is fetched that a first view does not need: a page is light", () => {
  const size = (path) => readFileSync(join(SITE, `${path}.br`)).length;
  const styles = readdirSync(join(SITE, "lindedam/onderdelen")).filter((name) => name.endsWith(".css"));
  const style = size(`lindedam/onderdelen/${styles[0]}`);
  assert.ok(size(PAGES.entry) + style < 14 * 1024, `entry: ${size(PAGES.entry) + style}`);
  assert.ok(size(PAGES.home) + style < 20 * 1024, `start page: ${size(PAGES.home) + style}`);
});
