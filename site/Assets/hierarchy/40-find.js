"use strict";
// Finding a metric by its name: in the picture, or, where this shows functions, on the page of the metric's function.
yardstick.pictureFinder = (cards, isOverview, { found, missed }) => {
  const { plain, element } = yardstick;
  const offered = element("datalist", { id: "atlas-names" });
  const field = element("input", { type: "search", list: offered.id, "aria-label": "Find a metric", placeholder: "Find a metric" });
  const here = cards.map(card => ({ name: card.name, open: () => found(card) }));
  let known = here;

  const offer = () => offered.replaceChildren(...known.map(({ name }) => element("option", { value: name })));

  // What stands on no page of the hierarchy is left out: what is retired, and what names no function and has no card here.
  const load = async () => {
    await yardstick.load("search-index.js");
    const { facets, metrics } = yardstick.index;
    const column = key => facets.findIndex(facet => facet.key === key);
    const valueOf = (row, at) => facets[at].choices[row[at][0]][0];
    const [ofFunction, ofStatus] = [column("function"), column("status")];
    const shown = new Set(cards.map(card => card.id));
    const elsewhere = metrics.filter(([id, , , row]) => !shown.has(id) && valueOf(row, ofFunction) !== "-" && valueOf(row, ofStatus) !== "retired")
      .map(([id, name, aliases, row]) => ({
        name, aliases,
        open: () => location.assign(`${yardstick.address(`hierarchy/${valueOf(row, ofFunction)}.html`)}#?${new URLSearchParams({ focus: id })}`),
      }));
    known = [...here, ...elsewhere];
    offer();
  };

  let loading;
  const ready = () => (loading ??= isOverview ? load().catch(() => {}) : Promise.resolve());

  const seek = async () => {
    await ready();
    const wanted = plain(field.value.trim());
    if (wanted) {
      const named = known.map(({ name, aliases = [], open }) => ({ names: [name, ...aliases].map(plain), open }));
      const fits = [n => n === wanted, n => n.startsWith(wanted), n => n.includes(wanted)];
      const hit = fits.map(fit => named.find(({ names }) => names.some(fit))).find(Boolean);
      (hit?.open ?? (() => missed(field.value.trim())))();
    }
  };

  offer();
  field.addEventListener("focus", ready);
  field.addEventListener("change", seek);
  field.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
      seek();
    }
  });
  return [field, offered];
};
