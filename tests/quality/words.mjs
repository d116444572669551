// New words for a large map. Real text never stops bringing words that were not there before: new
// compounds, streets, houses and people. A map of nothing but known words would make any index
// look far too small.
import { bare } from "./content.mjs";

/** How fast the number of distinct words grows with the length of a text (Heaps' law). */
const GROWTH = 0.55;

/** So many new words of a kind come in any case, so that no single one is said all the time. */
const FIRST_WORDS = 50;

const FIRST = (
  "Aaltje Abdel Achmed Agnes Anouk Arjan Aylin Bas Bilal Carolien Chantal Daan Dewi Dilara Eefje Emre Esra " +
  "Fenna Femke Gerrit Gijs Hanneke Harm Hatice Ilse Imane Jannie Jeroen Joke Karim Kees Lieke Loes Maarten " +
  "Marjan Mehmet Naima Niels Nynke Okke Petra Quirijn Rachid Riekje Roelof Saskia Sjoerd Tineke Truus Ursula " +
  "Veerle Wim Wietske Yasmina Youssef Zoë"
).split(" ");
const SURNAME = (
  "Berg Bos Brug Dijk Haar Hof Kamp Kuil Meer Molen Oever Poel Riet Schuur Veen Veld Wal Wester Zand Zijl"
).split(" ");
const SURNAME_END = "huis huizen ing ink kamp man meijer sma stra veld voort wijk".split(" ");
/** Beginnings that make a verb or an adverb, as in "terugbetalen" and "daarvoor": not of a thing. */
const NO_HEADS = new Set(
  (
    "binnen daar deel denk door eruit goede hier kennis langs loopt open over rond samen tegen terecht terug " +
    "trap vast voor waar zelf zich"
  ).split(" "),
);
const STREET_END = "straat laan weg plein kade hof dreef singel pad steeg".split(" ");

/** Numbers that look random and are always the same for the same seed (SplitMix32). */
export class Numbers {
  constructor(seed) {
    this.state = seed >>> 0;
  }
  below(limit) {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % limit;
  }
  pick(list) {
    return list[this.below(list.length)];
  }
}

/** The words of a text, in small letters. */
export function wordsOf(text) {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** The words of a map so far, and new ones as soon as real text of this length would have more. */
export class Vocabulary {
  /** `sample` is real text: it tells how many words a text of its length has. */
  constructor(sample, numbers) {
    const words = wordsOf(sample);
    const distinct = [...new Set(words)].sort();
    this.numbers = numbers;
    this.factor = distinct.length / words.length ** GROWTH;
    this.taken = new Set(distinct);
    this.parts = compoundParts(distinct);
    this.distinct = new Set();
    this.length = 0;
    this.said = { thing: [], street: [], person: [], house: [] };
  }

  /** Counts a text as written. */
  add(text) {
    for (const word of wordsOf(text)) {
      this.length += 1;
      this.distinct.add(word);
    }
  }

  /** How many distinct words real text of this length has. */
  expected() {
    return this.factor * this.length ** GROWTH;
  }

  /**
   * A word of a kind: a new one if the text is behind, else one that was said before. The first
   * words have more chance to be said again than the last, which gives a few common and many rare
   * words. `unseen` asks for a new one in any case.
   */
  say(kind, unseen = false) {
    const said = this.said[kind];
    const behind = this.distinct.size < this.expected();
    if (!unseen && !behind && said.length >= FIRST_WORDS) return said[this.lowNumber(said.length)];
    const word = this[kind]();
    said.push(word);
    for (const part of wordsOf(word)) this.distinct.add(part);
    return word;
  }

  /** The lowest of two numbers: low ones come more often. */
  lowNumber(limit) {
    return Math.min(this.numbers.below(limit), this.numbers.below(limit));
  }

  thing() {
    return this.fresh(() => this.numbers.pick(this.parts.heads) + this.numbers.pick(this.parts.tails));
  }
  street() {
    return capital(this.fresh(() => this.numbers.pick(this.parts.heads) + this.numbers.pick(STREET_END)));
  }
  house() {
    return `De ${capital(this.thing())}`;
  }
  person() {
    const surname = this.fresh(() => this.numbers.pick(SURNAME) + this.numbers.pick(SURNAME_END), 20);
    return `${this.numbers.pick(FIRST)} ${surname}`;
  }

  /** A word that is not there yet; after so many tries one that is. */
  fresh(make, tries = 100) {
    let word = make();
    for (let turn = 1; this.taken.has(word.toLowerCase()) && turn < tries; turn++) word = make();
    this.taken.add(word.toLowerCase());
    return word;
  }
}

/**
 * The first and last parts of the compounds among these words: "taalcafé" is "taal" and "café" as
 * both are words too. Parts of many compounds are there as many times, so they come back as often.
 */
function compoundParts(words) {
  const known = new Set(words.filter((word) => word.length >= 4));
  const heads = [];
  const tails = [];
  for (const word of words) {
    for (let cut = 4; cut <= word.length - 4; cut++) {
      const head = word.slice(0, cut);
      if (NO_HEADS.has(head)) continue;
      if (!known.has(word.slice(cut)) || !isHead(head, known)) continue;
      heads.push(head);
      tails.push(word.slice(cut));
    }
  }
  return { heads, tails };
}

/** A word by itself, or with the "s" that joins two words. */
const isHead = (head, known) => known.has(head) || (head.endsWith("s") && known.has(head.slice(0, -1)));

export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** The text of an entry that people can read or find it by. */
export function textOf({ keys, body }) {
  const seen = ["naam", "samenvatting", "zo_begint_u", "contact", "andere_namen", "zoekwoorden"];
  const street = (keys.get("adres") ?? "").match(/straat: (.*)/)?.[1] ?? "";
  return [...seen.map((key) => bare(keys.get(key))), street, body.replace(/\]\([^)]*\)/g, "]")].join("\n");
}
