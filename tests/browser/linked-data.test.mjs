// What search engines read of entries (JSON-LD) is valid by the vocabulary of schema.org, and tells
// only what the page itself tells people.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SITE, entryPages, together, visitor } from "./lib.mjs";
import { CLASS, PROPERTY, blockProblems, count } from "./schema-org.mjs";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** How many pages of every map and language are compared with their block, for each kind of fact. */
const SAMPLE = 8;

/** A page with the blocks that are in it. That an entry has stopped is told on a page without article. */
function read(path) {
  const html = readFileSync(join(SITE, path), "utf8");
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return {
    path,
    blocks: [...scripts].map(([, text]) => JSON.parse(text)),
    canonical: /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1],
    isStopped: !html.includes('<article id="sk-artikel"'),
  };
}

const pages = entryPages().map(read);
const told = pages.filter(({ isStopped }) => !isStopped).map((page) => ({ ...page, block: page.blocks[0] }));

/** The problems that a function finds in the blocks of all pages, each with its page. */
function inAll(problemsOf) {
  return told.flatMap((page) => problemsOf(page.block, page).map((problem) => `${page.path}: ${problem}`));
}

const none = (problems) => assert.deepEqual(problems.slice(0, 25), [], `${problems.length} problems`);

/** All nodes of a type in a block, however deep. */
function nodes(value, type) {
  if (value === null || typeof value !== "object") return [];
  const inside = Object.values(value).flatMap((one) => nodes(one, type));
  return value["@type"] === type ? [value, ...inside] : inside;
}

const unless = (holds, problem) => (holds ? [] : [problem]);

test("the vocabulary is read whole", () => {
  // A file that is cut off, or another notation, would refuse or allow everything.
  assert.ok(count(CLASS) > 800, `${count(CLASS)} classes`);
  assert.ok(count(PROPERTY) > 1400, `${count(PROPERTY)} properties`);
  assert.equal(count("DayOfWeek"), 8, "the days and public holidays");
});

test("every entry page has one block, unless the entry has stopped", () => {
  assert.ok(told.length > 1000, `${told.length} pages`);
  const wrong = pages.filter(({ blocks, isStopped }) => blocks.length !== (isStopped ? 0 : 1));
  assert.deepEqual(wrong.map(({ path }) => path), []);
});

test("every block is valid by the vocabulary of schema.org", () => none(inAll(blockProblems)));

test("the codes in blocks are those of the standards that schema.org names", () => {
  // The vocabulary itself only says that these are text.
  const isLanguage = (code) => /^[a-z]{2,3}(-|$)/.test(code) && Intl.getCanonicalLocales(code).length === 1;
  const currencies = Intl.supportedValuesOf("currency");
  none(
    inAll((block) => [
      ...nodes(block, "ServiceChannel")
        .flatMap(({ availableLanguage }) => availableLanguage ?? [])
        .flatMap((code) => unless(isLanguage(code), `language ${code}`)),
      ...nodes(block, "Offer").flatMap((offer) => unless(currencies.includes(offer.priceCurrency), `currency ${offer.priceCurrency}`)),
      ...nodes(block, "PostalAddress").flatMap((place) => unless(/^[A-Z]{2}$/.test(place.addressCountry), "country")),
    ]),
  );
});

test("places lie in the Netherlands and periods do not end before they begin", () => {
  const isDutch = ({ latitude, longitude }) => latitude > 50.7 && latitude < 53.7 && longitude > 3.3 && longitude < 7.3;
  none(
    inAll((block) => [
      ...nodes(block, "GeoCoordinates").flatMap((at) => unless(isDutch(at), JSON.stringify(at))),
      ...nodes(block, "OpeningHoursSpecification")
        .filter(({ validFrom }) => validFrom)
        .flatMap((hours) => unless(hours.validFrom <= hours.validThrough, JSON.stringify(hours))),
    ]),
  );
});

test("the address in a block is the page's canonical address, and is left out when that is not known", () => {
  assert.ok(told.some(({ canonical }) => canonical) && told.some(({ canonical }) => !canonical));
  none(inAll((block, { canonical }) => unless(block.url === canonical, `${block.url}, not ${canonical}`)));
});

/** A valid block that controls change in one place each. */
const sound = () => ({
  "@context": "https://schema.org",
  "@type": "GovernmentService",
  name: "Balie",
  url: "https://kaart.example/vermelding/balie.html",
  provider: { "@type": "GovernmentOrganization", name: "Gemeente" },
  offers: { "@type": "Offer", price: 0, priceCurrency: "EUR" },
  hoursAvailable: [
    { "@type": "OpeningHoursSpecification", dayOfWeek: "https://schema.org/Monday", opens: "09:00", closes: "17:00" },
    { "@type": "OpeningHoursSpecification", validFrom: "2026-12-25", validThrough: "2026-12-25", opens: "00:00", closes: "00:00" },
  ],
  availableChannel: { "@type": "ServiceChannel", serviceLocation: { "@type": "Place", name: "Stadhuis" } },
});

