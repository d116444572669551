// Answers a question: which entries, in which order. Whole numbers only, so that the program comes
// to exactly the same (src/search/ask/rank.rs).

const NEARNESS = 40;
const FIRST = 2 ** 30;

function Rangschikken(gegevens, get) {
  const taal = Taal(gegevens);
  const filterShelf = Plank(gegevens.filters);

  /** Expressions of which all words are in the question, with the positions of those words. */
  function expressions(typed, list) {
    const found = [];
    typed.forEach((word, at) => {
      const anchor = list(word);
      if (!anchor) return;
      for (const expression of anchor.shard.expressions.filter((one) => one.anchor === anchor.at)) {
        const members = expression.companions.map((forms) => typed.findIndex((other) => forms.includes(other)));
        if (!members.includes(-1)) found.push([{ shard: anchor.shard, at: expression.list }, members.concat(at)]);
      }
    });
    return found;
  }

  /** The lists that each looked-up word may take its weight from. */
  function slots(question, understood, { list, pairsOf }) {
    const looked = understood.flatMap(({ words }, at) => words.map((word) => ({ at, word })));
    const found = looked.map(({ word }) => [list(word)].filter(Boolean));
    pairsOf(question.words).forEach((pair, at) => {
      const place = list(pair);
      if (place) looked.forEach((one, slot) => (one.at === at || one.at === at + 1) && found[slot].push(place));
    });
    for (const [place, members] of expressions(looked.map(({ word }) => word), list)) {
      members.forEach((member) => found[member].push(place));
    }
    return found;
  }

  function heaviest(places) {
    const found = new Map();
    for (const { shard, at } of places) {
      const { entries, steps } = shard.lists[at];
      entries.forEach((entry, place) => {
        const weight = gegevens.gewichten[steps[place]] || 0;
        if (weight > (found.get(entry) || 0)) found.set(entry, weight);
      });
    }
    return found;
  }

  function nearness(entry) {
    let end = 0;
    const layer = gegevens.lagen.findIndex((count) => entry < (end += count));
    return layer < 0 ? 0 : gegevens.lagen.length - 1 - layer;
  }

  function weigh(all) {
    const sums = new Map();
    // A word that no entry has does not make others weigh less.
    const counted = all.map(heaviest).filter((entries) => entries.size);
    for (const entries of counted) {
      for (const [entry, weight] of entries) {
        const known = sums.get(entry) || [0, 0];
        sums.set(entry, [known[0] + weight, known[1] + 1]);
      }
    }
    const scores = new Map();
    for (const [entry, [sum, words]] of sums) {
      scores.set(entry, sum * (2 * counted.length + words) * (NEARNESS + nearness(entry)));
    }
    return scores;
  }

  /** The entries that pass the filters, one of every group; nothing when there are no filters. */
  async function allowed(keys) {
    const groups = new Map();
    await Promise.all(
      keys.map(async (key) => {
        const group = key.split("/")[0];
        if (!groups.has(group)) groups.set(group, new Set());
        const file = filterShelf.find(key);
        if (file < 0) return;
        const shard = await get(filterShelf.name(file), readShard);
        const found = shard.words.get(key);
        if (found && found.list !== undefined) shard.lists[found.list].entries.forEach((entry) => groups.get(group).add(entry));
      }),
    );
    return Array.from(groups.values());
  }

  return async function ask(text, keys, literal) {
    const question = questionOf(text, taal);
    // Made anew, so that an answer does not depend on what was asked before.
    const words = Begrijpen(gegevens, taal, get);
    const [understood, groups] = await Promise.all([
      words.understand(question.words, literal || question.onlySmall),
      allowed(keys),
    ]);
    const scores = weigh(slots(question, understood, words));
    if (question.vague) gegevens.toegang.forEach((door) => scores.set(door, FIRST - door));
    // Only choices, no words: all that fit, nearest first.
    if (!question.words.length) for (const entry of groups[0] || []) scores.set(entry, 1);
    const hits = Array.from(scores)
      .filter(([entry]) => groups.every((group) => group.has(entry)))
      .sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return { hits, understood, vague: question.vague, like: words.like };
  };
}
