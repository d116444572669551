// The search script against the program: the same words, sounds, files and answers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { dataOf, engine, load } from "./engine.mjs";
import { SITE } from "./lib.mjs";
import { PROGRAM } from "../program.mjs";

const run = promisify(execFile);
const CONTENT = resolve(process.env.CONTENT ?? "../../content");
const script = load();
const maps = ["lindedam", "dordrecht", "doetinchem", "oosterhout", "doesburg", "geertruidenberg"];

async function program(...words) {
  const { stdout } = await run(PROGRAM, words, { maxBuffer: 1 << 28 });
  return stdout;
}

async function told(text, map, ...more) {
  const scope = map ? ["--kaart", map] : [];
  const options = ["--formaat", "json", "--vandaag", "2026-11-21", ...scope, ...more];
  const results = JSON.parse(await program("search", ...options, "--", text, CONTENT));
  return results.map(({ titel, url, score }) => ({
    title: titel,
    slug: url.split("/").pop().replace(/\.html$/, ""),
    score,
  }));
}

test("the script and the program agree on every word of the word list", () => {
  const vectors = readFileSync(process.env.VECTORS, "utf8").trim().split("\n");
  assert.ok(vectors.length > 300_000);
  const taal = script.Taal(dataOf(join(SITE, "lindedam")).gegevens);
  for (const line of vectors) {
    const [word, sound, skeleton] = line.split(" ");
    const ours = [script.wordsOf(word).join(" "), taal.sound(word), taal.skeleton(word)];
    assert.deepEqual(ours, [word, sound, skeleton]);
  }
});

test("every file is unpacked as others unpack it", () => {
  const folder = join(SITE, "lindedam/zoeken");
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  assert.ok(names.length > 50);
  for (const name of names) {
    const bytes = script.bytesOfScript(readFileSync(join(folder, name)));
    assert.deepEqual(Buffer.from(script.inflate(bytes)), inflateRawSync(bytes), name);
  }
});

test("a script read as text has the bytes of the file", () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  assert.deepEqual(script.bytesOfText(new TextDecoder("windows-1252").decode(all)), all);
});

describe("the page and the command give the same order", () => {
  const questions = JSON.parse(readFileSync("../quality/development.json", "utf8"));
  for (const map of maps) {
    test(`for the questions about ${map}`, async () => {
      const page = engine(join(SITE, map));
      for (const { query } of questions.filter((question) => question.map === map)) {
        assert.deepEqual(await page.ask(query), await told(query, map), query);
      }
    });
  }

  test("for words with slips, of which some become other words", async () => {
    const page = engine(join(SITE, "lindedam"));
    const words = ["schulden", "mantelzorg", "eenzaamheid", "formulieren", "vrijwilligerswerk", "dementie", "taalles", "kinderopvang"];
    const wrong = words.flatMap((word) =>
      [1, 3, 5].flatMap((at) => [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
        `${word.slice(0, at)}e${word.slice(at)}`,
      ]),
    );
    for (const word of wrong) assert.deepEqual(await page.ask(word), await told(word, "lindedam"), word);
  });

  test("for hostile and strange questions", async () => {
    const page = engine(join(SITE, "lindedam"));
    const strange = [
      "<script>alert(1)</script>", "(.*+)[", "\\", "\"", "مرحبا", "İstanbul", "ﬁets", "ĳsbaan", "e\u0301e\u0301n",
      "😀 hulp 😀", "9991 AB", "0800 2000", "a".repeat(10_000), "schulden ".repeat(2000), "__proto__ constructor",
      "zwolle amsterdam", "%00", "\u202e omgekeerd", "ß ss", "",
    ];
    for (const text of strange) {
      assert.deepEqual(await page.ask(text), await told(text, "lindedam"), text.slice(0, 40));
    }
  });

  test("for all maps together, and word for word", async () => {
    const page = engine(SITE);
    for (const text of ["schulden", "taalles dordrecht", "sgulden", "wandelen"]) {
      assert.deepEqual(await page.ask(text), await told(text), text);
    }
    assert.deepEqual(await page.ask("sgulden", [], true), await told("sgulden", undefined, "--letterlijk"));
  });
});

test("filters leave what has one of every group, and an unknown filter leaves nothing", async () => {
  const page = engine(join(SITE, "lindedam"));
  const all = (await page.rank("hulp", [])).hits.length;
  const free = (await page.rank("hulp", ["toegang/vrij"])).hits.length;
  const decision = (await page.rank("hulp", ["toegang/besluit"])).hits.length;
  assert.ok(free > 0 && decision > 0);
  assert.equal(free + decision, all);
  const both = (await page.rank("hulp", ["toegang/vrij", "thema/geld"])).hits.length;
  assert.ok(both > 0 && both < free);
  assert.equal((await page.rank("hulp", ["thema/bestaat-niet"])).hits.length, 0);
});

test("no question takes more than a few files", async () => {
  for (const [text, most] of [["schulden", 3], ["mantelzorg", 3], ["xqzvwkt", 16]]) {
    const page = engine(join(SITE, "lindedam"));
    await page.rank(text, []);
    assert.ok(page.asked.length <= most, `${text}: ${page.asked.join(" ")}`);
  }
});