test("the checker allows a sound block, and a descendant where an ancestor may stand", () => {
  assert.deepEqual(blockProblems(sound()), []);
  const block = sound();
  block.availableChannel.serviceLocation["@type"] = "CityHall";
  assert.deepEqual(blockProblems(block), []);
});

/** One change that makes a sound block wrong, and what the checker must say of it. */
const CONTROLS = {
  "an unknown property": [(block) => (block.phone = "112"), /block\.phone: there is no such property/],
  "a property that is a type": [(block) => (block.Place = "hier"), /block\.Place: there is no such property/],
  "a property of other things": [(block) => (block.telephone = "112"), /block\.telephone: not a property of GovernmentService/],
  "a property that has a successor": [(block) => (block.produces = { "@type": "Product" }), /block\.produces: superseded by/],
  "an unknown type": [(block) => (block["@type"] = "MunicipalService"), /MunicipalService is not a type/],
  "an unknown type inside": [(block) => (block.provider["@type"] = "Gemeente"), /block\.provider: Gemeente is not a type/],
  "no type": [(block) => delete block.provider["@type"], /block\.provider: undefined is not a type/],
  "a data type as the type of a thing": [(block) => (block["@type"] = "Text"), /block: Text is not a type of things/],
  "a thing of a wrong range": [(block) => (block.provider["@type"] = "Place"), /block\.provider: a Place is not one of/],
  "text in place of a thing": [(block) => (block.provider = "Gemeente"), /block\.provider: "Gemeente" is not one of/],
  "a thing in place of text": [(block) => (block.name = { "@type": "Thing" }), /block\.name: a Thing is not one of Text/],
  "an ancestor of the range": [(block) => (block.provider["@type"] = "Thing"), /block\.provider: a Thing is not one of Organization/],
  "a number in place of text": [(block) => (block.name = 7), /block\.name: 7 is not one of Text/],
  "nothing as a value": [(block) => (block.name = null), /block\.name: null is not one of/],
  "blank text": [(block) => (block.name = " "), /block\.name: " " is not one of/],
  "an empty list": [(block) => (block.hoursAvailable = []), /block\.hoursAvailable: an empty list/],
  "a price that is neither number nor text": [(block) => (block.offers.price = true), /offers\.price: true is not one of/],
  "an address without a site": [(block) => (block.url = "balie.html"), /block\.url: "balie\.html" is not one of URL/],
  "an address that runs script": [(block) => (block.url = "javascript:alert(1)"), /block\.url/],
  "a time after the day": [(block) => (block.hoursAvailable[0].closes = "24:00"), /closes: "24:00" is not one of Time/],
  "a time as it is said": [(block) => (block.hoursAvailable[0].opens = "9.00 uur"), /opens: "9\.00 uur" is not one of Time/],
  "a day that is not there": [(block) => (block.hoursAvailable[1].validFrom = "2026-02-30"), /validFrom: "2026-02-30" is not one of/],
  "an unknown member": [(block) => (block.hoursAvailable[0].dayOfWeek = "https://schema.org/Maandag"), /dayOfWeek: .*Maandag/],
  "a member of another enumeration": [(block) => (block.hoursAvailable[0].dayOfWeek = "https://schema.org/Female"), /dayOfWeek: .*Female/],
  "a member without its address": [(block) => (block.hoursAvailable[0].dayOfWeek = "Monday"), /dayOfWeek: "Monday"/],
  "other words than those of schema.org": [(block) => (block["@context"] = "https://example.org"), /not in the words/],
};

for (const [name, [spoil, expected]] of Object.entries(CONTROLS)) {
  test(`the checker refuses ${name}, and nothing else in the block`, () => {
    const block = sound();
    spoil(block);
    const problems = blockProblems(block);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0], expected);
  });
}

/** The first pages of every map and language whose block has a fact. */
function sample(has) {
  const taken = {};
  return told.filter(({ path, block }) => {
    const folder = path.replace(/vermelding\/.*/, "");
    if ((taken[folder] ?? 0) === SAMPLE || !has(block)) return false;
    taken[folder] = (taken[folder] ?? 0) + 1;
    return true;
  });
}

const spaced = (text) => text.replace(/\s+/g, " ").trim();
/** A Dutch number as it is dialled in the Netherlands, of a number as it is shown or as data. */
const national = (number) => number.replace(/[^\d+]/g, "").replace(/^\+31/, "0");
const numbersIn = (text) => (text.match(/\+?\d[\d \u00a0()-]+/g) ?? []).map(national);
/** The times in a text as in data, where a day ends at its last minute. */
const timesIn = (text) =>
  [...text.matchAll(/\b(\d\d)[.:](\d\d)\b/g)].map(([, hour, minute]) => (hour === "24" ? "23:59" : `${hour}:${minute}`));
const times = (specifications) => specifications.flatMap(({ opens, closes }) => [opens, closes]);
const isWholeDay = ({ dayOfWeek, opens, closes }) => dayOfWeek && opens === "00:00" && closes === "23:59";

