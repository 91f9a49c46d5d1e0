"use strict";
// The hierarchy's picture: zoom, one chain alone, what a change touches, functions folded away, and finding a metric. The address
// keeps what is shown.
(() => {
  const atlas = document.querySelector(".atlas");
  if (!atlas) {
    return;
  }

  const { element, picture, plain } = yardstick;
  const view = atlas.querySelector(".atlas-view");
  const [above, heads, levels, map] = [...atlas.querySelectorAll(".atlas-sheet > svg")];
  const readable = 0.7;
  const small = 480;
  const { cards, lines, points, headings, grounds, rules, bands } = picture.read(heads, levels, map);
  const side = levels.width.baseVal.value;
  const headY = above.height.baseVal.value;
  const headHeight = heads.height.baseVal.value;
  const isOverview = cards.some(card => card.at.classList.contains("many"));
  const altered = cards.filter(card => card.at.classList.contains("marked"));
  const full = { width: map.width.baseVal.value, height: map.height.baseVal.value };
  let size = { ...full };
  let scale = 1;
  let place = headY;
  let focused;

  // Whether only what a change alters is shown, with what that moves and what moves it directly.
  let isTouched = false;
  const folded = new Set();

  const shownAlone = () => {
    if (focused) {
      return new Set([...picture.reach(focused, "up"), ...picture.reach(focused, "down")]);
    }

    return isTouched && new Set(altered.flatMap(card => [...picture.reach(card, "up"), ...card.down.map(line => line.from)]));
  };

  const draw = () => {
    const chain = shownAlone();
    const isShown = card => chain ? chain.has(card) : !folded.has(card.column);
    const isLine = line => isShown(line.from) && isShown(line.to);
    const shown = cards.filter(isShown);
    const drawn = lines.filter(isLine);
    const isAll = shown.length === cards.length;
    const across = shown.map(c => [c.x, c.x + c.width]);
    const down = shown.map(c => [c.y, c.y + c.height]);
    for (const { path } of drawn) {
      for (const [kind, a, b, c, d] of path) {
        if (kind !== "V") {
          across.push([Math.min(a, c ?? a), Math.max(a, c ?? a)]);
        }

        if (kind !== "H") {
          const [y, then] = kind === "V" ? [a, a] : [b, d ?? b];
          down.push([Math.min(y, then), Math.max(y, then)]);
        }
      }
    }

    for (const heading of headings.filter(h => !chain && folded.has(String(h.number)))) {
      across.push([heading.x, heading.x + Math.min(heading.width, cards[0].width)]);
    }

    if (shown.some(card => card.column !== undefined)) {
      down.push([headY, headY + headHeight]);
    }

    for (const band of bands) {
      const holds = shown.some(c => c.y >= band.y && c.y < band.y + band.height);
      band.at.toggleAttribute("hidden", !holds);
      if (holds) {
        down.push([band.y, band.y + 34]);
      }
    }

    const same = { place: at => at };
    const x = isAll ? { ...same, end: full.width } : picture.squeeze(across, full.width);
    const y = isAll ? { ...same, end: full.height } : picture.squeeze(down, full.height);
    size = { width: x.end, height: y.end };
    place = y.place(headY);
    for (const card of cards) {
      card.at.toggleAttribute("hidden", !isShown(card));
      card.at.classList.toggle("focused", card === focused);
      card.at.setAttribute("transform", `translate(${x.place(card.x)} ${y.place(card.y)})`);
    }

    for (const line of lines) {
      line.at.toggleAttribute("hidden", !isLine(line));
      line.at.setAttribute("d", line.path.map(([kind, ...at]) => kind + at.map((n, i) => (kind === "H" || (kind !== "V" && i % 2 === 0) ? x : y).place(n)).join(" ")).join(""));
    }

    for (const point of points) {
      point.at.toggleAttribute("hidden", !drawn.some(l => l.to === point.to && l.kind === point.kind));
      point.at.setAttribute("transform", `translate(${x.place(point.place[0])} ${y.place(point.place[1])})`);
    }

    for (const heading of headings) {
      const [from, to] = [x.place(heading.x), x.place(heading.x + heading.width)];
      const isFolded = folded.has(String(heading.number));
      const holds = shown.some(c => c.x >= heading.x && c.x < heading.x + heading.width && c.column !== undefined);
      heading.at.toggleAttribute("hidden", chain ? !holds : false);
      heading.at.setAttribute("transform", `translate(${from} ${heading.y})`);
      heading.at.querySelector("path").setAttribute("d", `M0 23H${to - from}`);
      heading.at.classList.toggle("folded", isFolded);
    }

    for (const ground of grounds) {
      const [from, to] = [x.place(ground.x), x.place(ground.x + ground.width)];
      ground.at.setAttribute("x", from);
      ground.at.setAttribute("width", Math.max(0, to - from));
      ground.at.setAttribute("y", place);
      ground.at.setAttribute("height", Math.max(0, size.height - place));
      ground.at.toggleAttribute("hidden", !shown.some(c => c.column !== undefined && c.x >= ground.x && c.x < ground.x + ground.width));
    }

    for (const band of bands) {
      band.at.setAttribute("transform", `translate(0 ${y.place(band.y) - band.y})`);
    }

    for (const rule of rules) {
      rule.at.setAttribute("transform", `translate(0 ${y.place(rule.y) - rule.y})`);
    }

    resize();
    tell(shown.length, chain);
  };

  const resize = () => {
    const set = (svg, left, top, width, height) => {
      svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
      svg.setAttribute("width", width * scale);
      svg.setAttribute("height", height * scale);
    };
    above.setAttribute("height", place * scale);
    set(heads, -side, 0, size.width + side, headHeight);
    set(levels, 0, 0, side, size.height);
    set(map, 0, 0, size.width, size.height);
    stick();
  };

  // Lines pass between the names of functions until these lie over what is below.
  const stick = () => heads.classList.toggle("stuck", view.scrollTop > place * scale);

  // The place of the picture under a point of the window stays where it is.
  const zoom = (to, at = { x: view.clientWidth / 2, y: view.clientHeight / 2 }) => {
    const before = scale;
    scale = Math.min(2, Math.max(0.15, to));
    const [left, top] = [view.scrollLeft + at.x, view.scrollTop + at.y];
    resize();
    view.scrollLeft = (left * scale) / before - at.x;
    view.scrollTop = (top * scale) / before - at.y;
  };

  const fitting = () => Math.min(view.clientWidth / (size.width + side), view.clientHeight / size.height, 1);
  const fit = () => zoom(fitting());

  // In the middle of what the names of levels leave free.
  const reveal = card => {
    const [x, y] = picture.placeOf(card.at);
    view.scrollLeft = (x + side / 2 + card.width / 2) * scale - view.clientWidth / 2;
    view.scrollTop = (y + card.height / 2) * scale - view.clientHeight / 2;
  };

  // Controls, in a row above the picture.
  const button = (text, action, name) => {
    const made = element("button", { type: "button", class: "button second", ...(name ? { "aria-label": name } : {}) }, text);
    made.addEventListener("click", action);
    return made;
  };
  const names = element("datalist", { id: "atlas-names" }, ...cards.map(c => element("option", { value: c.name })));
  const find = element("input", { type: "search", list: "atlas-names", "aria-label": "Find in the picture", placeholder: "Find in the picture" });
  const news = element("p", { role: "status" });
  const open = element("a", { class: "button" }, "Open its page");
  const all = button("Show all", () => {
    folded.clear();
    show(undefined);
  });
  const touched = button("What the change touches", () => touch());
  const fold = element("details", { class: "atlas-fold" }, element("summary", {}, "Functions"));
  const folds = headings.map((heading, number) => {
    const box = element("input", { type: "checkbox" });
    box.checked = true;
    box.addEventListener("change", () => {
      folded[box.checked ? "delete" : "add"](String(number));
      show(undefined);
    });
    return { box, label: element("label", { "data-depth": String(heading.y / 24) }, box, " ", heading.name) };
  });
  fold.append(element("fieldset", {}, element("legend", { class: "unseen" }, "Functions shown"), ...folds.map(f => f.label)));
  const ways = element("div", {}, find, names, button("−", () => zoom(scale / 1.25), "Smaller"), button("+", () => zoom(scale * 1.25), "Larger"), button("Fit", fit, "Fit the window"));
  if (headings.length > 1) {
    ways.append(fold);
  }

  const said = element("div", {}, news, ...(altered.length > 0 ? [touched] : []), open, all);

  atlas.querySelector(".atlas-tools").append(ways, said);

  const seek = () => {
    const wanted = plain(find.value.trim());
    const named = cards.map(card => ({ card, name: plain(card.name) }));
    const hit = wanted && (named.find(n => n.name === wanted) ?? named.find(n => n.name.startsWith(wanted)) ?? named.find(n => n.name.includes(wanted)));
    if (hit) {
      show(hit.card);
      hit.card.at.focus({ preventScroll: true });
      view.scrollIntoView({ block: "nearest" });
    } else if (wanted) {
      news.textContent = `Nothing here is called “${find.value.trim()}”${isOverview ? "; the search above knows every metric" : ""}.`;
    }
  };

  // Buttons that have nothing to do keep their place.
  const tell = (count, chain) => {
    const address = focused?.at.getAttribute("href");
    open.toggleAttribute("href", Boolean(address));
    if (address) {
      open.setAttribute("href", address);
    }

    all.disabled = !chain && folded.size === 0;
    touched.disabled = isTouched;
    if (focused) {
      news.textContent = `${focused.name}: moves ${picture.reach(focused, "up").size - 1}, moved by ${picture.reach(focused, "down").size - 1}`;
    } else if (isTouched) {
      news.textContent = `What the change alters, what that moves, and what moves it: ${count} of ${cards.length} shown`;
    } else {
      news.textContent = folded.size > 0 ? `${count} of ${cards.length} shown` : `Choose a ${isOverview ? "function to open it" : "metric to see its chain alone"}; drag to move.`;
    }

    folds.forEach(({ box }, number) => {
      box.checked = !folded.has(String(number));
    });
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
      state.set("without", [...folded].map(number => headings[number].id).join(","));
    }

    const address = yardstick.state.address(state);
    if (address !== location.href) {
      history.pushState(null, "", address);
    }
  };

  const apply = () => {
    draw();
    if (focused || isTouched) {
      zoom(Math.max(fitting(), readable));
      reveal(focused ?? altered[0]);
    }
  };

  const touch = () => {
    focused = undefined;
    isTouched = true;
    folded.clear();
    write();
    apply();
  };

  const show = card => {
    const before = focused ?? (isTouched ? altered[0] : undefined);
    // Folding keeps the size that was chosen.
    if (before && !card) {
      scale = 1;
    }

    focused = card;
    isTouched = false;
    write();
    apply();
    if (before && !card) {
      reveal(before);
      before.at.focus({ preventScroll: true });
    }
  };

  const read = () => {
    const state = yardstick.state.read();
    const without = (state.get("without") ?? "").split(",");
    focused = cards.find(card => card.id === state.get("focus"));
    folded.clear();
    headings.filter(h => without.includes(h.id)).forEach(h => folded.add(String(h.number)));
    isTouched = altered.length > 0 && !focused && folded.size === 0 && !state.has("all");
    return focused || folded.size > 0;
  };

  find.addEventListener("change", seek);
  find.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
      seek();
    }
  });

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
    } else if (event.target.closest(".atlas-view") && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const action = { "+": () => zoom(scale * 1.25), "=": () => zoom(scale * 1.25), "-": () => zoom(scale / 1.25), "0": fit }[event.key];
      if (action) {
        event.preventDefault();
        action();
      }
    }
  });

  view.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const frame = view.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), { x: event.clientX - frame.left, y: event.clientY - frame.top });
    }
  }, { passive: false });

  // A mouse drags the picture; a finger scrolls it anyway.
  let held;
  view.addEventListener("pointerdown", event => {
    if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a")) {
      held = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
      view.setPointerCapture(event.pointerId);
    }
  });
  view.addEventListener("pointermove", event => {
    if (held) {
      view.scrollLeft = held.x - event.clientX;
      view.scrollTop = held.y - event.clientY;
    }
  });
  view.addEventListener("scroll", stick, { passive: true });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, () => {
      held = undefined;
    });
  }

  // Paper lies across and has no window to scroll: what is shown has room on it below the page's title.
  const paper = { width: 1040, height: 500 };
  let onScreen;
  addEventListener("beforeprint", () => {
    onScreen = scale;
    scale = Math.min(1, paper.width / (size.width + side), paper.height / size.height);
    resize();
  });
  addEventListener("afterprint", () => {
    scale = onScreen;
    resize();
  });

  addEventListener("popstate", () => {
    read();
    scale = 1;
    apply();
  });

  // The names of what a change alters lead to its boxes.
  atlas.querySelector(".touched")?.addEventListener("click", event => {
    const card = event.target.closest("a") && cards.find(c => `#${c.at.id}` === event.target.closest("a").getAttribute("href"));
    if (card) {
      event.preventDefault();
      touch();
      reveal(card);
      card.at.focus({ preventScroll: true });
      view.scrollIntoView({ block: "nearest" });
    }
  });

  // What is closed has no size yet.
  const begin = () => {
    view.style.minHeight = `${view.offsetHeight}px`;
    if (focused || isTouched || folded.size > 0) {
      apply();
    } else {
      const top = cards.find(card => card.at.classList.contains("north")) ?? cards[0];
      scale = Math.max(readable, Math.min(1, view.clientWidth / small));
      resize();
      reveal(top);
      view.scrollTop = 0;
    }
  };

  atlas.querySelector(".scroll-start").remove();
  atlas.classList.add("live");
  tell(cards.length);
  if (read() || matchMedia("(min-width: 40rem)").matches) {
    atlas.open = true;
    begin();
  } else {
    atlas.addEventListener("toggle", begin, { once: true });
  }
})();
