// Filters the A to Z list by the words in the address (?q=). Without this script the whole list
// is simply there.
(function () {
  "use strict";
  var field = document.getElementById("sk-q");
  var status = document.getElementById("sk-gevonden");
  var none = document.getElementById("sk-niets");
  var jumps = document.querySelector("nav.letters");
  var letters = document.querySelectorAll("section.letter");
  if (!field || !status || !jumps) return;

  // Words that say nothing about the subject: people type whole sentences.
  var empty = ("aan als ben bent bij dat de die dit een en er geen graag heb hebben hebt heeft het hij hoe hulp " +
    "iemand ik in is je kan kunnen kunt maar me meer met mij mijn moet na naar niet nodig nu of om ons ook op over " +
    "te tot u uw van vind voel voor waar wat we wie wij wil wilt wordt ze zijn zoek zonder").split(" ");

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  }

  // Short words must be whole: "man" is not in "aanmaning", but "zorg" is in "mantelzorg".
  function fits(word, other) {
    var stem = word.length > 5 ? word.replace(/(sen|en|s)$/, "") : word;
    return stem.length < 4 ? other === stem : other.indexOf(stem) >= 0;
  }

  function asked() {
    try {
      return (new URLSearchParams(location.search).get("q") || "").slice(0, 200);
    } catch (error) {
      // An address that cannot be read asks for nothing.
      return "";
    }
  }

  var query = asked();
  field.value = query;
  var all = fold(query);
  if (!all.length) return;
  var words = all.filter(function (word) { return empty.indexOf(word) < 0; });
  if (!words.length) words = all;

  // A large map has a page per letter: go to the one of the first word.
  if (!letters.length) {
    var letter = Array.prototype.filter.call(jumps.querySelectorAll("a"), function (link) {
      return fold(link.textContent)[0] === words[0].charAt(0);
    })[0];
    if (letter) location.replace(letter.href + "?q=" + encodeURIComponent(query));
    else if (none) none.hidden = false;
    return;
  }

  // Keeps the lines with most of the words, and of each place only the first.
  var lines = Array.prototype.map.call(document.querySelectorAll("section.letter li"), function (line) {
    var text = fold(line.textContent);
    var hits = words.filter(function (word) {
      return text.some(function (other) { return fits(word, other); });
    });
    return { line: line, hits: hits.length };
  });
  var best = Math.max.apply(null, lines.map(function (item) { return item.hits; }));
  var seen = {};
  var count = 0;
  lines.forEach(function (item) {
    var place = item.line.querySelector("a").href;
    item.line.hidden = best === 0 || item.hits < best || seen[place] === true;
    if (!item.line.hidden) {
      seen[place] = true;
      count += 1;
    }
  });
  letters.forEach(function (section) {
    section.hidden = !section.querySelector("li:not([hidden])");
  });
  jumps.hidden = true;
  if (none) none.hidden = count > 0;
  if (count || !none) {
    status.textContent = (count === 1 ? status.dataset.een : status.dataset.meer).replace("{aantal}", count);
  }
})();
