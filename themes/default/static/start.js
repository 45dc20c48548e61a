// Puts the languages of the reader's browser, and the one chosen before, first. The page works without it, and nothing is ever
// redirected. The choice stays on this device.
(function () {
  "use strict";
  var list = document.getElementById("languages");
  if (!list) return;
  var other = { no: "nb", nn: "nb", "fa-af": "prs", kmr: "ku" };
  var wanted = Array.prototype.slice.call(navigator.languages || [navigator.language || ""]);
  try { wanted.unshift(localStorage.getItem("language") || ""); } catch (e) { /* not allowed: then without */ }
  var placed = [];
  wanted.forEach(function (code) {
    code = code.toLowerCase();
    var short = code.split("-")[0];
    [other[code], code, other[short], short].some(function (lang) {
      var item = lang && list.querySelector('li[lang="' + CSS.escape(lang) + '"]');
      if (item && placed.indexOf(item) < 0) placed.push(item);
      return item;
    });
  });
  placed.reverse().forEach(function (item) { list.insertBefore(item, list.firstChild); });
  list.addEventListener("click", function (event) {
    var item = event.target.closest("li");
    try { if (item) localStorage.setItem("language", item.lang); } catch (e) { /* the same */ }
  });
})();
