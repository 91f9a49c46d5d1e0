"use strict";
// Puts each part of the hierarchy's picture in its place: all of it, or what is shown alone, moved together.
yardstick.scene = (parts, { headY, headHeight, full }) => {
  const { cards, lines, points, headings, grounds, rules, bands } = parts;
  const nameOfBand = 34;
  const same = { place: at => at };

  // Which stretches across and down are taken.
  const taken = (shown, drawn, named) => {
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

    across.push(...named.map(heading => [heading.x, heading.x + Math.min(heading.width, cards[0].width)]));
    if (shown.some(card => card.column !== undefined)) {
      down.push([headY, headY + headHeight]);
    }

    down.push(...bands.filter(band => holds(band, shown)).map(band => [band.y, band.y + nameOfBand]));
    return { across, down };
  };

  const holds = (band, shown) => shown.some(c => c.y >= band.y && c.y < band.y + band.height);
  const stands = (place, shown) => shown.some(c => c.column !== undefined && c.x >= place.x && c.x < place.x + place.width);
  const move = (part, x, y) => part.at.setAttribute("transform", `translate(${x} ${y})`);

  // The cards that are shown and the size of what is drawn. A function that is folded keeps its name, unless a chain is shown alone.
  return ({ chain, folded, focused }) => {
    const isShown = card => chain ? chain.has(card) : !folded.has(card.column);
    const isDrawn = line => isShown(line.from) && isShown(line.to);
    const shown = cards.filter(isShown);
    const drawn = lines.filter(isDrawn);
    const isAll = shown.length === cards.length;
    const { across, down } = taken(shown, drawn, headings.filter(h => !chain && folded.has(String(h.number))));
    const x = isAll ? { ...same, end: full.width } : yardstick.picture.squeeze(across, full.width);
    const y = isAll ? { ...same, end: full.height } : yardstick.picture.squeeze(down, full.height);
    const top = y.place(headY);
    for (const card of cards) {
      card.at.toggleAttribute("hidden", !isShown(card));
      card.at.classList.toggle("focused", card === focused);
      move(card, x.place(card.x), y.place(card.y));
    }

    for (const line of lines) {
      line.at.toggleAttribute("hidden", !isDrawn(line));
      line.at.setAttribute("d", line.path.map(([kind, ...at]) => kind + at.map((n, i) => (kind === "H" || (kind !== "V" && i % 2 === 0) ? x : y).place(n)).join(" ")).join(""));
    }

    for (const point of points) {
      point.at.toggleAttribute("hidden", !drawn.some(l => l.to === point.to && l.kind === point.kind));
      move(point, x.place(point.place[0]), y.place(point.place[1]));
    }

    for (const heading of headings) {
      const [from, to] = [x.place(heading.x), x.place(heading.x + heading.width)];
      heading.at.toggleAttribute("hidden", Boolean(chain) && !stands(heading, shown));
      move(heading, from, heading.y);
      heading.at.querySelector("path").setAttribute("d", `M0 23H${to - from}`);
      heading.at.classList.toggle("folded", folded.has(String(heading.number)));
    }

    for (const ground of grounds) {
      const [from, to] = [x.place(ground.x), x.place(ground.x + ground.width)];
      ground.at.setAttribute("x", from);
      ground.at.setAttribute("width", Math.max(0, to - from));
      ground.at.setAttribute("y", top);
      ground.at.setAttribute("height", Math.max(0, y.end - top));
      ground.at.toggleAttribute("hidden", !stands(ground, shown));
    }

    for (const band of bands) {
      band.at.toggleAttribute("hidden", !holds(band, shown));
      move(band, 0, y.place(band.y) - band.y);
    }

    for (const rule of rules) {
      move(rule, 0, y.place(rule.y) - rule.y);
    }

    return { shown, size: { width: x.end, height: y.end, top } };
  };
};
