// Open now, later today or tomorrow, from what the build worked out (src/model/coming_weeks.rs). When
// that has run out, or nothing sure is known, nothing is said.

const MARKS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DAY = 86400000;

/** The day and the minutes after midnight in the Netherlands, whatever the clock of the phone is set to. */
function dutchNow(now = new Date()) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Amsterdam",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const part = {};
  format.formatToParts(now).forEach(({ type, value }) => (part[type] = Number(value)));
  return { day: Date.UTC(part.year, part.month - 1, part.day), minutes: part.hour * 60 + part.minute };
}

/** The open stretches of a day as pairs of minutes, in order; undefined when that is not known. */
function stretches(text, day) {
  const [head, ...parts] = text.split(" ");
  const found = /^(\d{4})(\d\d)(\d\d)\+(\d+)$/.exec(head);
  if (!found) return undefined;
  const at = (day - Date.UTC(found[1], found[2] - 1, found[3])) / DAY;
  if (!(at >= 0 && at < Number(found[4]))) return undefined;
  const open = [];
  for (const part of parts) {
    const [times, days] = part.split(":");
    if (!days || !days.includes(MARKS[at])) continue;
    if (times === "?") return undefined;
    open.push(times.split("-").map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(2))));
  }
  return open.sort((one, other) => one[0] - other[0]);
}

const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}${words.punt}${String(minutes % 60).padStart(2, "0")}`;

/** What is known now: whether it is open, whether it is open at some time today, and that in words. */
function opening(text, now) {
  const today = stretches(text, now.day);
  if (!today) return undefined;
  const current = today.find(([from, to]) => from <= now.minutes && now.minutes < to);
  if (current) {
    const whole = current[0] === 0 && current[1] === 1440;
    return { now: true, today: true, words: whole ? say("nu_altijd") : say("nu_open", { tijd: clock(current[1]) }) };
  }
  const later = today.find(([from]) => from > now.minutes);
  if (later) return { now: false, today: true, words: say("vandaag", { tijd: clock(later[0]) }) };
  const tomorrow = stretches(text, now.day + DAY);
  const first = tomorrow && tomorrow[0];
  const said = first ? say("morgen", { tijd: clock(first[0]) }) : say("nu_dicht");
  return { now: false, today: false, words: said };
}

/** Writes it at the entry, or at every entry of a list. */
function showOpening(now) {
  document.querySelectorAll("[data-open]").forEach((element) => {
    const found = opening(element.dataset.open, now);
    const line = element.matches(".open") ? element : element.querySelector(".open");
    if (!line) return;
    line.hidden = !found;
    // Where a script may run, room is kept for the line; nothing to say needs none.
    line.classList.toggle("niets", !found);
    line.textContent = found ? found.words : "";
    line.classList.toggle("nu", Boolean(found && found.now));
  });
}
