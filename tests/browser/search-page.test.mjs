// The search page in a real browser: results, filters, suggestions, focus, the back button, and what
// happens when something is missing or somebody means harm.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SITE, together } from "./lib.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const questions = JSON.parse(readFileSync("../quality/development.json", "utf8"));

const shared = together();

const served = (path) => `${shared.site.address}/${path}`;
const onDisk = (path) => pathToFileURL(join(SITE, path)).href;

/** Opens a search page and waits for its answer. Requests that a service worker makes for the page
    cannot be spoiled by a test, so there is none. */
async function ask(parameters, { map = "lindedam/", at = served, prepare, ...options } = {}) {
  const context = await shared.browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await prepare?.(page);
  await page.goto(`${at(`${map}zoeken/index.html`)}?${new URLSearchParams(parameters)}`);
  await answered(page);
  return { page, context, problems };
}

function answered(page, text) {
  const attribute = text === undefined ? "data-vraag" : `data-vraag="${text}"`;
  return page.waitForSelector(`#resultaten[${attribute}]`, { state: "attached" });
}

const slugs = (page) =>
  page.locator("#resultaten h3 a").evaluateAll((links) => links.map((link) => link.href.split("/").pop().replace(".html", "")));

describe("questions of residents", () => {
  // The command line asks all of them and may miss a few; here the page must find as many.
  const sample = questions.filter((_, at) => at % 12 === 0);
  for (const [name, at] of [["served", served], ["from disk", onDisk]]) {
    test(`find an entry among the first five, ${name}`, async () => {
      assert.ok(sample.length >= 20);
      const missed = [];
      for (const { map, query, accept } of sample) {
        const { page, context, problems } = await ask({ q: query }, { map: `${map}/`, at });
        const first = (await slugs(page)).slice(0, 5);
        if (!first.some((slug) => accept.includes(slug))) missed.push(`${query}: ${first}`);
        assert.deepEqual(problems, []);
        await context.close();
      }
      assert.ok(missed.length <= sample.length / 10, missed.join("\n"));
    });
  }
});

