"use strict";
// The dictionary's filters: one table of what fits them instead of the groups, and their state in the address.
(() => {
  const filters = document.querySelector(".filters");
  if (!filters) {
    return;
  }

  const { element, words } = yardstick;
  const shownAtOnce = 200;
  const groups = document.querySelector(".groups");
  const sort = filters.querySelector("select[name=sort]");
  const typed = element("input", { type: "search", name: "words", autocomplete: "off", spellcheck: "false", maxlength: 200 });
  const clear = filters.querySelector(".clear");
  const further = filters.querySelector(".further");
  const news = filters.querySelector("[role=status]");
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  let table;
  let rows;
  let limit = shownAtOnce;

  const facets = yardstick.facets(filters, () => apply());

  // Every metric once: its row in the groups, and for each facet the places of the choices it falls under.
  const read = () => {
    const { metrics, facets: known } = yardstick.index;
    const byAddress = new Map([...groups.querySelectorAll("tbody tr")].map(row => [row.querySelector("a").getAttribute("href"), row]));
    const columns = facets.all.map(facet => known.findIndex(k => k.key === facet.key));
    const places = columns.map((column, f) => {
      const byValue = new Map(facets.all[f].boxes.map((box, place) => [box.value, place]));
      return known[column].choices.map(choice => byValue.get(choice[0]));
    });
    return metrics.map(metric => ({
      row: byAddress.get(`metrics/${metric[0]}.html`),
      places: columns.map((column, i) => metric[3][column].map(choice => places[i][choice])),
    }));
  };

  const makeTable = () => {
    const first = groups.querySelector("table");
    const body = element("tbody", {});
    const head = first.tHead.cloneNode(true);
    for (const [i, cell] of [...head.rows[0].cells].entries()) {
      const key = sort.options[i + 1].value;
      const button = element("button", { type: "button" }, cell.textContent);
      button.addEventListener("click", () => {
        setSort(stateOfSort().key === key && !stateOfSort().isDown ? `-${key}` : key);
        apply();
      });
      cell.replaceChildren(button);
      cell.dataset.key = key;
    }

    const more = element("button", { type: "button", class: "button second" });
    more.addEventListener("click", () => {
      const firstNew = limit;
      limit = Infinity;
      show();
      body.rows[firstNew].querySelector("a").focus();
    });
    const section = element("section", { class: "found", "aria-label": "Metrics that fit the filters" }, element("table", { class: first.className }, head, body), more);
    filters.after(section);
    return { section, head, body, more };
  };

  const stateOfSort = () => ({ key: sort.value.replace(/^-/, ""), isDown: sort.value.startsWith("-") });

  // A descending order is an option only while it is in use.
  const setSort = value => {
    sort.querySelector("option[value^='-']")?.remove();
    const up = [...sort.options].find(option => option.value === value.replace(/^-/, ""));
    if (up && value.startsWith("-")) {
      up.after(element("option", { value }, `${up.textContent}, Z–A`));
    }

    sort.value = up ? value : "";
  };

  // Whether each word that was typed begins one of its row.
  const bears = (item, asked) => {
    item.words ??= asked.length > 0 ? words.plainly(item.row.textContent) : undefined;
    return asked.every(term => item.words.some(word => word.startsWith(term)));
  };

  const fitting = () => {
    const wanted = facets.all.map(facet => new Set(facet.chosen()));
    const counts = facets.all.map(facet => new Array(facet.boxes.length).fill(0));
    const fit = [];
    const asked = words.plainly(typed.value);
    for (const item of rows) {
      if (!bears(item, asked)) {
        continue;
      }

      const missed = wanted.map((places, f) => places.size > 0 && !item.places[f].some(place => places.has(place)));
      const misses = missed.filter(Boolean).length;
      if (misses === 0) {
        fit.push(item);
      }

      // A choice counts what fits the other facets, whatever is chosen in its own.
      for (let f = 0; f < missed.length && misses < 2; f++) {
        if (misses === 0 || missed[f]) {
          item.places[f].forEach(place => counts[f][place]++);
        }
      }
    }

    facets.count(counts);
    return fit;
  };

  const sorted = items => {
    const { key, isDown } = stateOfSort();
    const column = Math.max(0, [...sort.options].filter(o => !o.value.startsWith("-")).findIndex(o => o.value === key) - 1);
    for (const item of items) {
      item.text = (column === 0 ? item.row.cells[0].querySelector("a") : item.row.cells[column]).textContent.trim();
    }

    items.sort((a, b) => order.compare(a.text, b.text) * (isDown ? -1 : 1));
    return items;
  };

  const show = () => {
    const isActive = facets.boxes().length > 0 || sort.value !== "" || typed.value.trim() !== "";
    const fit = fitting();
    groups.hidden = isActive;
    clear.hidden = !isActive;
    news.textContent = `${fit.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")} ${rows.length === 1 ? "metric" : "metrics"}`;
    table ??= makeTable();
    table.section.hidden = !isActive;
    if (!isActive) {
      return;
    }

    const { key, isDown } = stateOfSort();
    for (const cell of table.head.rows[0].cells) {
      cell.removeAttribute("aria-sort");
      if (cell.dataset.key === (key || sort.options[1].value)) {
        cell.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      }
    }

    table.body.replaceChildren(...sorted(fit).slice(0, limit).map(item => item.row.cloneNode(true)));
    table.section.querySelector("table").hidden = fit.length === 0;
    table.more.hidden = fit.length <= limit;
    table.more.textContent = `Show the other ${fit.length - limit}`;
  };

  const write = () => history.replaceState(null, "", yardstick.state.address(yardstick.state.of([typed, ...facets.boxes(), sort])));

  const restore = () => {
    const state = yardstick.state.read();
    facets.choose(state);
    typed.value = state.get("words") ?? "";
    setSort(state.get("sort") ?? "");
    return state.size > 0;
  };

  const refresh = async () => {
    try {
      await yardstick.load("search-index.js");
      rows ??= read();
      limit = shownAtOnce;
      show();
    } catch {
      news.textContent = "The filters cannot be loaded; every metric stands below.";
    }
  };

  const apply = () => {
    facets.show();
    write();
    return refresh();
  };

  filters.querySelector(".by-words").append(typed);
  filters.classList.add("live");
  filters.addEventListener("change", apply);
  typed.addEventListener("input", refresh);
  clear.addEventListener("click", () => {
    facets.choose(new URLSearchParams());
    typed.value = "";
    setSort("");
    apply();
    facets.focus();
  });
  further?.addEventListener("click", () => {
    const isOpen = further.getAttribute("aria-expanded") === "true";
    further.setAttribute("aria-expanded", String(!isOpen));
    further.textContent = isOpen ? "More filters, and the order" : "Fewer filters";
  });
  window.addEventListener("hashchange", () => {
    restore();
    refresh();
  });
  if (restore()) {
    refresh();
  }
})();
