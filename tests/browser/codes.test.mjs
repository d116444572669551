// The square code on paper leads to the page it stands on: read back from what the browser paints
// for print, by a reader that has nothing to do with the program that made it (Debian's zbar-tools).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { SITE, entryPages, together, visitor } from "./lib.mjs";

/** The folders of the languages of the map whose site address is known; Arabic runs the other way. */
const LANGUAGES = { Dutch: "lindedam/vermelding/", English: "lindedam/en/vermelding/", Arabic: "lindedam/ar/vermelding/" };
const SAMPLE = 12;

const shared = together();
const folder = mkdtempSync(join(tmpdir(), "codes-"));
after(() => rmSync(folder, { recursive: true }));

const html = (path) => readFileSync(join(SITE, path), "utf8");
const hasCode = (path) => html(path).includes('<p class="code"');
const isStopped = (path) => !html(path).includes('<article id="sk-artikel"');

/** Pages from all over the alphabet, among them the longest address, whose modules are smallest. */
function sample(paths) {
  const spread = paths.filter((_, number) => number % Math.floor(paths.length / SAMPLE) === 0);
  const longest = paths.reduce((one, other) => (other.length > one.length ? other : one));
  return [...new Set([...spread, longest])];
}

/** What a code reader reads in an image; nothing when it finds no code. */
function readCode(image) {
  try {
    return execFileSync("zbarimg", ["-q", "--raw", image], { encoding: "utf8" }).trim();
  } catch (error) {
    // 4: no code in the image. Everything else, such as a reader that is not there, is an error.
    if (error.status === 4) return "";
    throw error;
  }
}

/** A browser page with about as many dots as an office printer puts on paper: 3 × 96 an inch. */
const printer = (media) => visitor(shared.browser, shared.site, { media, deviceScaleFactor: 3 });

/** The code of a page as it is painted, the page's own address, and the address beside the code. */
async function painted(page, path) {
  await page.goto(`${shared.site.address}/${path}`);
  const image = join(folder, "code.png");
  await page.locator(".code svg").screenshot({ path: image });
  return {
    read: readCode(image),
    canonical: await page.locator('link[rel="canonical"]').getAttribute("href"),
    beside: await page.locator(".code").innerText(),
  };
}

for (const [language, start] of Object.entries(LANGUAGES)) {
  test(`the code on printed pages in ${language} reads as the page's own address`, async () => {
    const paths = sample(entryPages(start).filter(hasCode));
    assert.ok(paths.length >= 10, `${paths.length} pages`);
    const { page, close } = await printer("print");
    for (const path of paths) {
      const { read, canonical, beside } = await painted(page, path);
      assert.ok(canonical.endsWith(path.replace("lindedam", "")), `${path} calls itself ${canonical}`);
      assert.equal(read, canonical, path);
      assert.equal(beside.trim(), canonical, `${path}: who has no reader types the address`);
    }
    await close();
  });
}

test("a code is large enough for a phone: at least 0.4 millimetres a module, white edge included", async () => {
  const { page, close } = await printer("print");
  const longest = sample(entryPages().filter(hasCode)).reduce((one, other) => (other.length > one.length ? other : one));
  await page.goto(`${shared.site.address}/${longest}`);
  const { width } = await page.locator(".code svg").boundingBox();
  const [, , modules] = (await page.locator(".code svg").getAttribute("viewBox")).split(" ").map(Number);
  const millimetres = ((width / 96) * 25.4) / modules;
  assert.ok(millimetres >= 0.4, `${longest}: ${millimetres.toFixed(2)} mm`);
  await close();
});

test("a code stands on paper only: a screen has the address itself", async () => {
  const { page, close } = await printer("screen");
  await page.goto(`${shared.site.address}/${entryPages(LANGUAGES.Dutch).find(hasCode)}`);
  assert.equal(await page.locator(".code").isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".code svg").isVisible(), true);
  await close();
});

test("every entry page with a known address has one code, and no page without", () => {
  const expected = (path) => html(path).includes('<link rel="canonical"') && !isStopped(path);
  const wrong = entryPages().filter((path) => (html(path).split('<p class="code"').length - 1) !== Number(expected(path)));
  assert.deepEqual(wrong.slice(0, 25), [], `${wrong.length} pages`);
});

test("the reader finds nothing in a picture without a code", async () => {
  // So that the tests above cannot pass by an address that is guessed.
  const { page, close } = await printer("print");
  await page.goto(`${shared.site.address}/${entryPages(LANGUAGES.Dutch).find(hasCode)}`);
  const image = join(folder, "title.png");
  await page.locator("h1").screenshot({ path: image });
  assert.equal(readCode(image), "");
  await close();
});
