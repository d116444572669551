"use strict";
// Everything can be read without this script; it helps to find one's way in long tables.
(function () {
  var numbers = 0;

  function make(tag, properties, parent) {
    var element = Object.assign(document.createElement(tag), properties);
    if (parent) parent.append(element);
    return element;
  }

  function labelled(tag, text, parent) {
    var box = make("div", {}, parent);
    var id = "veld-" + (numbers += 1);
    make("label", { htmlFor: id, textContent: text }, box);
    return make(tag, { id: id }, box);
  }

  function textOf(row, column) {
    return row.cells[column].innerText.trim();
  }

  /** A field to search with, and a choice for every column that has few values. */
  function filter(table) {
    var rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 2) return;
    var bar = make("div", { className: "zoekbalk" });
    var field = labelled("input", table.dataset.zoek, bar);
    field.type = "search";
    var choices = [];
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      if (!head.dataset.kies) return;
      var values = Array.from(new Set(rows.map(function (row) { return textOf(row, column); }))).sort();
      if (values.length < 2) return;
      var select = labelled("select", head.dataset.kies, bar);
      make("option", { value: "", textContent: "alles" }, select);
      values.forEach(function (value) { make("option", { value: value, textContent: value || "geen" }, select); });
      choices.push({ select: select, column: column });
    });
    var count = make("p", {}, bar);
    count.setAttribute("role", "status");
    var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
    function update() {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, at) {
        var fits = words.every(function (word) { return texts[at].includes(word); }) &&
          choices.every(function (choice) {
            return choice.select.selectedIndex === 0 || textOf(row, choice.column) === choice.select.value;
          });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = shown + " van " + rows.length + " regels";
    }
    bar.addEventListener("input", update);
    update();
    var region = table.closest(".schuif") || table;
    region.before(bar);
  }

  /** A heading that can be pressed to sort by. */
  function sorter(table, head) {
    var body = table.tBodies[0];
    if (body.rows.length < 2) return;
    var button = make("button", { type: "button" });
    button.append.apply(button, Array.from(head.childNodes));
    head.append(button);
    var numeric = head.dataset.sorteer === "getal";
    var order = new Intl.Collator("nl", { numeric: true });
    button.addEventListener("click", function () {
      var column = head.cellIndex;
      var up = head.getAttribute("aria-sort") === (numeric ? "descending" : "ascending");
      var direction = numeric === up ? "ascending" : "descending";
      Array.from(head.parentNode.cells).forEach(function (cell) { cell.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", direction);
      var rows = Array.from(body.rows);
      var keys = new Map(rows.map(function (row) { return [row, row.cells[column].textContent.trim()]; }));
      rows.sort(function (a, b) { return order.compare(keys.get(a), keys.get(b)); });
      if (direction === "descending") rows.reverse();
      body.append.apply(body, rows);
    });
  }

  /** A button that puts a mail on the clipboard. */
  function copier(field) {
    var bar = field.parentNode.querySelector(".knoppen");
    var button = make("button", { type: "button", className: "knop", textContent: "Kopieer de tekst" });
    bar.prepend(button);
    var told = make("span", {}, bar);
    told.setAttribute("role", "status");
    button.addEventListener("click", function () {
      field.select();
      var done = function () { told.textContent = "Gekopieerd."; };
      var failed = function () { told.textContent = "De tekst is geselecteerd: druk op Ctrl+C."; };
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(done, failed);
      else failed();
    });
  }

  document.querySelectorAll("table[data-zoek]").forEach(filter);
  document.querySelectorAll("th[data-sorteer]").forEach(function (head) { sorter(head.closest("table"), head); });
  document.querySelectorAll(".mail textarea").forEach(copier);

  // On paper everything is open.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
})();
