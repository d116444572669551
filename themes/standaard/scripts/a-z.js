// Filters the A to Z list by the words in the address (?q=). Without this script the whole list
// is simply there.
(function () {
  "use strict";
  var field = document.getElementById("sk-q");
  var status = document.getElementById("sk-gevonden");
  var none = document.getElementById("sk-niets");
  var letters = document.querySelectorAll("section.letter");
  if (!field || !status || !letters.length) return;

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var query = "";
  try {
    query = new URLSearchParams(location.search).get("q") || "";
  } catch (error) {
    // An address that cannot be read asks for nothing.
  }
  query = query.slice(0, 200);
  field.value = query;
  var words = fold(query).split(/[^a-z0-9]+/).filter(Boolean);
  if (!words.length) return;

  var count = 0;
  letters.forEach(function (section) {
    var any = false;
    section.querySelectorAll("li").forEach(function (line) {
      var text = fold(line.textContent);
      var match = words.every(function (word) { return text.indexOf(word) >= 0; });
      line.hidden = !match;
      if (match) { any = true; count += 1; }
    });
    section.hidden = !any;
  });
  status.textContent = (count === 1 ? status.dataset.een : status.dataset.meer).replace("{aantal}", count);
  if (none) none.hidden = count > 0;
})();
