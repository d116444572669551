// Reads a page aloud with the voice of the browser, where it has one for the page's language. What
// stands there in another language is read in that, or left out when there is no voice for it.

function readAloud() {
  const button = by("lees-voor");
  const speech = window.speechSynthesis;
  if (!button || !speech) return;
  const voiceOf = (language) => speech.getVoices().find(({ lang }) => lang.replace("_", "-").split("-")[0] === language);
  const show = () => (button.hidden = !voiceOf(document.documentElement.lang));
  show();
  // Some browsers tell their voices later.
  if (speech.addEventListener) speech.addEventListener("voiceschanged", show);
  // Which reading goes on; a late word about an earlier one changes nothing.
  let reading = 0;
  let last = 0;
  const stopped = () => {
    reading = 0;
    button.textContent = say("lees_voor");
  };
  button.addEventListener("click", () => {
    const wasReading = reading > 0;
    speech.cancel();
    stopped();
    if (wasReading) return;
    last += 1;
    const mine = last;
    reading = mine;
    const ended = () => reading === mine && stopped();
    const parts = spoken(by("artikel")).filter(({ language }) => voiceOf(language));
    parts.forEach(({ text, language }, at) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voiceOf(language);
      utterance.lang = utterance.voice.lang;
      utterance.onerror = ended;
      if (at === parts.length - 1) utterance.onend = ended;
      speech.speak(utterance);
    });
    button.textContent = say("stop_voorlezen");
  });
  window.addEventListener("pagehide", () => speech.cancel());
}

/** The texts of a page part by part, each with its language: browsers stop in the middle of a long
    one. */
function spoken(article) {
  const parts = article.querySelectorAll("h1,h2,h3,h4,p,li,dt,dd,address,tr");
  const isSaid = (part) => !part.closest("[hidden],[aria-hidden],.knoppenrij") && !part.querySelector("p,li");
  return Array.from(parts)
    .filter(isSaid)
    .map((part) => ({ text: part.innerText.trim().replace(/\s+/g, " "), language: part.closest("[lang]").lang }))
    .filter(({ text }) => text);
}
