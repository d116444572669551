// Functions that the tests call inside a page: what is shown, what is cut off, what overlaps, and
// how the focused element looks. A plain script, since it is added to every page before it loads.

// Every machine has a Dutch voice here, so that reading aloud is offered on all of them.
SpeechSynthesis.prototype.getVoices = () => [{ lang: "nl-NL", name: "Proef" }];

/** For the eyes: not hidden, not in closed details, and not one of the helpers that are only heard. */
function isShown(element) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let at = element; at; at = at.parentElement) {
    if (at.clientWidth === 1 && getComputedStyle(at).clipPath !== "none") return false;
  }
  // The skip link waits outside the page until it gets focus.
  const { right, bottom } = element.getBoundingClientRect();
  return !element.closest(".sprong:not(:focus)") && right + scrollX > 0 && bottom + scrollY > 0;
}

/** How a report names an element. */
function nameOf(element) {
  const at = element.id ? `#${element.id}` : element.className ? `.${element.className}` : "";
  const text = (element.textContent || element.name || "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `${element.localName}${at} “${text}”`;
}

/** One box for every line of text and for every field. */
function textBoxes() {
  const boxes = [];
  const add = (rects, element) => {
    for (const { left, right, top, bottom } of rects) {
      if (right - left > 1) boxes.push({ left, right, top, bottom, element });
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("option, script, noscript")) continue;
    if (!isShown(element)) continue;
    range.selectNodeContents(walker.currentNode);
    add(range.getClientRects(), element);
  }
  for (const field of document.querySelectorAll("input, select, img")) {
    if (isShown(field)) add([field.getBoundingClientRect()], field);
  }
  return boxes;
}

/** Texts that lie over each other. Letters do not fill a box, so its edges may touch another. */
function overlaps() {
  const boxes = textBoxes().map(({ left, right, top, bottom, element }) => {
    const edge = (bottom - top) * 0.2;
    return { left: left + 1, right: right - 1, top: top + edge, bottom: bottom - edge, element };
  });
  boxes.sort((a, b) => a.top - b.top);
  const found = new Set();
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (other.top >= box.bottom) break;
      if (other.left < box.right && box.left < other.right) {
        found.add(`${nameOf(box.element)} over ${nameOf(other.element)}`);
      }
    }
  });
  return [...found];
}

/** Elements that hide a part of their text, and text that is beside the page. */
function cutOff() {
  const hides = (value) => value === "hidden" || value === "clip";
  const found = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.textContent.trim() || !isShown(element)) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) found.add(`${nameOf(element)} hides text`);
  }
  for (const { left, right, element } of textBoxes()) {
    if (left < -1 || right > document.documentElement.clientWidth + 1) {
      found.add(`${nameOf(element)} is beside the page`);
    }
  }
  return [...found];
}

/** How far the page scrolls sideways. */
function sideways() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** What somebody must be able to reach with Tab, in the order of the document. */
function interactive() {
  const all = document.querySelectorAll(
    "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]",
  );
  return [...all].filter(
    (element) => element.tabIndex >= 0 && (isShown(element) || element.matches(".sprong")),
  );
}

/** The contrast of two colours as the browser gives them; a see-through colour counts as its base. */
function contrast(one, other) {
  const light = (colour) => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour on which the outline of an element lies. */
function colourBehind(element) {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return "rgb(255, 255, 255)";
}

/** What is wrong with the focus indicator of an element: nothing shows it, or it is hard to see. */
function indicatorFault(element) {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  if (outlineStyle === "none" || parseFloat(outlineWidth) === 0) {
    return boxShadow === "none" ? "has no visible focus" : undefined;
  }
  const seen = contrast(outlineColor, colourBehind(element));
  return seen < 3 ? `has a focus outline with contrast ${seen.toFixed(2)}` : undefined;
}

/** Where the focus is in `interactive()`, and what is wrong with how it is shown. */
function focused() {
  const element = document.activeElement;
  const faults = [];
  const fault = (text) => text && faults.push(`${nameOf(element)} ${text}`);
  if (element !== document.body) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const inView = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
    if (!inView && bottom - top <= innerHeight) fault("is not in view");
    fault(indicatorFault(element));
    for (const line of element.getClientRects()) {
      const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
      const hit = line.width > 1 && document.elementFromPoint(x, y);
      if (hit && !element.contains(hit)) fault(`is covered by ${nameOf(hit)}`);
    }
  }
  return { at: interactive().indexOf(element), name: nameOf(element), faults };
}

window.look = { nameOf, overlaps, cutOff, sideways, interactive, focused };
