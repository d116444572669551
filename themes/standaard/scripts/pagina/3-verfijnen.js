// A list with somebody's own area first, or only what is open. Nothing is asked of the phone and
// nothing leaves the browser; the choice is kept for the next list.

function refine() {
  const form = by("verfijn");
  if (!form) return;
  const [area, postcode, when] = [by("wijk"), by("postcode"), by("wanneer")];
  const cards = Array.from(document.querySelectorAll(".kaartje"));
  const hasHours = cards.some((card) => card.dataset.open);
  by("wanneer-keuze").hidden = !hasHours;
  if (!area && !hasHours) {
    form.remove();
    return;
  }
  form.hidden = false;
  cards.forEach((card, at) => (card.sorting = at));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const isKnown = !area || byPostcode(area, postcode);
    if (area) store.set("wijk", area.value);
    apply(isKnown ? "" : say("postcode_onbekend"));
  });
  if (!area) return;
  const kept = store.get("wijk");
  if (Array.from(area.options).some((option) => option.value === kept)) area.value = kept;
  if (area.value) apply("");

  function apply(problem) {
    const said = [problem];
    if (area) said.push(areaFirst(area, cards));
    said.push(onlyOpen(when.value, cards));
    if (form.dataset.bladen && said.some(Boolean)) said.push(say("deze_bladzijde"));
    by("verfijnd").textContent = said.filter(Boolean).join(" ");
  }
}

/** Chooses the area that a postcode lies in: by all six characters, or by the four digits. Says
    whether it is known. */
function byPostcode(area, field) {
  const code = field.value.replace(/\s/g, "").toUpperCase();
  if (!code) return true;
  const holds = (code) => (option) => (option.dataset.postcodes || "").split(" ").includes(code);
  const options = Array.from(area.options).reverse();
  const found = /^[1-9][0-9]{3}([A-Z]{2})?$/.test(code) && (options.find(holds(code)) || options.find(holds(code.slice(0, 4))));
  if (!found) return false;
  area.value = found.value;
  field.value = "";
  return true;
}

/** Puts what is for the area before the rest, in every part of the list. */
function areaFirst(area, cards) {
  const option = area.selectedOptions[0];
  const around = area.value ? option.dataset.bij.split(" ") : [];
  const isNear = (card) => (card.dataset.wijken || "").split(" ").some((slug) => around.includes(slug));
  cards.forEach((card) => card.classList.toggle("dichtbij", isNear(card)));
  document.querySelectorAll(".kaartjes").forEach((list) => {
    const order = (card) => (isNear(card) ? 0 : cards.length) + card.sorting;
    const own = Array.from(list.children).filter((card) => card.sorting !== undefined);
    own.sort((one, other) => order(one) - order(other)).forEach((card) => list.append(card));
  });
  if (!area.value) return "";
  return say(cards.some(isNear) ? "wijk_eerst" : "wijk_niets", { wijk: option.textContent });
}

function onlyOpen(when, cards) {
  const now = dutchNow();
  let shown = 0;
  for (const card of cards) {
    const found = when && card.dataset.open ? opening(card.dataset.open, now) : undefined;
    const fits = !when || Boolean(found && (when === "nu" ? found.now : found.today));
    card.hidden = !fits;
    if (fits) shown += 1;
  }
  document.querySelectorAll("main section").forEach((section) => {
    const own = Array.from(section.querySelectorAll(".kaartje"));
    if (own.length) section.hidden = own.every((card) => card.hidden);
  });
  return when && say(when === "nu" ? "geopend" : "geopend_vandaag", { aantal: shown });
}
