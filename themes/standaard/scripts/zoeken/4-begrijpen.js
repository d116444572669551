// From the words of a question to words that are known. The program does the same for the command
// line (src/search/ask/understand.rs): the order of steps and of choices is part of the format.

const MOST_CHARS = 300;
const MOST_WORDS = 8;
const LINKS = ["", "s", "en", "e", "n", "er"];
const MOST_PROBES = 4;
const MOST_CUTS = 2;
const SHORTEST = 3;
const MANY = 25;
const CONSONANTS = Array.from("ntrslkgmpfwj");

function questionOf(text, taal) {
  const all = wordsOf(Array.from(text).slice(0, MOST_CHARS).join(""));
  const telling = all.filter((word) => !taal.isSmall(word));
  const onlySmall = all.length > 0 && telling.length === 0;
  const words = Array.from(new Set(onlySmall ? all : telling)).slice(0, MOST_WORDS);
  const vague = all.length > 0 && telling.every(taal.isCommon);
  return { words, onlySmall, vague };
}

/** Skeletons that are one slip away, the likeliest first. */
function slipsOf(skeleton) {
  const bones = Array.from(skeleton);
  const found = [];
  const changed = (at, remove, ...more) => {
    const copy = bones.slice();
    copy.splice(at, remove, ...more);
    found.push(copy.join(""));
  };
  for (let at = 0; at < 3; at += 1) {
    if (at + 1 < bones.length) changed(at, 2, bones[at + 1], bones[at]);
    if (at < bones.length) changed(at, 1);
  }
  for (const at of [2, 1]) {
    for (const consonant of CONSONANTS) {
      if (at < bones.length) changed(at, 1, consonant);
      if (at <= bones.length) changed(at, 0, consonant);
    }
  }
  return found;
}

