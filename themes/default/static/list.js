// Combines country, use, year and words on the list of all stories. The page works without it: each country, use and year has
// a page of its own. The data are fetched when the reader first chooses something.
(function () {
  "use strict";
  var form = document.getElementById("choose");
  var list = document.getElementById("list");
  if (!form || !list) return;
  var whole = Array.prototype.slice.call(list.childNodes);
  var output = form.querySelector("output");
  var loading = false;
  var cards = {};
  Array.prototype.forEach.call(list.querySelectorAll(".card"), function (item) {
    cards[item.querySelector("a").getAttribute("href")] = item.cloneNode(true);
  });
  form.hidden = false;

  // Letters that are typed in several ways: Arabic, Persian and Kurdish keyboards, vowel signs, Ethiopic twins, digits.
  function fold(text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d\u2066-\u2069]/g, "")
      .replace(/[\u064a\u0649]/g, "\u06cc").replace(/\u0643/g, "\u06a9").replace(/[\u0622\u0623\u0625]/g, "\u0627")
      .replace(/\u0629/g, "\u0647")
      .replace(/[\u0660-\u0669]/g, function (d) { return d.charCodeAt(0) - 0x660; })
      .replace(/[\u06f0-\u06f9]/g, function (d) { return d.charCodeAt(0) - 0x6f0; })
      .replace(/[\u1210-\u1217\u1280-\u1287]/g, function (c) { return String.fromCharCode(0x1200 + c.charCodeAt(0) % 8); })
      .replace(/[\u1220-\u1227]/g, function (c) { return String.fromCharCode(0x1230 + c.charCodeAt(0) % 8); })
      .replace(/[\u12d0-\u12d6]/g, function (c) { return String.fromCharCode(0x12a0 + c.charCodeAt(0) % 8); })
      .replace(/[\u1340-\u1347]/g, function (c) { return String.fromCharCode(0x1338 + c.charCodeAt(0) % 8); });
  }

  function element(name, text, story) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (story && story.l) { made.lang = story.l[0]; made.dir = story.l[1]; }
    return made;
  }

  // The card the page already has, with its picture; else one of words.
  function card(story) {
    if (cards[story.h]) return cards[story.h];
    var item = element("li"), text = element("div"), head = element("h2", "", story), link = element("a", story.t);
    item.className = "card";
    text.className = "card-text";
    link.href = story.h;
    head.appendChild(link);
    text.appendChild(head);
    if (story.s) text.appendChild(element("p", story.s, story)).className = "summary";
    item.appendChild(text);
    return item;
  }

  function show(nodes) {
    while (list.firstChild) list.removeChild(list.firstChild);
    nodes.forEach(function (node) { list.appendChild(node); });
  }

  function choose() {
    var country = form.elements.country.value, use = form.elements.use.value, year = form.elements.year.value;
    var words = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
    if (!country && !use && !year && !words.length) { output.textContent = ""; show(whole); return; }
    if (!window.storyList) { load(); return; }
    var found = window.storyList.stories.filter(function (story) {
      if (story.f === undefined) story.f = fold(story.t + " " + (story.s || ""));
      return (!country || story.c === country) && (!use || story.u.indexOf(use) >= 0) && (!year || String(story.y) === year) &&
        words.every(function (word) { return story.f.indexOf(word) >= 0; });
    });
    output.textContent = window.storyList.counts[found.length - 1] || form.dataset.none;
    var shown = element("ul");
    shown.className = "cards";
    // The newest of very many: a cheap phone needs minutes for thousands, and nobody reads them. Their number is said above.
    found.slice(0, 200).forEach(function (story) { shown.appendChild(card(story)); });
    show([shown]);
  }

  function load() {
    if (loading) return;
    loading = true;
    var script = element("script");
    script.src = form.dataset.stories;
    script.onload = choose;
    script.onerror = function () { loading = false; };
    document.head.appendChild(script);
  }

  form.addEventListener("input", choose);
  form.addEventListener("reset", function () { setTimeout(choose); });
  form.addEventListener("submit", function (event) { event.preventDefault(); choose(); });
})();
