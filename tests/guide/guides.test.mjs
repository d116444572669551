// Printed guides of the example maps: what is in them, in which order, and that numbers and codes lead
// to the right place. Everything is read back from the files by tools that had no part in making them.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { MAPS, SITE, bare, codes, entriesOf, fonts, guide, guidesOf, info, pages, structure } from "./lib.mjs";
import { readFileSync } from "node:fs";

const AREA = "lindekwartier";
const booklet = guide("lindedam", AREA, "boekje");
const largePrint = guide("lindedam", AREA, "grootletter");
const list = guide("lindedam", AREA, "lijst");
const toFold = guide("lindedam", AREA, "boekje--vouwen");
const entries = entriesOf("lindedam", AREA);

test("every wijk of every map has three editions, and a booklet to fold", () => {
  assert.equal(MAPS.length, 6);
  for (const map of MAPS) {
    const areas = guidesOf(map, "--boekje.pdf").map((file) => file.slice(0, -"--boekje.pdf".length));
    assert.ok(areas.length > 0, map);
    for (const area of areas) for (const edition of ["boekje--vouwen", "grootletter", "lijst"]) assert.ok(info(`${area}--${edition}.pdf`).Pages > 0, `${area} ${edition}`);
  }
  assert.equal(guidesOf("lindedam", "--boekje.pdf").length, 8);
});

for (const [name, file] of Object.entries({ booklet, largePrint })) {
  test(`all names and phone numbers of the wijk are in the ${name}`, () => {
    const text = bare(pages(file).join(" "));
    assert.ok(entries.length > 80, `${entries.length} entries`);
    const missing = entries.filter(({ name: own, phones }) => ![own, ...phones].every((words) => text.includes(bare(words))));
    assert.deepEqual(missing, []);
  });
}

test("the list names what is nearest, on two sides, with phone numbers", () => {
  assert.equal(info(list).Pages, "2");
  const text = bare(pages(list).join(" "));
  const found = entries.filter(({ name }) => text.includes(bare(name)));
  assert.ok(found.length > entries.length * 0.6, `${found.length} of ${entries.length}`);
  for (const { name, phones } of found.slice(0, 10)) for (const phone of phones.slice(0, 1)) assert.ok(text.includes(bare(phone)), `${name} ${phone}`);
});

test("a waiting time is told on paper", () => {
  for (const file of [booklet, largePrint]) assert.ok(bare(pages(file).join(" ")).includes(bare("Wachttijd: Meestal vindt u binnen drie weken een maatje.")));
});

test("nothing of concepts and stopped entries is printed", () => {
  const all = [booklet, largePrint, list].map((file) => bare(pages(file).join(" "))).join(" ");
  const hidden = ["Buurthuis Het Trefpunt", "Schuldmaatje Oost", "Kledingruil Rozenhof", "Rustig verhuizen", "Nachtwandeling voor slechte slapers"];
  for (const name of hidden) assert.ok(!all.includes(bare(name)), name);
});

test("the parts of a booklet stand in the order in which one reads", () => {
  const text = pages(booklet).join("\n");
  const parts = ["Wijkgids", "Uitgave van", "Voorbeeld", "Direct hulp", "Hier mag u alles vragen", "Zo gebruikt u deze gids", "Inhoud", "Hebt u zorgen over geld?", "Buiten Lindekwartier, ook voor u", "Moeilijke woorden", "Register", "Klopt er iets niet?"];
  // Each is looked for after the one before; headings stand alone on a line.
  let place = 0;
  for (const part of parts) {
    const found = new RegExp(`^${part.replace("?", "\\?")}`, "m").exec(text.slice(place));
    assert.ok(found, `${part} does not follow`);
    place += found.index + part.length;
  }
  // The first page after the cover has help and the front door.
  assert.match(pages(booklet)[1], /Bel 112[\s\S]*Het Lindepunt[\s\S]*010-000 00 19/);
});

test("headings, lists, links, figures and table headers are marked as such", () => {
  const read = structure(booklet);
  for (const kind of ["H1", "H2", "H3", "L", "LI", "Lbl", "TOCI", "Link", "Figure", "P"]) assert.match(read, new RegExp(`^ *${kind}\\b`, "m"), kind);
  // Levels of headings skip none.
  const levels = [...read.matchAll(/^ *H(\d) /gm)].map((match) => Number(match[1]));
  const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  assert.deepEqual(skips, []);
  const table = structure(list);
  const headers = (table.match(/^ *TH\b/gm) ?? []).length;
  assert.ok(headers > 10 && headers % 2 === 0, `${headers} headers`);
  assert.equal(headers / 2, (table.match(/^ *Table\b/gm) ?? []).length);
});

test("files say their title and language", () => {
  for (const file of [booklet, largePrint, list]) {
    const told = info(file);
    assert.equal(told.Title, "Wijkgids Lindekwartier, Lindedam");
    assert.equal(told.Tagged, "yes");
    assert.match(told.CreationDate, /Nov 21 00:00:00 2026/);
  }
  assert.match(info(booklet)["Page size"], /^419\.5\d* x 595\.2/);
  assert.match(info(largePrint)["Page size"], /A4/);
  assert.match(info(toFold)["Page size"], /^841\.8\d* x 595\.\d+ pts/);
});

