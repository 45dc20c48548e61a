// Two small things that every page can do without. A language once chosen is remembered on this device, and stands first on the
// first page; nobody is ever redirected. "Leave this page" puts the other site in the place of this page, so that the
// browser's back button does not return to it.
(function () {
  "use strict";
  var key = "language";

  function remember(lang) {
    try { localStorage.setItem(key, lang); } catch (e) { /* not allowed here: then not */ }
  }

  function remembered() {
    try { return localStorage.getItem(key) || ""; } catch (e) { return ""; }
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a");
    if (!link) return;
    if (link.closest(".languages, #languages")) remember(link.hreflang);
    if (link.className === "leave") {
      event.preventDefault();
      location.replace(link.href);
    }
  });

  var list = document.querySelector("#languages[data-start]");
  if (!list) return;
  // What browsers call a language, and what this site does.
  var other = { no: "nb", nn: "nb", "fa-af": "prs", kmr: "ku" };
  var first = [];
  [remembered()].concat(navigator.languages || []).forEach(function (code) {
    code = code.toLowerCase();
    var short = code.split("-")[0];
    [other[code], code, other[short], short].some(function (lang) {
      var item = Array.prototype.filter.call(list.children, function (li) { return li.lang === lang; })[0];
      if (item && first.indexOf(item) < 0) first.push(item);
      return item;
    });
  });
  first.reverse().forEach(function (item) { list.insertBefore(item, list.firstChild); });
})();