function slipsAllowed(word) {
  const length = lengthOf(word);
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

const isSpellable = (word) => lengthOf(word) >= 3 && !/[0-9]/.test(word);

const before = (one, other) => {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && one[at] < other[at];
};

/** The words of a question, looked up file by file. */
function Begrijpen(gegevens, taal, get) {
  const shelf = Plank(gegevens.woorden);
  const shards = new Map();

  const fileOf = (word) => shelf.find(taal.skeleton(word));
  const load = (files) =>
    Promise.all(
      files
        .filter((file) => file >= 0 && !shards.has(file))
        .map(async (file) => shards.set(file, await get(shelf.name(file), readShard))),
    );

  /** Where a word leads; its list may stand in another file. */
  function target(word) {
    const file = fileOf(word);
    const shard = shards.get(file);
    const found = shard && shard.words.get(word);
    return found && { file, ...found };
  }
  function list(word) {
    const found = target(word);
    const shard = found && found.list !== undefined && shards.get(found.file);
    return shard ? { shard, at: found.list } : undefined;
  }
  function leads(word) {
    const found = target(word);
    return Boolean(found) && found.meant === undefined;
  }
  function knownIn(shard) {
    const known = [];
    for (const [word, found] of shard.words) {
      if (found.meant === undefined) {
        known.push([word, found.file === undefined ? shard.lists[found.list].entries.length : MANY]);
      }
    }
    return known;
  }
  const known = () => Array.from(shards.values()).flatMap(knownIn);

  /** The nearest known word: fewest slips, the same first letter, most entries, then in order. */
  function nearest(word, candidates, allowed) {
    const [length, start] = [lengthOf(word), Array.from(word)[0]];
    let best;
    for (const [other, entries] of candidates) {
      if (Math.abs(lengthOf(other) - length) > allowed) continue;
      const wrong = slips(word, other);
      if (wrong > allowed) continue;
      const rank = [Array.from(other)[0] === start ? 0 : 1, wrong, -entries, other];
      if (allowed < Infinity) rank.unshift(wrong);
      if (!best || before(rank, best)) best = rank;
    }
    return best && best[best.length - 1];
  }

  function beginning(word, shortest) {
    let best;
    for (const [other] of known()) {
      const fits = lengthOf(other) >= shortest && word.startsWith(other);
      if (fits && (!best || other.length > best.length)) best = other;
    }
    return best;
  }

  function cuts(word) {
    const heads = gegevens.staarten.map((head, at) => [head, at]).filter(([head]) => word.endsWith(head));
    heads.sort((one, other) => other[0].length - one[0].length || one[1] - other[1]);
    const found = [];
    for (const [head] of heads) {
      const left = word.slice(0, word.length - head.length);
      const lefts = LINKS.filter((link) => left.endsWith(link))
        .map((link) => left.slice(0, left.length - link.length))
        .filter((part) => lengthOf(part) >= SHORTEST);
      if (lefts.length && found.length < MOST_CUTS) found.push({ lefts, right: head });
    }
    const left = beginning(word, SHORTEST + 1);
    if (left) {
      const rest = word.slice(left.length);
      for (const link of LINKS) {
        const right = rest.slice(link.length);
        if (rest.startsWith(link) && lengthOf(right) >= SHORTEST) found.push({ lefts: [left], right });
      }
    }
    return found;
  }

  function probes(word) {
    const files = [];
    for (const key of slipsOf(taal.skeleton(word))) {
      const file = shelf.find(key);
      if (files.length < MOST_PROBES && !files.includes(file) && !shards.has(file)) files.push(file);
    }
    return files.concat(cuts(word).flatMap(({ lefts, right }) => lefts.concat(right).map(fileOf)));
  }

  /** What the word's own file says; nothing when other files are needed. */
  function atOnce(word, literal) {
    const found = target(word);
    if (found && found.meant === undefined) return { typed: word, words: [word] };
    // Spelt right, and it leads nowhere.
    if (found && !found.meant) return { typed: word, words: [] };
    if (literal || !isSpellable(word)) return { typed: word, words: [] };
    if (found) return { typed: word, words: [found.meant], corrected: true };
    const shard = shards.get(fileOf(word));
    if (!shard) return undefined;
    const heard = taal.sound(word);
    // What sounds the same has the same skeleton, so it stands in this file.
    const meant = nearest(word, knownIn(shard).filter(([other]) => taal.sound(other) === heard), Infinity);
    return meant && { typed: word, words: [meant], corrected: true };
  }

  function guess(word) {
    for (const { lefts, right } of cuts(word)) {
      const left = lefts.find(leads);
      if (left && leads(right)) return { typed: word, words: [left, right] };
    }
    const shortest = Math.max(Math.ceil((lengthOf(word) * 2) / 5), SHORTEST + 1);
    const meant = nearest(word, known(), slipsAllowed(word)) || beginning(word, shortest);
    return meant ? { typed: word, words: [meant], corrected: true } : { typed: word, words: [] };
  }

  const pairsOf = (words) => words.slice(1).map((word, at) => words[at] + word);

  /** The files of lists that stand elsewhere. */
  const elsewhere = (words) => words.map(target).flatMap((found) => (found && found.list !== undefined ? found.file : []));

  async function understand(words, literal) {
    await load(words.concat(pairsOf(words)).map(fileOf));
    const first = words.map((word) => atOnce(word, literal));
    const more = words.flatMap((word, at) => {
      if (!first[at]) return probes(word);
      return first[at].corrected ? first[at].words.map(fileOf) : [];
    });
    const heard = first.flatMap((known) => (known ? known.words : []));
    await load(more.concat(elsewhere(words.concat(pairsOf(words), heard))));
    const understood = first.map((known, at) => known || guess(words[at]));
    await load(elsewhere(understood.flatMap((known) => known.words)));
    return understood;
  }

  /** Known words with a spelling like this one, best first. */
  function like(word) {
    const allowed = Math.max(3, Math.floor(lengthOf(word) / 2));
    const found = known()
      .filter(([other]) => lengthOf(other) > 3)
      .map(([other, entries]) => [slips(word, other), -entries, other])
      .filter(([wrong]) => wrong <= allowed);
    found.sort((one, other) => (before(one, other) ? -1 : 1));
    return found.slice(0, 5).map(([, , other]) => other);
  }

  return { understand, list, like, pairsOf };
}