test("a result is a link with what, where, whether one can just go, and how to begin", async () => {
  const { page, context } = await ask({ q: "taalhuis" });
  const result = page.locator("#resultaten li").first();
  const text = await result.textContent();
  for (const part of ["Taalhuis Lindedam", "Geen verwijzing nodig", "Hele gemeente", "Zo begint u:"]) {
    assert.ok(text.includes(part), `${part}: ${text}`);
  }
  await result.getByRole("link").click();
  await page.waitForURL(/\/vermelding\//);
  assert.equal(await page.locator("h1").textContent(), "Taalhuis Lindedam");
  await context.close();
});

test("a misspelling is told, and can be looked for as it stands", async () => {
  const { page, context } = await ask({ q: "sgulden" });
  assert.equal(await page.locator("#sk-gelezen em").textContent(), "schulden");
  const count = await page.locator("#sk-kop").textContent();
  assert.match(count, /^\d+ plekken gevonden$/);
  assert.equal(await page.locator("#sk-status").textContent(), count);
  await page.getByRole("link", { name: "Zoek toch naar “sgulden”" }).click();
  await page.waitForURL(/letterlijk=ja/);
  await answered(page);
  assert.equal(await page.locator("#sk-kop").textContent(), "Niets gevonden");
  assert.equal(await page.locator("#sk-gelezen").textContent(), "");
  await context.close();
});

test("choices stand in the address, and the back button undoes them", async () => {
  const { page, context } = await ask({ q: "hulp" });
  const all = await page.locator("#sk-kop").textContent();
  await page.getByText("Kies verder").click();
  await page.getByLabel("Kan ik er zo terecht?").selectOption({ label: "Eerst een besluit nodig" });
  await page.getByRole("button", { name: "Laat zien" }).click();
  await page.waitForFunction((before) => document.getElementById("sk-kop").textContent !== before, all);
  await page.waitForURL(/[?&]toegang=besluit/);
  assert.equal(await page.locator("#resultaten .vrij").count(), 0);
  assert.ok((await page.locator("#resultaten .met-besluit").count()) > 0);
  await page.waitForFunction(() => document.activeElement.id === "sk-kop");
  await page.goBack();
  await page.waitForFunction((before) => document.getElementById("sk-kop").textContent === before, all);
  assert.equal(await page.getByLabel("Kan ik er zo terecht?").inputValue(), "");
  await page.reload();
  await answered(page, "hulp");
  assert.equal(await page.locator("#sk-kop").textContent(), all);
  await context.close();
});

test("more results are added below, and the first new one has the focus", async () => {
  const { page, context } = await ask({ q: "hulp" });
  assert.equal(await page.locator("#resultaten li").count(), 10);
  await page.getByRole("button", { name: "Laat meer plekken zien" }).click();
  await page.waitForFunction(() => document.querySelectorAll("#resultaten li").length === 20);
  await page.waitForFunction(() => document.activeElement.closest("li") === document.querySelectorAll("#resultaten li")[10]);
  await context.close();
});

for (const path of ["lindedam/index.html", "lindedam/zoeken/index.html"]) {
  for (const [name, at] of [["served", served], ["from disk", onDisk]]) {
    test(`suggestions on ${path} are links below a plain field, ${name}`, async () => {
      const context = await shared.browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      await page.goto(at(path));
      await page.getByLabel("Zoek in eigen woorden").click();
      await page.keyboard.type("mantelz", { delay: 20 });
      // Before the last letter others may stand there.
      await page.waitForFunction(() => {
        const texts = Array.from(document.querySelectorAll("#sk-voorstellen a"), (link) => link.textContent);
        return texts.length > 0 && texts.every((text) => text.toLowerCase().startsWith("mantelz"));
      });
      const texts = await page.locator("#sk-voorstellen a").allTextContents();
      assert.ok(texts.length <= 6 && texts.every((text) => text.toLowerCase().startsWith("mantelz")), texts.join());
      assert.match(await page.locator("#sk-voorstellen-aantal").textContent(), /voorstel/);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#sk-voorstellen").isVisible(), false);
      assert.equal(await page.getByLabel("Zoek in eigen woorden").inputValue(), "mantelz");
      await page.keyboard.type("o");
      await page.waitForSelector("#sk-voorstellen li");
      await page.locator("#sk-voorstellen a").first().click();
      await page.waitForURL(/[?&]q=/);
      await answered(page);
      assert.ok((await page.locator("#resultaten li").count()) > 0);
      await context.close();
    });
  }
}

test("who finds nothing gets the front door, near spellings and the themes", async () => {
  const { page, context } = await ask({ q: "kwxyzzt", letterlijk: "ja" });
  const text = await page.locator("main").innerText();
  assert.ok(text.includes("Niets gevonden") && text.includes("Het Lindepunt"), text);
  assert.ok((await page.locator("#sk-themas a:visible").count()) > 5);
  await page.goto(served("lindedam/zoeken/index.html?q=schuldne&letterlijk=ja"));
  await answered(page);
  const near = await page.locator("#sk-lijkt-op a:visible").allTextContents();
  assert.ok(near.some((word) => word.startsWith("schuld")), near.join());
  await context.close();
});

test("who does not know where to be is sent to the front door", async () => {
  const { page, context } = await ask({ q: "ik weet niet waar ik moet zijn" });
  assert.equal((await slugs(page))[0], "het-lindepunt");
  assert.ok(await page.locator("#sk-weet-niet").isVisible());
  await context.close();
});

test("a region searches all maps, or one", async () => {
  const { page, context } = await ask({ q: "taalles" }, { map: "" });
  const all = await page.locator("#resultaten h3 a").evaluateAll((links) => new Set(links.map((link) => link.href.split("/").at(-3))).size);
  assert.ok(all > 1);
  await page.goto(served("zoeken/index.html?q=taalles&kaart=doesburg"));
  await answered(page);
  const one = await page.locator("#resultaten h3 a").evaluateAll((links) => links.map((link) => link.href.split("/").at(-3)));
  assert.ok(one.length > 0 && one.every((map) => map === "doesburg"), one.join());
  await page.locator("#resultaten h3 a").first().click();
  await page.waitForURL(/\/doesburg\/vermelding\//);
  assert.ok((await page.locator("footer").textContent()).length > 0);
  await context.close();
});

describe("a file of the index", () => {
  const spoiled = {
    "that is missing": (route) => route.fulfill({ status: 404, body: "weg" }),
    "that is empty": (route) => route.fulfill({ body: "" }),
    "that is cut off": (route) => {
      // From the disk: an answer fetched for the route is gone when the page closes meanwhile.
      const body = readFileSync(join(SITE, decodeURIComponent(new URL(route.request().url()).pathname)));
      return route.fulfill({ body: body.subarray(0, body.length >> 1) });
    },
    "that is something else": (route) => route.fulfill({ body: "<!doctype html><p>Geen toegang</p>" }),
    "that cannot be reached": (route) => route.abort(),
  };
  for (const kind of ["w", "v"]) {
    for (const [name, answer] of Object.entries(spoiled)) {
      test(`${name} (${kind}) gives a message with the front door`, async () => {
        const prepare = (page) => page.route(new RegExp(`/zoeken/${kind}\\d+-`), answer);
        const { page, context } = await ask({ q: "schulden" }, { prepare });
        const text = await page.locator("main").innerText();
        assert.ok(text.includes("Zoeken lukt nu niet") && text.includes("Het Lindepunt"), text);
        assert.ok(await page.locator("#sk-themas").isVisible());
        await context.close();
      });
    }
  }
});

test("a hostile question is only text", async () => {
  const hostile = [
    "<script>window.smuggled=1</script>", "<img src=x onerror=window.smuggled=1>", "\"><svg onload=window.smuggled=1>",
    "(.*+)[\\", "\u0000\u202e", "%E0%A4%A", "__proto__", "constructor toString", "😀".repeat(400), "a".repeat(9000),
    "javascript:window.smuggled=1", "sgulden <b>vet</b>",
  ];
  for (const q of hostile) {
    const { page, context, problems } = await ask({ q, thema: q.slice(0, 60), letterlijk: q.slice(0, 60) });
    assert.equal(await page.evaluate(() => window.smuggled), undefined, q);
    assert.equal(await page.locator("#sk-uitkomst b, #sk-uitkomst img, #sk-uitkomst svg, #sk-uitkomst script").count(), 0);
    assert.deepEqual(problems, [], q);
    await context.close();
  }
  const { page, context } = await ask({ q: "schulden" });
  await page.goto(`${served("lindedam/zoeken/index.html")}?q=%E0%A4%A&toegang=%%%`);
  await answered(page);
  await context.close();
});

const SCREENS = {
  phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 375, height: 700 }, colorScheme: "dark" },
};

for (const [screen, options] of Object.entries(SCREENS)) {
  test(`results, filters, suggestions and no results have no violation on ${screen}`, async () => {
    for (const parameters of [{ q: "sgulden", toegang: "vrij" }, { q: "kwxyzzt" }]) {
      const { page, context } = await ask(parameters, { ...options, bypassCSP: true });
      await page.getByLabel("Zoek in eigen woorden").fill("taal");
      await page.waitForSelector("#sk-voorstellen li");
      await page.evaluate(axeSource);
      const result = await page.evaluate(() => axe.run({ rules: { "target-size": { enabled: true } } }));
      const violations = result.violations.map((found) => ({ rule: found.id, nodes: found.nodes.map((node) => node.html).slice(0, 3) }));
      assert.deepEqual(violations, []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0, "the page scrolls sideways");
      await context.close();
    }
  });
}
