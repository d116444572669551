// Unpacks compressed bytes (RFC 1951). Old phones cannot do it themselves, and newer browsers only
// by way of streams, which for files of a few kilobytes takes three times as long as this.

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Codes of so many bits are looked up at once; longer ones are rare. */
const FAST = 9;

/** How many codes there are of each length, the symbols in the order of their codes, and what the
    next bits begin with: the symbol and the length of its code. */
function codes(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] += 1;
  counts[0] = 0;
  const starts = new Uint16Array(17);
  const next = new Uint16Array(17);
  for (let length = 1; length < 16; length += 1) {
    starts[length + 1] = starts[length] + counts[length];
    next[length + 1] = (next[length] + counts[length]) << 1;
  }
  const symbols = new Uint16Array(lengths.length);
  const fast = new Uint16Array(1 << FAST);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol];
    if (!length) continue;
    symbols[starts[length]++] = symbol;
    const code = next[length]++;
    if (length > FAST) continue;
    let reversed = 0;
    for (let bit = 0; bit < length; bit += 1) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    for (; reversed < 1 << FAST; reversed += 1 << length) fast[reversed] = (symbol << 4) | length;
  }
  return { counts, symbols, fast };
}

function inflate(input) {
  let at = 0;
  let held = 0;
  let count = 0;
  let out = new Uint8Array(input.length * 4 + 64);
  let size = 0;

  function bits(wanted) {
    while (count < wanted) {
      if (at >= input.length) throw new Error("het bestand is niet heel");
      held |= input[at++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  }

  function symbol({ counts, symbols, fast }) {
    while (count < FAST && at < input.length) {
      held |= input[at++] << count;
      count += 8;
    }
    const found = fast[held & ((1 << FAST) - 1)];
    if (found && (found & 15) <= count) {
      held >>>= found & 15;
      count -= found & 15;
      return found >> 4;
    }
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length += 1) {
      code |= bits(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("het bestand is niet goed");
  }

  function room(more) {
    if (size + more <= out.length) return;
    const larger = new Uint8Array((size + more) * 2);
    larger.set(out);
    out = larger;
  }

  function stored() {
    // Whole bytes that were taken too early go back.
    at -= count >> 3;
    held = 0;
    count = 0;
    const length = input[at] | (input[at + 1] << 8);
    at += 4;
    if (!(at + length <= input.length)) throw new Error("het bestand is niet heel");
    room(length);
    out.set(input.subarray(at, at + length), size);
    at += length;
    size += length;
  }

  function tables(kind) {
    if (kind === 1) {
      const lengths = [];
      for (let i = 0; i < 288; i += 1) lengths.push(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
      return [codes(lengths), codes(new Array(30).fill(5))];
    }
    const [literals, distances, kinds] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const order = new Array(19).fill(0);
    for (let i = 0; i < kinds; i += 1) order[CODE_ORDER[i]] = bits(3);
    const table = codes(order);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const found = symbol(table);
      if (found < 16) lengths.push(found);
      else {
        const value = found === 16 ? lengths[lengths.length - 1] : 0;
        const times = found === 16 ? 3 + bits(2) : found === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let i = 0; i < times; i += 1) lengths.push(value);
      }
    }
    return [codes(lengths.slice(0, literals)), codes(lengths.slice(literals))];
  }

  function block(kind) {
    const [literals, distances] = tables(kind);
    for (;;) {
      const found = symbol(literals);
      if (found === 256) return;
      room(258);
      if (found < 256) {
        out[size++] = found;
        continue;
      }
      const length = LENGTH_BASE[found - 257] + bits(LENGTH_BITS[found - 257]);
      const far = symbol(distances);
      const extra = far < 4 ? 0 : (far >> 1) - 1;
      const base = far < 4 ? far + 1 : ((2 + (far & 1)) << extra) + 1;
      const from = size - (base + bits(extra));
      if (!(from >= 0)) throw new Error("het bestand is niet goed");
      for (let i = 0; i < length; i += 1) out[size++] = out[from + i];
    }
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) stored();
    else block(kind);
  }
  return out.subarray(0, size);
}
