// Leaves the site at once, so that who looks over a shoulder does not see it. The page itself is
// replaced, so that the back button does not lead to it.

const TIMES = 3;
const WITHIN = 1500;

function quickExit() {
  const exit = by("weg");
  if (!exit) return;
  const leave = (event) => {
    if (event) event.preventDefault();
    document.documentElement.hidden = true;
    document.title = "";
    location.replace(exit.href);
  };
  exit.addEventListener("click", leave);
  let pressed = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    pressed = pressed.filter((time) => event.timeStamp - time < WITHIN).concat(event.timeStamp);
    if (pressed.length >= TIMES) leave();
  });
}
