"use strict";
// The search field of the bar: a combobox with a list box (WAI-ARIA practices); the first result is chosen while one types.
(() => {
  const place = document.querySelector(".bar .search");
  if (!place) {
    return;
  }

  const { element, words } = yardstick;
  const most = 12;
  const finder = yardstick.finder();
  const field = element("input", {
    id: "search", type: "search", role: "combobox", placeholder: "Search metrics, people, guide", autocomplete: "off", spellcheck: "false", maxlength: 200,
    "aria-label": "Search", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "search-results",
  });
  const list = element("div", { id: "search-results", role: "listbox", "aria-label": "Search results" });
  const onward = element("p", { class: "small" });
  const panel = element("div", { class: "results", hidden: "" }, list, onward);
  const news = element("p", { class: "unseen", role: "status" });
  let chosen = 0;
  let answered = "";

  place.setAttribute("role", "search");
  place.replaceChildren(field, panel, news);

  const close = () => {
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = index => {
    const options = list.children;
    chosen = (index + options.length) % options.length;
    for (const option of options) {
      option.setAttribute("aria-selected", option === options[chosen] ? "true" : "false");
    }

    field.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  const optionOf = ({ entry, terms, text, why }, index, query) => {
    const alias = entry.aliases.find(a => words.marked(a, terms, query).children.length > 0);
    const option = element("a", { id: `search-result-${index}`, role: "option", tabindex: -1, href: yardstick.address(entry.path), "aria-selected": "false" },
      element("strong", {}, words.marked(entry.name, terms, query)));
    option.append(alias ? " " : "", ...(alias ? [element("span", {}, "(", words.marked(alias, terms, query), ")")] : []));
    option.append(" ", element("span", { class: "small" }, words.marked(entry.about, terms, query)));
    if (why) {
      option.append(" ", element("span", { class: "small" }, why));
    }

    if (text) {
      option.append(" ", element("span", { class: "small" }, words.marked(words.extract(text, terms), terms, query)));
    }

    return option;
  };

  const way = (text, path, state = {}) => {
    const said = new URLSearchParams(state);
    return element("a", { href: yardstick.address(path) + (said.size > 0 ? `#?${said}` : "") }, text);
  };

  // Where to go on when there are too many results, or none.
  const beyond = query => [way("More in the dictionary, with its filters", "dictionary.html", { words: query })];

  const nothing = query => [
    `Nothing found for “${query}”.`,
    way("All metrics in the dictionary", "dictionary.html"),
    ...(document.querySelector(".bar .act") ? [way("Propose it as a metric", "propose.html", { name: query })] : []),
    way("Words of the glossary", "guide/glossary.html"),
  ];

  const show = query => {
    const found = finder.find(query);
    answered = query;
    list.replaceChildren(...found.slice(0, most).map((hit, i) => optionOf(hit, i, query)));
    onward.hidden = found.length > 0 && found.length <= most;
    onward.replaceChildren(...(found.length > 0 ? beyond : nothing)(query.trim()).flatMap(part => [part, " "]));
    news.textContent = found.length === 0 ? "No results" : found.length === 1 ? "1 result" : `${found.length} results${found.length > most ? `, the first ${most} are shown` : ""}`;
    panel.hidden = false;
    field.setAttribute("aria-expanded", found.length > 0 ? "true" : "false");
    field.removeAttribute("aria-activedescendant");
    if (found.length > 0) {
      choose(0);
    }

    return found;
  };

  const fail = () => {
    news.textContent = "Search cannot be loaded. Use the dictionary instead.";
  };

  const answer = async () => {
    const query = field.value;
    if (query.trim() === "") {
      close();
      news.textContent = "";
      return;
    }

    const isCurrent = () => field.value === query;
    try {
      await finder.load();
      if (isCurrent()) {
        if (finder.needsTexts(query, show(query))) {
          await finder.loadTexts();
          if (isCurrent() && !panel.hidden) {
            show(query);
          }
        }
      }
    } catch {
      fail();
    }
  };

  // Whoever types faster than the index loads gets there all the same.
  const open = async () => {
    try {
      if (answered !== field.value) {
        await finder.load();
        show(field.value);
      }

      list.children[chosen]?.click();
    } catch {
      fail();
    }
  };

  const keys = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Escape: close,
  };

  field.addEventListener("focus", () => finder.load().catch(() => {}), { once: true });
  field.addEventListener("input", answer);
  field.addEventListener("keydown", event => {
    const isOpen = !panel.hidden && list.children.length > 0;
    if (event.isComposing) {
      return;
    }

    if (isOpen && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Enter" && field.value.trim() !== "") {
      event.preventDefault();
      open();
    } else if (event.key === "ArrowDown" && field.value !== "") {
      event.preventDefault();
      answer();
    } else if (event.key === "Escape") {
      close();
      field.value = "";
    }
  });
  place.addEventListener("focusout", event => {
    if (!place.contains(event.relatedTarget)) {
      close();
    }
  });
})();