/** What the page shows, each part as text. */
const visible = (page) =>
  page.evaluate(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.innerText);
    return {
      main: document.querySelector("main").innerText,
      address: texts("main address").join("\n"),
      hours: texts(".tijden").join("\n"),
      week: texts(".tijden tbody tr"),
      exceptions: texts(".tijden h4 + ul > li"),
    };
  });

const shared = together();

/** Compares the blocks of pages that have a fact with what the pages show. */
async function compare(has, problemsOf) {
  const chosen = sample(has);
  assert.ok(chosen.length >= 2 * SAMPLE, `${chosen.length} pages`);
  const visit = await visitor(shared.browser, shared.site);
  const problems = [];
  for (const { path, block } of chosen) {
    await visit.page.goto(`${shared.site.address}/${path}`);
    const shown = await visible(visit.page);
    problems.push(...problemsOf(block, shown).map((problem) => `${path}: ${problem}`));
  }
  await visit.close();
  none(problems);
}

/** Problems for texts that a shown text does not have. */
const missing = (texts, shown) =>
  texts.filter(Boolean).flatMap((text) => unless(spaced(shown).includes(spaced(text)), `does not show ${text}`));

test("name, summary, other names and organization in a block stand on the page", () =>
  compare(
    (block) => block.provider && block.alternateName,
    (block, { main }) => missing([block.name, block.description, block.provider.name, ...block.alternateName], main),
  ));

test("the phone number in a block stands on the page", () =>
  compare(
    (block) => nodes(block, "ContactPoint").length > 0,
    (block, { main }) =>
      nodes(block, "ContactPoint").flatMap(({ telephone }) =>
        unless(numbersIn(main).includes(national(telephone)), `does not show ${telephone}`),
      ),
  ));

test("the address of the place in a block stands on the page", () =>
  compare(
    (block) => nodes(block, "PostalAddress").length > 0,
    (block, { address }) =>
      nodes(block, "Place").flatMap(({ name, address: { streetAddress, postalCode, addressLocality } }) =>
        missing([name, streetAddress, postalCode, addressLocality], address),
      ),
  ));

test("the website in a block is a link on the page", async () => {
  const linked = sample((block) => block.availableChannel?.serviceUrl);
  assert.ok(linked.length >= 2 * SAMPLE);
  const escaped = (address) => address.replaceAll("&", "&amp;");
  const wrong = linked.filter(({ path, block }) => {
    const html = readFileSync(join(SITE, path), "utf8");
    return !html.includes(`<a href="${escaped(block.availableChannel.serviceUrl)}"`);
  });
  assert.deepEqual(wrong.map(({ path }) => path), []);
});

const weekly = (block) => nodes(block, "OpeningHoursSpecification").filter(({ dayOfWeek }) => dayOfWeek);
const special = (block) => nodes(block, "OpeningHoursSpecification").filter(({ validFrom }) => validFrom);

test("the weekly opening hours in a block are those in the table of the page, day by day", () =>
  compare(
    (block) => weekly(block).length > 0 && !weekly(block).every(isWholeDay),
    (block, { week }) =>
      DAYS.flatMap((day, number) => {
        const inBlock = times(weekly(block).filter(({ dayOfWeek }) => dayOfWeek.endsWith(`/${day}`))).join();
        const onPage = timesIn(week[number] ?? "").join();
        return unless(week.length === DAYS.length && inBlock === onPage, `${day}: ${inBlock}, on the page ${onPage}`);
      }),
  ));

test("what is open day and night in a block is told without times on the page", () =>
  compare(
    (block) => weekly(block).length > 0 && weekly(block).every(isWholeDay),
    (block, { hours, week }) => [
      ...unless(new Set(weekly(block).map(({ dayOfWeek }) => dayOfWeek)).size === DAYS.length, "not every day"),
      ...unless(hours.trim() !== "" && week.length === 0 && timesIn(hours).length === 0, `the page says ${hours}`),
    ],
  ));

/** The specifications of each period together: a period can have several times a day. */
function periods(specifications) {
  const found = new Map();
  for (const one of specifications) {
    const key = `${one.validFrom} ${one.validThrough}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

/** Closed is from midnight to midnight in data; the page tells it without times. */
const timesOfPeriod = (period) => (times(period).join() === "00:00,00:00" ? [] : times(period));

test("the other hours in a block are those in the list of the page, in that order", () =>
  compare(
    (block) => special(block).length > 0,
    (block, { exceptions }) => [
      ...unless(periods(special(block)).length === exceptions.length, `${exceptions.length} on the page`),
      ...periods(special(block)).flatMap((period, number) => {
        const shown = exceptions[number] ?? "";
        const [year, , day] = period[0].validFrom.split("-").map(Number);
        const expected = timesOfPeriod(period);
        // First the day or days, then the times, then perhaps a remark, which may name other times.
        const [, days, hours] = /^(.*?): (.*?)(\. |$)/s.exec(shown) ?? [null, "", ""];
        const isThatDay = days.includes(year) && new RegExp(`\\b0?${day}\\b`).test(days);
        return unless(isThatDay && timesIn(hours).join() === expected.join(), `${JSON.stringify(period)}, on the page ${shown}`);
      }),
    ],
  ));
