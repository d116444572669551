// Writes a large map that is as much like a real one as can be made without one: to see what a
// search costs in a city with thousands of entries. Entries are new combinations of the real
// examples: names, summaries and sentences of one theme stay together, and new words keep coming.
//
//   node large-map.mjs CONTENT OUT [5000]
//
// OUT gets `landelijk` and `kaart`: the example map Lindedam with entries added until there are as
// many as asked. Build it with `sociale-kaart build OUT/kaart`. The same CONTENT and number always
// give the same bytes.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bare, entriesOf, list, mapsIn } from "./content.mjs";
import { capital, Numbers, textOf, Vocabulary, wordsOf } from "./words.mjs";

const [content, out, number = "5000"] = process.argv.slice(2);
const BASE = "lindedam";
const SEED = 20261121;

/** Keys that must fit each other or the map, so they come from one entry of the map itself. */
const FROM_PLACE = [
  "organisatie", "wijken", "indeling", "toegang", "kosten", "adres", "telefoon", "email", "website",
  "openingstijden", "leeftijd", "talen", "toegankelijk", "vorm", "gecontroleerd", "bron", "coordinaten",
];
/** Keys that say what it is: they come from one entry of any map. */
const FROM_SUBJECT = ["soort", "themas", "doelgroepen"];

async function main() {
  const wanted = Number(number);
  if (!content || !out || !Number.isInteger(wanted)) throw new Error("node large-map.mjs CONTENT OUT [NUMBER]");
  if (await readdir(out).then((names) => names.length, () => 0)) throw new Error(`${out} is not empty`);
  await cp(join(content, "landelijk"), join(out, "landelijk"), { recursive: true });
  await cp(join(content, BASE), join(out, "kaart"), { recursive: true });
  const settings = join(out, "kaart", "kaart.yaml");
  // In one language: what is measured is the size of a map.
  await writeFile(settings, (await readFile(settings, "utf8")).replace(/^talen:.*\n/m, ""));
  const source = await readSource();
  const entries = recombined(source, wanted);
  await Promise.all(entries.map(write));
  report(source, entries, wanted);
}

/** The real entries, and their pieces per theme. */
async function readSource() {
  const maps = await mapsIn(content);
  const perMap = await Promise.all(maps.map((map) => entriesOf(join(content, map))));
  const all = perMap.flat().filter(({ keys }) => !keys.has("status") && !keys.has("alleen_naam_bekend"));
  const own = perMap[maps.indexOf(BASE)];
  const places = own.filter((entry) => ["adres", "zo_begint_u", "indeling"].every((key) => entry.keys.has(key)));
  all.forEach(await audienceFilter());
  return { all, own, places, pieces: piecesPerTheme(all), maps };
}

/** Takes audiences away that only another map knows. */
async function audienceFilter() {
  const facet = await readFile(join(content, "landelijk", "facetten", "doelgroep.yaml"), "utf8");
  const known = new Set([...facet.matchAll(/- id: (\S+)/g)].map((match) => match[1]));
  return ({ keys }) => {
    const kept = list(keys.get("doelgroepen")).filter((audience) => known.has(audience));
    if (kept.length) keys.set("doelgroepen", `[${kept.join(", ")}]`);
    else keys.delete("doelgroepen");
  };
}

const themesOf = (entry) => list(entry.keys.get("themas") ?? "ontmoeten");

function piecesPerTheme(entries) {
  const pieces = new Map();
  for (const entry of entries) {
    for (const theme of themesOf(entry)) {
      if (!pieces.has(theme)) pieces.set(theme, { summaries: [], starts: [], sentences: [], words: [] });
      const piece = pieces.get(theme);
      piece.summaries.push(entry.keys.get("samenvatting"));
      if (entry.keys.has("zo_begint_u")) piece.starts.push(entry.keys.get("zo_begint_u"));
      piece.sentences.push(...sentencesOf(entry.body));
      piece.words.push(...list(entry.keys.get("zoekwoorden")));
    }
  }
  return pieces;
}

