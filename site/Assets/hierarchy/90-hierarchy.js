"use strict";
// The hierarchy's picture: one chain alone, what a change touches, functions folded away. The address keeps what is shown.
(() => {
  const atlas = document.querySelector(".atlas");
  if (!atlas) {
    return;
  }

  const { element, picture } = yardstick;
  const view = atlas.querySelector(".atlas-view");
  const [above, heads, levels, map] = [...atlas.querySelectorAll(".atlas-sheet > svg")];
  const parts = picture.read(heads, levels, map);
  const { cards, headings } = parts;
  const isOverview = atlas.classList.contains("overview");
  const altered = cards.filter(card => card.at.classList.contains("marked"));
  const scene = yardstick.scene(parts, {
    headY: above.viewBox.baseVal.height,
    headHeight: heads.viewBox.baseVal.height,
    full: { width: map.viewBox.baseVal.width, height: map.viewBox.baseVal.height },
  });
  const pane = yardstick.pictureWindow(view, { above, heads, levels, map });
  const folds = yardstick.pictureFolds(headings, () => show(undefined));
  const { folded } = folds;
  let focused;

  // Whether only what a change alters is shown, with what that moves and what moves it directly.
  let isTouched = false;

  const shownAlone = () => {
    if (focused) {
      return new Set([...picture.reach(focused, "up"), ...picture.reach(focused, "down")]);
    }

    return isTouched && new Set(altered.flatMap(card => [...picture.reach(card, "up"), ...card.down.map(line => line.from)]));
  };

  // Controls, in a row above the picture.
  const button = (text, action, name) => {
    const made = element("button", { type: "button", class: "button second", ...(name ? { "aria-label": name } : {}) }, text);
    made.addEventListener("click", action);
    return made;
  };
  const news = element("p", { role: "status" });
  const open = element("a", { class: "button" }, "Open its page");
  const all = button("Show all", () => {
    folded.clear();
    show(undefined);
  });
  const touched = button("What the change touches", () => touch());
  const find = yardstick.pictureFinder(cards, isOverview, {
    found: card => {
      show(card);
      card.at.focus({ preventScroll: true });
    },
    missed: name => {
      news.textContent = `Nothing here is called “${name}”; the search above knows every metric.`;
    },
  });
  atlas.querySelector(".atlas-tools").append(
    element("div", {}, ...find, button("−", pane.smaller, "Smaller"), button("+", pane.larger, "Larger"), button("Fit", pane.fit, "Fit the window"), ...(headings.length > 1 ? [folds.list] : [])),
    element("div", {}, news, ...(altered.length > 0 ? [touched] : []), open, all));

  // Buttons that have nothing to do keep their place.
  const tell = (count, isAlone) => {
    const address = focused?.at.getAttribute("href");
    open.toggleAttribute("href", Boolean(address));
    if (address) {
      open.setAttribute("href", address);
    }

    all.disabled = !isAlone && folded.size === 0;
    touched.disabled = isTouched;
    if (focused && isOverview) {
      news.textContent = `${focused.name}: links lead here from ${[...picture.reach(focused, "down")].filter(card => card.id.startsWith("/")).length} functions, of some through others`;
    } else if (focused) {
      news.textContent = `${focused.name}: moves ${picture.reach(focused, "up").size - 1}, moved by ${picture.reach(focused, "down").size - 1}`;
    } else if (isTouched) {
      news.textContent = `What the change alters, what that moves, and what moves it: ${count} of ${cards.length} shown`;
    } else {
      news.textContent = folded.size > 0 ? `${count} of ${cards.length} shown` : `Choose a ${isOverview ? "function to open it" : "metric to see its chain alone"}; drag to move.`;
    }

    folds.show();
  };

  // The address says what is shown: one chain, or which functions are folded.
  const write = () => {
    const state = new URLSearchParams();
    if (focused) {
      state.set("focus", focused.id);
    }

    if (altered.length > 0 && !focused && !isTouched) {
      state.set("all", "yes");
    }

    if (folded.size > 0) {
      state.set("without", folds.ids().join(","));
    }

    const address = yardstick.state.address(state);
    if (address !== location.href) {
      history.pushState(null, "", address);
    }
  };

  const read = () => {
    const state = yardstick.state.read();
    focused = cards.find(card => card.id === state.get("focus"));
    folds.fold((state.get("without") ?? "").split(","));
    isTouched = altered.length > 0 && !focused && folded.size === 0 && !state.has("all");
    return focused || folded.size > 0;
  };

  const draw = () => {
    const chain = shownAlone();
    const { shown, size } = scene({ chain, folded, focused });
    pane.take(size);
    tell(shown.length, Boolean(chain));
  };

  const apply = () => {
    draw();
    if (focused || isTouched) {
      pane.show();
      pane.reveal(focused ?? altered[0]);
    }

    // What stands in the middle of a window that reaches below the screen may itself be out of sight.
    if (focused) {
      view.scrollIntoView({ block: "nearest" });
    }
  };

  // Folding keeps the size that was chosen.
  const show = card => {
    const before = focused ?? (isTouched ? altered[0] : undefined);
    focused = card;
    isTouched = false;
    write();
    apply();
    if (before && !card) {
      pane.show();
      pane.reveal(before);
      before.at.focus({ preventScroll: true });
    }
  };

  const touch = () => {
    focused = undefined;
    isTouched = true;
    folded.clear();
    write();
    apply();
  };

  // The first click or Enter shows the chain, the second opens the page; a box for a whole function opens at once.
  map.addEventListener("click", event => {
    const at = event.target.closest(".card");
    const card = at && cards.find(c => c.at === at);
    if (card && (card !== focused || !at.hasAttribute("href")) && !at.classList.contains("many") && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      show(card);
      at.focus({ preventScroll: true });
    }
  });

  atlas.addEventListener("keydown", event => {
    if (event.key === "Escape" && (focused || isTouched)) {
      show(undefined);
    }
  });

  addEventListener("popstate", () => {
    read();
    apply();
  });

  // The names of what a change alters lead to its boxes.
  atlas.querySelector(".touched")?.addEventListener("click", event => {
    const card = event.target.closest("a") && cards.find(c => `#${c.at.id}` === event.target.closest("a").getAttribute("href"));
    if (card) {
      event.preventDefault();
      touch();
      pane.reveal(card);
      card.at.focus({ preventScroll: true });
      view.scrollIntoView({ block: "nearest" });
    }
  });

  // What is closed has no size yet.
  const begin = () => {
    if (focused || isTouched || folded.size > 0) {
      pane.keep();
      apply();
    } else {
      pane.open(...(isOverview ? [0.5, 0] : []));
      pane.reveal(cards.find(card => card.at.classList.contains("north")) ?? cards[0]);
      view.scrollTop = 0;
    }
  };

  yardstick.pictureOnPaper(atlas, pane);
  atlas.querySelector(".scroll-start").remove();
  atlas.classList.add("live");
  tell(cards.length, false);
  if (read() || matchMedia("(min-width: 40rem)").matches) {
    atlas.open = true;
    begin();
  } else {
    atlas.addEventListener("toggle", begin, { once: true });
  }
})();
