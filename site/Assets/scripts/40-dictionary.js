"use strict";
// The dictionary's filters: one table of what fits them instead of the groups, and their state in the address.
(() => {
  const filters = document.querySelector(".filters:not(.changes)");
  if (!filters) {
    return;
  }

  const { element } = yardstick;
  const shownAtOnce = 200;
  const groups = document.querySelector(".groups");
  const selects = [...filters.querySelectorAll("select[data-facet]")];
  const sort = filters.querySelector("select[name=sort]");
  const clear = filters.querySelector("button");
  const news = filters.querySelector("[role=status]");
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  let table;
  let rows;
  let limit = shownAtOnce;

  // Every metric once: its row in the groups, and for each select the places of the options it falls under.
  const read = () => {
    const { facets, metrics } = yardstick.index;
    const byAddress = new Map([...groups.querySelectorAll("tbody tr")].map(row => [row.querySelector("a").getAttribute("href"), row]));
    const columns = selects.map(select => facets.findIndex(facet => facet.key === select.name));
    const places = columns.map((column, i) => {
      const byValue = new Map([...selects[i].options].map((option, place) => [option.value, place]));
      return facets[column].choices.map(choice => byValue.get(choice[0]));
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

  const fitting = () => {
    const wanted = selects.map(select => select.selectedIndex);
    const counts = selects.map(select => new Array(select.options.length).fill(0));
    const fit = [];
    for (const item of rows) {
      const missed = wanted.map((place, i) => place > 0 && !item.places[i].includes(place));
      const misses = missed.filter(Boolean).length;
      if (misses === 0) {
        fit.push(item);
      }

      // A choice counts what would be left if it were made, the other filters staying as they are.
      for (let i = 0; i < missed.length && misses < 2; i++) {
        if (misses === 0 || missed[i]) {
          item.places[i].forEach(place => counts[i][place]++);
        }
      }
    }

    for (const [i, select] of selects.entries()) {
      for (const option of [...select.options].slice(1)) {
        const count = counts[i][option.index];
        option.textContent = `${option.dataset.label} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }

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
    const isActive = selects.some(select => select.value !== "") || sort.value !== "";
    const fit = fitting();
    groups.hidden = isActive;
    clear.hidden = !isActive;
    news.textContent = `${fit.length} of ${rows.length} metrics`;
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

  const write = () => history.replaceState(null, "", yardstick.state.address(yardstick.state.of([...selects, sort])));

  const restore = () => {
    const state = yardstick.state.read();
    yardstick.state.choose(selects, state);
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
    write();
    return refresh();
  };

  filters.classList.add("live");
  filters.addEventListener("change", apply);
  clear.addEventListener("click", () => {
    for (const select of [...selects, sort]) {
      select.value = "";
    }

    setSort("");
    apply();
    selects[0].focus();
  });
  window.addEventListener("hashchange", () => {
    restore();
    refresh();
  });
  if (restore()) {
    refresh();
  }
})();