/** Pages by the words that follow them in the index: "Naam 12, 14". */
function index(texts) {
  const start = texts.findLastIndex((text) => /^Register$/m.test(text) && text.includes("Namen en gewone woorden"));
  const lines = texts.slice(start, -1).flatMap((text) => text.split("\n"));
  return { start, lines };
}

test("the index names the pages on which entries stand", () => {
  const texts = pages(booklet);
  const { start, lines } = index(texts);
  assert.ok(start > 20);
  const whole = lines.join(" ").replaceAll("\u200b", "").replace(/\s+/g, " ");
  let checked = 0;
  for (const { name } of entries) {
    const at = new RegExp(`(?:^| )${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+")} ((?:\\d+, )*\\d+)`).exec(whole);
    assert.ok(at, `${name} is not in the index`);
    for (const number of at[1].split(", ")) {
      assert.ok(bare(texts[number - 1]).includes(bare(name)), `${name} is not on page ${number}`);
      checked += 1;
    }
  }
  assert.ok(checked >= entries.length);
});

test("everyday words lead to a page with an entry that has them", () => {
  const { lines } = index(pages(booklet));
  const whole = lines.join(" ");
  for (const word of ["eenzaam", "rood staan"]) assert.match(whole, new RegExp(`(^| )${word} \\d`), word);
});

test("the contents name the pages on which chapters begin", () => {
  const texts = pages(booklet, "-layout");
  const at = texts.findIndex((text) => /^ *Inhoud$/m.test(text) && text.includes(". . ."));
  const lines = texts[at].split("\n").map((line) => /^(.*?)[ .]{4,}\u2060?(\d+)$/.exec(line)).filter(Boolean);
  assert.ok(lines.length > 15, `${lines.length} lines`);
  for (const [, title, number] of lines) assert.ok(bare(texts[number - 1]).includes(bare(title)), `${title} is not on page ${number}`);
});

test("an entry stands on one page", () => {
  const texts = pages(booklet).map(bare);
  const split = entries.filter(({ name, address }) => {
    const shown = bare(address.replace(/^https:\/\//, ""));
    const page = texts.find((text) => text.includes(shown));
    return page && !page.includes(bare(name));
  });
  assert.deepEqual(split.map(({ name }) => name), []);
});

test("codes read as the addresses of the entries on their page", async () => {
  const folder = mkdtempSync(join(tmpdir(), "codes-"));
  after(() => rmSync(folder, { recursive: true }));
  const [first, last] = [6, 21];
  const read = await codes(booklet, folder, first, last);
  assert.ok(read.length > 15, `${read.length} codes`);
  const shown = bare(pages(booklet).slice(first - 1, last).join(" "));
  const known = new Map(entries.map((entry) => [entry.address, entry]));
  for (const address of read) {
    assert.ok(known.has(address), `${address} is no entry of the wijk`);
    assert.ok(shown.includes(bare(known.get(address).name)), address);
    assert.ok(shown.includes(bare(address.replace("https://", ""))), `${address} can also be typed`);
  }
  const expected = entries.filter(({ address }) => shown.includes(bare(address.replace("https://", ""))));
  assert.equal(new Set(read).size, expected.length);
});

test("the booklet to fold has the same words, two pages on a side", () => {
  const words = (file) => pages(file, "-raw").join(" ").split(/\s+/).map(bare).filter(Boolean).sort();
  assert.deepEqual(words(toFold), words(booklet));
  const count = Number(info(booklet).Pages);
  const sides = Number(info(toFold).Pages);
  assert.equal(sides, Math.ceil(count / 4) * 2);
  // On the right of the first side lies the cover, on the left of its back the page after it.
  const half = (page, left) => bare(pages(toFold, "-f", `${page}`, "-l", `${page}`, "-x", left ? "0" : "420", "-y", "0", "-W", "420", "-H", "600").join(""));
  const own = (page) => bare(pages(booklet, "-f", `${page}`, "-l", `${page}`).join(""));
  assert.equal(half(1, false), own(1));
  assert.equal(half(2, true), own(2));
});

test("large print is large, upright, and has short lines", () => {
  for (const file of guidesOf("lindedam", "--grootletter.pdf").slice(0, 3)) {
    assert.ok(fonts(file).every((font) => !/italic|oblique/i.test(font)), fonts(file).join());
    const lines = pages(file, "-raw").flatMap((text) => text.split("\n"));
    const long = lines.filter((line) => line.replaceAll("\u200b", "").length > 70 && !line.includes(". ."));
    assert.deepEqual(long, []);
  }
});

test("the page with guides offers every file, in every language", () => {
  for (const [folder, back] of [["", "../"], ["en/", "../../"], ["ar/", "../../"]]) {
    const html = readFileSync(join(SITE, "lindedam", folder, "gidsen/index.html"), "utf8");
    const links = [...html.matchAll(/href="([^"]+\.pdf)"/g)].map((match) => match[1]);
    assert.equal(links.length, 8 * 4);
    for (const link of links) {
      assert.ok(link.startsWith(`${back}gidsen/`), link);
      assert.ok(info(join(SITE, "lindedam", link.replace(back, ""))).Pages > 0);
    }
    assert.ok(html.includes(`id="${AREA}"`));
  }
  const page = readFileSync(join(SITE, "lindedam/gidsen/index.html"), "utf8");
  assert.ok(page.includes(`pdf, ${info(booklet).Pages} bladzijden`));
});