/** The sentences of the plain paragraphs, without links: these go to entries by name. */
function sentencesOf(body) {
  return body
    .split(/\n\s*\n/)
    .filter((paragraph) => /^\p{L}/u.test(paragraph))
    .flatMap((paragraph) => paragraph.replace(/\s+/g, " ").split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .map((sentence) => sentence.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").trim())
    .filter((sentence) => sentence.length > 15 && /[.!?]$/.test(sentence));
}

function recombined(source, wanted) {
  const numbers = new Numbers(SEED);
  const vocabulary = new Vocabulary(source.all.map(textOf).join("\n"), numbers);
  source.own.forEach((entry) => vocabulary.add(textOf(entry)));
  const maker = { source, numbers, vocabulary, taken: new Set(source.own.map((entry) => entry.slug)) };
  const entries = [];
  while (source.own.length + entries.length < wanted) {
    const entry = newEntry(maker);
    vocabulary.add(textOf(entry));
    entries.push(entry);
  }
  return entries;
}

function newEntry({ source, numbers, vocabulary, taken }) {
  const subject = numbers.pick(source.all);
  const access = subject.keys.get("toegang");
  const alike = source.places.filter((place) => place.keys.get("toegang") === access);
  const place = numbers.pick(alike.length ? alike : source.places);
  const pieces = source.pieces.get(themesOf(subject)[0]);
  const keys = new Map();
  for (const key of FROM_SUBJECT) if (subject.keys.has(key)) keys.set(key, subject.keys.get(key));
  for (const key of FROM_PLACE) if (place.keys.has(key)) keys.set(key, place.keys.get(key));
  const { name, slug } = newName(subject, { source, numbers, vocabulary, taken });
  keys.set("naam", JSON.stringify(name));
  keys.set("samenvatting", numbers.pick(pieces.summaries));
  keys.set("zo_begint_u", numbers.pick(pieces.starts));
  const street = `straat: ${vocabulary.say("street")} ${1 + numbers.below(180)}`;
  keys.set("adres", place.keys.get("adres").replace(/straat: .*/, () => street));
  if (numbers.below(2)) keys.set("contact", vocabulary.say("person"));
  keys.set("zoekwoorden", searchWords(pieces, numbers, vocabulary));
  return { slug, keys, body: newBody(pieces, numbers, vocabulary) };
}

/** What it is comes from a real name; what it is called after is new. */
function newName(subject, { source, numbers, vocabulary, taken }) {
  const towns = source.maps.map(capital);
  const whole = bare(subject.keys.get("naam"));
  const what = whole.split(/ (?=(?:De|Het|'t|Ons|Onze) )|:/)[0].split(" ").filter((word) => !towns.includes(word));
  for (let unseen = false; ; unseen = true) {
    const after = vocabulary.say(numbers.pick(["house", "house", "street", "person"]), unseen);
    const name = [...what, after].join(" ").trim();
    const slug = slugged(name);
    if (taken.has(slug)) continue;
    taken.add(slug);
    return { name, slug };
  }
}

function slugged(name) {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function searchWords(pieces, numbers, vocabulary) {
  const words = new Set([vocabulary.say("thing")]);
  for (let turn = 3 + numbers.below(3); pieces.words.length && turn > 0; turn--) words.add(numbers.pick(pieces.words));
  return `[${[...words].map((word) => JSON.stringify(word)).join(", ")}]`;
}

/** A few real sentences, and some that bring the words that only this place uses. */
function newBody(pieces, numbers, vocabulary) {
  const sentences = new Set();
  for (let turn = 2 + numbers.below(5); turn > 0; turn--) sentences.add(numbers.pick(pieces.sentences));
  const say = (kind) => vocabulary.say(kind);
  const own = [
    () => `Er is ook ${say("thing")} en ${say("thing")}.`,
    () => `Vraag naar ${say("person")} of naar de ${say("thing")}.`,
    () => `Wij zitten naast ${say("house")}, bij de ${say("street")}.`,
    () => `U kunt ook komen voor ${say("thing")}, ${say("thing")} of ${say("thing")}.`,
  ];
  for (let turn = 1 + numbers.below(2); turn > 0; turn--) sentences.add(numbers.pick(own)());
  const lines = [...sentences];
  const half = Math.ceil(lines.length / 2);
  return `${lines.slice(0, half).join(" ")}\n\n${lines.slice(half).join(" ")}\n`;
}

async function write({ slug, keys, body }) {
  const folder = join(out, "kaart", "vermeldingen", list(keys.get("themas") ?? "overig")[0]);
  await mkdir(folder, { recursive: true });
  const head = [...keys].map(([key, value]) => `${key}:${value.startsWith("\n") ? "" : " "}${value}`.trimEnd());
  await writeFile(join(folder, `${slug}.md`), `---\n${head.join("\n")}\n---\n\n${body}`);
}

/** How many words there are, and how fast that number grew at the end. */
function report(source, entries, wanted) {
  const texts = [...source.own, ...entries].map(textOf);
  const sizes = [0.25, 0.5, 1].map((part) => sizeOf(texts.slice(0, Math.round(texts.length * part))));
  const [, half, whole] = sizes;
  const growth = Math.log(whole.distinct / half.distinct) / Math.log(whole.length / half.length);
  const real = sizeOf(source.all.map(textOf));
  console.log(`Real entries: ${source.all.length}, ${real.length} words, ${real.distinct} distinct.`);
  for (const { entries: count, length, distinct } of sizes) {
    console.log(`Large map: ${count} entries, ${length} words, ${distinct} distinct.`);
  }
  console.log(`Growth over the second half: exponent ${growth.toFixed(2)}. Wanted: ${wanted} entries.`);
}

function sizeOf(texts) {
  const words = texts.flatMap(wordsOf);
  return { entries: texts.length, length: words.length, distinct: new Set(words).size };
}

await main();
