// The files of the index: a script with compressed bytes in a string (src/search/files/script.rs).
// A page on a host fetches them; a page from a folder on disk may not, and loads them as scripts.

const START = 'zoekdeel("'.length;
const END = '")'.length;

/** The bytes of a script's text that was read as windows-1252. */
function bytesOfText(text) {
  const special = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => at + 128));
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    const at = special.indexOf(letter);
    return at < 0 ? code : at + 128;
  });
}

/** The bytes between the quotes of a script, without its backslashes. */
function bytesOfScript(script) {
  const bytes = new Uint8Array(script.length);
  let length = 0;
  for (let at = START; at < script.length - END; at += 1) {
    let byte = script[at];
    if (byte === 92) {
      byte = script[++at];
      if (byte === 110) byte = 10;
      else if (byte === 114) byte = 13;
    }
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return bytesOfScript(new Uint8Array(await answer.arrayBuffer()));
}

function loaded(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.charset = "windows-1252";
    script.src = address;
    script.onload = () => (script.deel === undefined ? reject(new Error(address)) : resolve(bytesOfText(script.deel)));
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

/** Files by name, each got once. */
function Bestanden(folder) {
  const known = new Map();
  const get = location.protocol === "file:" ? loaded : fetched;
  window.zoekdeel = (text) => {
    document.currentScript.deel = text;
  };
  return (name, read) => {
    if (!known.has(name)) {
      const got = get(folder + name).then(inflate).then(read);
      known.set(name, got);
      // Next time it is tried again.
      got.catch(() => known.delete(name));
    }
    return known.get(name);
  };
}

/** Words or filters with their lists (src/search/files/mod.rs). */
function readShard(bytes) {
  const decoder = new TextDecoder();
  let at = 0;
  function number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length) throw new Error("het bestand is niet heel");
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
  const many = (count, read) => Array.from({ length: count }, read);
  const text = () => {
    const length = number();
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  };
  let previous = new Uint8Array(0);
  const names = many(number(), () => {
    const shared = number();
    const length = number();
    const word = new Uint8Array(shared + length);
    word.set(previous.subarray(0, shared));
    word.set(bytes.subarray(at, at + length), shared);
    at += length;
    previous = word;
    return decoder.decode(word);
  });
  const words = new Map();
  for (const name of names) {
    const target = number();
    if (target === 0) words.set(name, { meant: text() });
    else if (target === 1) words.set(name, { file: number(), list: number() });
    else words.set(name, { list: target - 2 });
  }
  const lists = many(number(), () => ({ entries: new Uint32Array(number()) }));
  for (const { entries } of lists) {
    let next = 0;
    for (let i = 0; i < entries.length; i += 1) {
      entries[i] = next + number();
      next = entries[i] + 1;
    }
  }
  for (const list of lists) {
    list.steps = bytes.subarray(at, at + list.entries.length);
    at += list.entries.length;
  }
  const expressions = many(number(), () => ({
    anchor: number(),
    list: number(),
    companions: many(number(), () => text().split(" ")),
  }));
  return { words, lists, expressions };
}

const readJson = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** Files of one kind in the order of their keys. */
const MARK = 5;

function Plank({ soort, vanaf, merk }) {
  const keys = vanaf.split(",");
  const count = merk.length / MARK;
  return {
    count,
    name: (at) => `${soort}${at}-${merk.slice(at * MARK, (at + 1) * MARK)}.js`,
    /** The file that holds a key: the last that begins with it or before it; -1 when there are none. */
    find(key) {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (keys[middle] <= key) low = middle + 1;
        else high = middle;
      }
      return count ? Math.max(low - 1, 0) : -1;
    },
  };
}
