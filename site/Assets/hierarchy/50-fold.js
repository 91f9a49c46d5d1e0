"use strict";
// Folding functions away: a box for each, by the number of its heading.
yardstick.pictureFolds = (headings, changed) => {
  const { element } = yardstick;
  const headingHeight = 24;
  const folded = new Set();
  const boxes = headings.map((_, number) => {
    const box = element("input", { type: "checkbox" });
    box.addEventListener("change", () => {
      folded[box.checked ? "delete" : "add"](String(number));
      changed();
    });
    return box;
  });
  const labels = headings.map((heading, i) => element("label", { "data-depth": String(heading.y / headingHeight) }, boxes[i], " ", heading.name));
  const list = element("details", { class: "atlas-fold" }, element("summary", {}, "Functions"),
    element("fieldset", {}, element("legend", { class: "unseen" }, "Functions shown"), ...labels));

  return {
    folded,
    list,
    ids: () => [...folded].map(number => headings[number].id),
    fold: ids => {
      folded.clear();
      headings.filter(h => ids.includes(h.id)).forEach(h => folded.add(String(h.number)));
    },
    show: () => boxes.forEach((box, number) => {
      box.checked = !folded.has(String(number));
    }),
  };
};
