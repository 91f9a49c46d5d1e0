"use strict";
// The hierarchy's picture as data: what was drawn, what hangs together, and where it comes to lie when only a part is shown.
yardstick.picture = (() => {
  const gap = 28;
  const numbers = text => text.split(" ").map(Number);
  const moved = text => numbers(text.slice(text.indexOf("(") + 1, -1));

  // Where a part was moved to.
  const placeOf = at => moved(at.getAttribute("transform"));

  // How long the line is that a heading stands on.
  const widthOf = heading => Number(heading.querySelector("path").getAttribute("d").split("H")[1]);

  // Boxes with their lines, arrow heads, headings of functions, grounds behind these, rules and bands of levels.
  const read = (heads, levels, map) => {
    const cards = [...map.querySelectorAll(".card")].map((at, number) => {
      const [x, y] = placeOf(at);
      const box = at.querySelector("rect");
      return { at, number, x, y, width: box.width.baseVal.value, height: box.height.baseVal.value, id: at.dataset.id, column: at.dataset.column, name: at.dataset.name, up: [], down: [] };
    });
    const lines = [...map.querySelectorAll(".link")].map(at => {
      const [from, to] = numbers(at.dataset.ends);
      const line = { at, from: cards[from], to: cards[to], kind: at.classList[1], path: at.getAttribute("d").match(/[MHVQ][^MHVQ]*/g).map(step => [step[0], ...numbers(step.slice(1))]) };
      line.from.up.push(line);
      line.to.down.push(line);
      return line;
    });
    const points = [...map.querySelectorAll(".head")].map(at => {
      const [to, kind = ""] = at.dataset.ends.split(" ");
      return { at, to: cards[to], kind, place: placeOf(at) };
    });
    const headings = [...heads.querySelectorAll(".heading")].map((at, number) => {
      const [x, y] = placeOf(at);
      return { at, number, x, y, width: widthOf(at), name: at.dataset.name, id: at.dataset.id };
    });
    const grounds = [...map.querySelectorAll(".ground")].map(at => ({ at, x: at.x.baseVal.value, width: at.width.baseVal.value }));
    const rules = [...map.querySelectorAll(".rule")].map(at => ({ at, y: moved(at.getAttribute("d").replace("M0 ", "(").replace("H", " "))[0] }));
    const bands = [...levels.querySelectorAll("g")].map(at => {
      const box = at.querySelector("rect");
      return { at, y: box.y.baseVal.value, height: box.height.baseVal.value };
    });
    return { cards, lines, points, headings, grounds, rules, bands };
  };

  // Where each place of the full picture comes to lie once what is shown moves together: stretches without anything shrink.
  const squeeze = (stretches, end) => {
    const kept = [];
    for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
      const last = kept.at(-1);
      if (last && from <= last[1] + gap) {
        last[1] = Math.max(last[1], to);
      } else {
        kept.push([from, to]);
      }
    }

    let shift = 0;
    let before = 0;
    const steps = kept.map(([from, to]) => {
      const room = from - before;
      shift += Math.max(0, room - gap);
      before = to;
      return { from, to, shift };
    });
    const place = at => {
      const step = steps.findLast(s => at >= s.from) ?? { from: 0, to: 0, shift: 0 };
      const next = steps[steps.indexOf(step) + 1];
      if (at <= step.to || !next) {
        return at - step.shift;
      }

      const start = step.to - step.shift;
      return start + ((at - step.to) / (next.from - step.to)) * (next.from - next.shift - start);
    };
    return { place, end: kept.length === 0 ? end : place(before) + Math.min(gap, end - before) };
  };

  // A box and all that it moves, or all that moves it.
  const reach = (card, way) => {
    const reached = new Set([card]);
    for (const next of reached) {
      next[way].forEach(line => reached.add(way === "up" ? line.to : line.from));
    }

    return reached;
  };

  return { read, squeeze, reach, placeOf, widthOf };
})();
