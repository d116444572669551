// Reads a page aloud with the voice of the browser, where it has one for the page's language.

function readAloud() {
  const button = by("lees-voor");
  const speech = window.speechSynthesis;
  if (!button || !speech) return;
  const language = document.documentElement.lang;
  const voice = () => speech.getVoices().find(({ lang }) => lang.replace("_", "-").split("-")[0] === language);
  const show = () => (button.hidden = !voice());
  show();
  // Some browsers tell their voices later.
  if (speech.addEventListener) speech.addEventListener("voiceschanged", show);
  const stopped = () => {
    button.setAttribute("aria-pressed", "false");
    button.textContent = say("lees_voor");
  };
  button.addEventListener("click", () => {
    const isReading = button.getAttribute("aria-pressed") === "true";
    speech.cancel();
    stopped();
    if (isReading) return;
    const parts = spoken(by("artikel"));
    parts.forEach((text, at) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = voice().lang;
      utterance.voice = voice();
      if (at === parts.length - 1) utterance.onend = stopped;
      speech.speak(utterance);
    });
    button.setAttribute("aria-pressed", "true");
    button.textContent = say("stop_voorlezen");
  });
  window.addEventListener("pagehide", () => speech.cancel());
}

/** The texts of a page part by part: browsers stop in the middle of a long one. */
function spoken(article) {
  const parts = article.querySelectorAll("h1,h2,h3,h4,p,li,dt,dd,address,tr");
  const isSaid = (part) => !part.closest("[hidden],[aria-hidden],.knoppenrij") && !part.querySelector("p,li");
  return Array.from(parts)
    .filter(isSaid)
    .map((part) => part.innerText.trim().replace(/\s+/g, " "))
    .filter(Boolean);
}
