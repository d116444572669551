// Search, a list of one's own and pages from disk in other languages: what is translated and what is still
// Dutch are found, counted and kept together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { KINDS, LATER, TRANSLATED, inOnePage, onDisk, served, shared } from "./languages.mjs";
import { SITE, visitor } from "./lib.mjs";

const DESKTOP = { viewport: { width: 1280, height: 900 } };

/** Every result on the first page of answers, with the language it is marked with, and how many there are. */
async function ask(page, language, words, at = served) {
  await page.goto(`${at(language, "zoeken/index.html")}?q=${encodeURIComponent(words)}`);
  await page.waitForSelector(LATER.search);
  const results = await page.locator(LATER.search).evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector("h3 a");
      const open = item.querySelector(".open:not([hidden])")?.textContent;
      return { name: link.textContent, href: link.href, lang: link.closest("[lang]").lang, open };
    }),
  );
  return { results, count: await page.locator("#sk-kop").textContent() };
}

/** The forms of the count of results, as the file of a language gives them. */
function formsOf(language) {
  const file = readFileSync(join(import.meta.dirname, `../../themes/standaard/talen/${language}.yaml`), "utf8");
  const block = /^zoeken:\n[^]*?^  gevonden:\n((?:    .*\n)+)/m.exec(file)[1];
  return Object.fromEntries([...block.matchAll(/^ +(\w+): "?(.*?)"?$/gm)].map(([, form, text]) => [form, text]));
}

inOnePage("search in other languages", DESKTOP, (here) => {
  const DEBT = "vermelding/schuldhulp-van-de-gemeente.html";
  const FOOD = "vermelding/voedselbank-lindedam.html";

  for (const [words, path, name] of [
    ["debt", DEBT, "Debt help from the municipality (schuldhulp)"],
    ["food bank", FOOD, "Voedselbank Lindedam (food bank)"],
    ["voedselbank", FOOD, "Voedselbank Lindedam (food bank)"],
  ]) {
    test(`“${words}” finds ${name} in English, and marks what is Dutch`, async () => {
      const { results } = await ask(here.page, "en", words);
      const found = results.slice(0, 3).find(({ href }) => href === served("en", path));
      assert.deepEqual([found?.name, found?.lang], [name, "en"]);
      const folder = readdirSync(join(SITE, "lindedam/en/vermelding"));
      for (const { href, lang } of results) {
        const file = href.split("/").pop();
        assert.ok(folder.includes(file), file);
        const isDutch = readFileSync(join(SITE, "lindedam/en/vermelding", file), "utf8").includes('<h1 lang="nl"');
        assert.equal(lang, isDutch ? "nl" : "en", file);
      }
      assert.deepEqual(new Set(results.map(({ lang }) => lang)), new Set(["en", "nl"]));
    });
  }

  test("a Dutch word finds results in Polish, marked as Dutch, that lead to pages in Polish", async () => {
    const { results } = await ask(here.page, "pl", "voedselbank");
    assert.equal(results[0].href, served("pl", FOOD));
    for (const { href, lang } of results) assert.ok(lang === "nl" && href.startsWith(served("pl", "vermelding/")), href);
    await here.page.locator(`${LATER.search} h3 a`).first().click();
    await here.page.waitForURL(served("pl", FOOD));
  });

  for (const [language, questions] of Object.entries({
    pl: { koor: "een", 113: "enkele", voedselbank: "veel" },
    ar: { koor: "een", kindertelefoon: "twee", voetbal: "enkele", voedselbank: "veel" },
    en: { koor: "een", voetbal: "meer" },
  })) {
    test(`the number of results has the form that ${language} asks for`, async () => {
      const kinds = { zero: "nul", one: "een", two: "twee", few: "enkele", many: "veel", other: "meer" };
      for (const [words, form] of Object.entries(questions)) {
        const { count } = await ask(here.page, language, words);
        while (await here.page.locator("#sk-meer").isVisible()) {
          const before = await here.page.locator(LATER.search).count();
          await here.page.locator("#sk-meer").click();
          await here.page.waitForFunction((shown) => document.querySelectorAll("#resultaten > li").length > shown, before);
        }
        const found = await here.page.locator(LATER.search).count();
        assert.equal(kinds[new Intl.PluralRules(language).select(found)], form, `${words}: ${found}`);
        assert.equal(count, formsOf(language)[form].replace("{aantal}", found), words);
      }
    });
  }

  test("the choices of search are in the language of the page", async () => {
    await here.page.goto(served("pl", "zoeken/index.html"));
    const choices = await here.page.locator("#sk-f-taal option").allTextContents();
    for (const [dutch, polish] of [["Arabisch", "Arabski"], ["Pools", "Polski"], ["Turks", "Turecki"]]) {
      assert.ok(choices.includes(polish) && !choices.includes(dutch), choices.join());
    }
  });

  test("what is kept on a Dutch page is on the list in English, with a translated name where there is one", async () => {
    await here.page.goto(served("en", KINDS.list));
    const names = here.page.locator("#sk-lijst h2");
    await names.first().waitFor();
    const listed = await names.evaluateAll((all) => all.map((one) => [one.closest("[lang]").lang, one.textContent]));
    assert.deepEqual(listed, [["en", "Het Lindepunt (help desk)"], ["nl", "Repair Café Molenwijk"]]);
    await here.page.locator("#sk-lijst h2 a").first().click();
    await here.page.waitForURL(served("en", TRANSLATED));
  });
});

test("from disk the start page in English leads to other languages and to search", async () => {
  const { page, close } = await visitor(shared.browser, shared.site);
  await page.goto(onDisk("en", "index.html"));
  await page.locator("nav.talen summary").click();
  await page.locator("nav.talen a[lang=ar]").click();
  await page.waitForURL(onDisk("ar", "index.html"));
  await page.goto(onDisk("en", "index.html"));
  await page.locator("#sk-q").fill("debt");
  await page.keyboard.press("Enter");
  await page.waitForSelector(LATER.search);
  assert.ok(page.url().startsWith(onDisk("en", "zoeken/index.html")));
  await page.locator("#resultaten h3 a").first().click();
  await page.waitForURL(/\/en\/vermelding\//);
  assert.match(page.url(), /^file:/);
  const { results } = await ask(page, "pl", "voedselbank", onDisk);
  assert.equal(results[0].href, onDisk("pl", "vermelding/voedselbank-lindedam.html"));
  await close();
});
