// Words as the program makes them while building (src/dutch). Tests hold both to the same answers
// for every word of the word list. `gegevens` is the manifest of the index.

const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i" };

function fold(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter])
    .replace(/\p{M}/gu, "");
}

function wordsOf(text) {
  return fold(text.replace(/['’‘`´ʼ]/g, ""))
    .split(/[^\p{Alphabetic}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/^(?:[وبفك]?ال|لل)(?=.{3})/u, ""));
}

function Taal(gegevens) {
  const pairs = (table) => table.split(",").map((pair) => pair.split(" "));
  const small = new Set(gegevens.klein.split(" "));
  const common = new Set(gegevens.gewoon.split(" "));
  const sounds = pairs(gegevens.klanken);
  const ends = pairs(gegevens.einde);

  const isSmall = (word) => small.has(word) || /^[a-z]$/.test(word);
  const isCommon = (word) => common.has(word);

  function sound(word) {
    for (const [from, to] of sounds) if (word.includes(from)) word = word.split(from).join(to);
    const end = ends.find(([from]) => word.length > from.length && word.endsWith(from));
    if (end) word = word.slice(0, -end[0].length) + end[1];
    return word.replace(/([a-zA-Z])\1+/g, "$1");
  }

  function skeleton(word) {
    return sound(word)
      .replace(/[aeiouYWUh]/g, (letter, at) => (at === 0 && letter !== "h" ? "a" : ""))
      .replace(/d/g, "t")
      .replace(/b/g, "p");
  }

  return { isSmall, isCommon, sound, skeleton };
}

/** How many letters are missing, too many, wrong or swapped (optimal string alignment). */
function slips(one, other) {
  const [a, b] = [Array.from(one), Array.from(other)];
  let before = [];
  let last = b.map((_, at) => at);
  last.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

const lengthOf = (word) => Array.from(word).length;
