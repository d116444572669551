// A search field outside the search page. Without this script its form leads to the A to Z; with
// it, to the search page. Suggestions are loaded when somebody begins to type.
(function () {
  "use strict";
  var form = document.getElementById("sk-zoek");
  if (!form || !window.URLSearchParams || ![].flatMap) return;
  try {
    // What the search page cannot do without; older browsers keep the A to Z.
    new RegExp("\\p{M}", "u");
  } catch (error) {
    return;
  }
  form.action = form.dataset.pagina;
  form.elements.q.addEventListener(
    "input",
    function () {
      var script = document.createElement("script");
      script.src = form.dataset.script;
      document.head.appendChild(script);
    },
    { once: true },
  );
})();
