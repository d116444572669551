// How well people find what they need: every query of a question list is put to our own search,
// to Pagefind and to MiniSearch, on the same entry pages. One engine alone says little; beside
// two that many sites use, a figure can be judged.
//
//   SITE=<built site of all maps> PROGRAM=<sociale-kaart> CONTENT=<content folder> \
//     node quality.mjs [development|held-out|both] [--fout] [--zoekwoorden]
//
// Without PROGRAM our own search is left out. LISTS names another folder with the two lists.
// `--fout` lists the queries of which our own search has nothing good in its top five. The pages
// do not show the search words that editors add, so the other two cannot use them;
// `--zoekwoorden` puts them on the pages they get, to tell what the words are worth apart from
// the engine.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { withSearchWords } from "./content.mjs";
import { askMiniSearch } from "./minisearch.mjs";
import { askOurs } from "./ours.mjs";
import { askPagefind, stopIndexer } from "./pagefind.mjs";
import { entryPages } from "./pages.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CLASSES = ["exact", "inflected", "joined", "split", "typo", "sounds", "synonym", "sentence"];
const LISTS = ["development", "held-out"];

const { SITE, PROGRAM, CONTENT } = process.env;
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [choice = "both"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

async function main() {
  if (!SITE || !CONTENT) throw new Error("Say where SITE and CONTENT are.");
  if (![...LISTS, "both"].includes(choice)) throw new Error(`Unknown list: ${choice}`);
  const sites = new Map();
  for (const list of choice === "both" ? LISTS : [choice]) {
    const questions = JSON.parse(await readFile(join(process.env.LISTS ?? HERE, `${list}.json`), "utf8"));
    const engines = await answersOf(questions, sites);
    report(list, questions, engines);
  }
  await stopIndexer();
}

/** Per engine the answers to all questions, in the order of the questions. */
async function answersOf(questions, sites) {
  const engines = new Map();
  if (PROGRAM) engines.set("ours", []);
  engines.set("Pagefind", []).set("MiniSearch", []);
  for (const map of new Set(questions.map((question) => question.map))) {
    if (!sites.has(map)) sites.set(map, await pagesOf(map));
    const pages = sites.get(map);
    const places = questions.flatMap((question, place) => (question.map === map ? [place] : []));
    warnAboutUnknown(map, pages, places.map((place) => questions[place]));
    const queries = places.map((place) => questions[place].query);
    console.error(`${map}: ${pages.length} pages, ${queries.length} queries`);
    const asked = { "Pagefind": askPagefind, "MiniSearch": askMiniSearch, "ours": askOurs };
    for (const [name, answers] of engines) {
      const given = await asked[name]({ pages, queries, map, program: PROGRAM && resolve(PROGRAM), content: CONTENT });
      given.forEach((slugs, turn) => (answers[places[turn]] = slugs));
    }
  }
  return engines;
}

async function pagesOf(map) {
  const pages = await entryPages(join(SITE, map));
  return flags.includes("--zoekwoorden") ? withSearchWords(pages, CONTENT, map) : pages;
}

/** A question that asks for a page that is not there would count against every engine. */
function warnAboutUnknown(map, pages, questions) {
  const known = new Set(pages.map((page) => page.slug));
  const missing = new Set(questions.flatMap((question) => question.accept).filter((slug) => !known.has(slug)));
  if (missing.size) console.error(`${map}: no page for ${[...missing].join(", ")}`);
}

function report(list, questions, engines) {
  const names = [...engines.keys()];
  const classes = CLASSES.filter((kind) => questions.some((question) => question.class === kind));
  const others = [...new Set(questions.map((question) => question.class))].filter((kind) => !CLASSES.includes(kind));
  if (others.length) console.error(`Classes that are not known: ${others.join(", ")}`);
  console.log(`\n## ${list}\n`);
  console.log(line(["class", "queries", ...names.flatMap((name) => [`${name} @1`, "@5", "MRR"])]));
  console.log(line(["---", "---:", ...names.flatMap(() => ["---:", "---:", "---:"])]));
  for (const kind of [...classes, "all"]) {
    const places = questions.flatMap((question, place) => (kind === "all" || question.class === kind ? [place] : []));
    const figures = names.flatMap((name) => figuresOf(places, questions, engines.get(name)));
    console.log(line([kind, places.length, ...figures]));
  }
  if (flags.includes("--fout") && engines.has("ours")) misses(questions, engines.get("ours"));
}

/** The share of queries with a good first result, with one in the top five, and the mean of 1/rank. */
function figuresOf(places, questions, answers) {
  const ranks = places.map((place) => rankOf(questions[place], answers[place]));
  const share = (good) => ranks.filter(good).length / ranks.length;
  const mean = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  return [percent(share((rank) => rank === 1)), percent(share((rank) => rank <= 5)), mean.toFixed(3)];
}

/** The place of the first good result among the first ten; infinitely far if there is none. */
function rankOf(question, slugs) {
  const place = slugs.slice(0, 10).findIndex((slug) => question.accept.includes(slug));
  return place < 0 ? Infinity : place + 1;
}

function misses(questions, answers) {
  console.log("\nNothing good in our top five:\n");
  questions.forEach((question, place) => {
    if (rankOf(question, answers[place]) <= 5) return;
    console.log(`- ${question.map}, ${question.class}: "${question.query}"`);
    console.log(`  - wanted: ${question.accept.join(", ")}`);
    console.log(`  - came: ${answers[place].slice(0, 5).join(", ") || "nothing"}`);
  });
}

const percent = (share) => `${(100 * share).toFixed(1)}%`;
const line = (cells) => `| ${cells.join(" | ")} |`;

await main();
