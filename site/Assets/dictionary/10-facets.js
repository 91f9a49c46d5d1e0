"use strict";
// Traits to filter by: a disclosure each, with a box for every choice, and a button for each choice made that takes it back.
yardstick.facets = (filters, changed) => {
  const many = 12;
  const { element, plain } = yardstick;
  const chips = filters.querySelector(".chips");

  const read = at => {
    const boxes = [...at.querySelectorAll("input")];
    const summary = at.querySelector("summary");
    return {
      at, boxes, summary,
      key: boxes[0].name,
      name: summary.querySelector("span").textContent,
      value: summary.querySelector(".value"),
      labels: boxes.map(box => box.nextElementSibling.textContent),
      counts: boxes.map(box => box.parentElement.querySelector(".count")),
      chosen: () => [...boxes.keys()].filter(i => boxes[i].checked),
    };
  };

  const facets = [...filters.querySelectorAll(".facet")].map(read);

  const take = (facet, i) => {
    const place = [...chips.children].findIndex(chip => chip.contains(document.activeElement));
    facet.boxes[i].checked = false;
    changed();
    const next = chips.children[Math.min(place, chips.children.length - 1)];
    const back = facet.summary.checkVisibility() ? facet.summary : filters.querySelector(".further");
    (next?.querySelector("button") ?? back).focus();
  };

  const chipOf = (facet, i) => {
    const chip = element("button", { type: "button" },
      element("span", { class: "unseen" }, "Remove "), `${facet.name}: ${facet.labels[i]}`, element("span", { "aria-hidden": "true" }, " ×"));
    chip.addEventListener("click", () => take(facet, i));
    return element("li", {}, chip);
  };

  const show = () => {
    for (const facet of facets) {
      const chosen = facet.chosen();
      facet.value.textContent = chosen.length === 0 ? "Any" : chosen.length === 1 ? facet.labels[chosen[0]] : `${chosen.length} chosen`;
    }

    chips.replaceChildren(...facets.flatMap(facet => facet.chosen().map(i => chipOf(facet, i))));
  };

  // Where there are many choices, one types a part of a name.
  const addFinder = facet => {
    const names = facet.labels.map(plain);
    const find = element("input", { type: "search", placeholder: "Find", "aria-label": `Find in ${facet.name}`, autocomplete: "off", spellcheck: "false" });
    find.addEventListener("change", event => event.stopPropagation());
    find.addEventListener("input", () => {
      const typed = plain(find.value.trim());
      facet.boxes.forEach((box, i) => {
        box.parentElement.hidden = !names[i].includes(typed);
      });
    });
    facet.at.querySelector("legend").after(find);
  };

  const close = except => facets.filter(f => f.at !== except).forEach(f => {
    f.at.open = false;
  });

  for (const facet of facets) {
    if (facet.boxes.length > many) {
      addFinder(facet);
    }

    facet.at.addEventListener("toggle", () => {
      const list = facet.at.querySelector("fieldset");
      list.classList.remove("end");
      list.classList.toggle("end", list.getBoundingClientRect().right > document.documentElement.clientWidth);
    });
    // A press on the words of a choice would leave the list, which closes it before the choice is made, and begin to mark text, which ends the page in some Chromiums.
    facet.at.addEventListener("mousedown", event => {
      if (event.target.closest("label")) {
        event.preventDefault();
      }
    });
    facet.at.addEventListener("keydown", event => {
      if (event.key === "Escape" && facet.at.open) {
        event.preventDefault();
        facet.at.open = false;
        facet.summary.focus();
      }
    });
  }

  // One at a time, and none while one works elsewhere.
  filters.addEventListener("focusin", event => close(event.target.closest(".facet")));
  document.addEventListener("pointerdown", event => close(event.target.closest(".facet")));
  document.addEventListener("focusin", event => {
    if (!filters.contains(event.target)) {
      close();
    }
  });

  return {
    all: facets,
    boxes: () => facets.flatMap(facet => facet.boxes.filter(box => box.checked)),
    choose: state => {
      for (const { key, boxes } of facets) {
        const values = new Set(state.getAll(key));
        boxes.forEach(box => {
          box.checked = values.has(box.value);
        });
      }

      show();
    },
    show,
    // What is chosen stays in reach, whatever it leaves.
    count: counts => facets.forEach((facet, f) => facet.boxes.forEach((box, i) => {
      const text = String(counts[f][i]);
      if (facet.counts[i].textContent !== text) {
        facet.counts[i].textContent = text;
      }

      box.disabled = counts[f][i] === 0 && !box.checked;
    })),
    focus: () => facets[0].summary.focus(),
  };
};
