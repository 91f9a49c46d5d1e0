"use strict";
// Lists that grow, forms that are copied, and what stands in them as plain data, to be kept and brought back.
yardstick.rows = (() => {
  const { button, answers } = yardstick;
  const blanks = new WeakMap();

  // Every id that begins with one name begins with another one instead.
  const renumber = (node, from, to) => {
    for (const part of [node, ...node.querySelectorAll("*")]) {
      for (const name of ["id", "for", "aria-labelledby", "aria-describedby"].filter(n => part.hasAttribute(n))) {
        const ids = part.getAttribute(name).split(" ").map(id => (id === from || id.startsWith(`${from}-`) ? to + id.slice(from.length) : id));
        part.setAttribute(name, ids.join(" "));
      }
    }

    return node;
  };

  const idOf = field => field.getAttribute("aria-describedby").split(" ")[0].replace(/-help$/, "");
  const wordsOf = field => (field.dataset.entry ? `Add another ${field.dataset.entry.toLowerCase()}` : `Add to ${answers.nounOf(field).toLowerCase()}`);

  const changed = field => field.dispatchEvent(new Event("input", { bubbles: true }));

  const remove = row => {
    const field = row.closest("fieldset[data-name]");
    row.remove();
    if (answers.rowsIn(field).length === 0) {
      add(field);
    }

    field.querySelector(":scope > .button").focus();
    changed(field);
  };

  const removable = row => {
    row.append(button("Remove", () => remove(row), "button second remove"));
    return row;
  };

  const add = field => {
    const place = field.querySelector(":scope > .entries");
    const count = Number(place.dataset.count ?? 1) + 1;
    place.dataset.count = count;
    const row = renumber(blanks.get(field).cloneNode(true), `${idOf(field)}-1`, `${idOf(field)}-${count}`);
    place.append(removable(row));
    prepare(row);
    return row;
  };

  // Gives every list of a form the button that lengthens it.
  const prepare = place => {
    for (const field of [...place.querySelectorAll("fieldset[data-name]")].filter(answers.isMany).reverse()) {
      if (!field.hidden) {
        blanks.set(field, field.querySelector(":scope > .entries > .row").cloneNode(true));
        field.querySelector(":scope > .entries").after(button(wordsOf(field), () => add(field).querySelector("input, select, textarea").focus()));
        removable(answers.rowsIn(field)[0]);
      }
    }
  };

  // A file's value as plain data, and back. What comes back may be anybody's.
  const pack = node => (node instanceof Map ? { entries: [...node].map(([name, value]) => [name, pack(value)]) } : Array.isArray(node) ? node.map(pack) : node);
  const unpack = node => {
    if (Array.isArray(node)) {
      return node.map(unpack);
    }

    return Array.isArray(node?.entries) ? new Map(node.entries.map(([name, value]) => [String(name), unpack(value)]))
      : typeof node?.verbatim === "string" && /^[\w.+-]+$/.test(node.verbatim) ? { verbatim: node.verbatim }
      : String(node);
  };

  // A text and a group of fields may go by one name, of which only one is asked for at a time.
  const nameOf = field => (answers.isLeaf(field) ? field.dataset.name : `${field.dataset.name}[]`);

  // What was typed, without what is not asked.
  const take = place => {
    const taken = answers.fieldsIn(place).filter(field => !answers.isWritten(field)).map(field => [nameOf(field), takeField(field)]);
    const key = answers.keyOf(place);
    return Object.fromEntries([...(answers.kept.has(place) ? [["~", pack(answers.kept.get(place))]] : []), ...(key && place.matches(".row") ? [["#", key.value]] : []), ...taken].filter(([, value]) => value !== ""));
  };

  const takeField = field => (answers.isLeaf(field) ? field.value : answers.isMany(field) ? { rows: answers.rowsIn(field).map(take), own: take(field) } : take(field));

  const put = (place, taken) => {
    if (taken["~"]) {
      answers.kept.set(place, unpack(taken["~"]));
    } else {
      answers.kept.delete(place);
    }

    for (const field of answers.fieldsIn(place).filter(f => !answers.isWritten(f) && Object.hasOwn(taken, nameOf(f)))) {
      putField(field, taken[nameOf(field)]);
    }

    if (place.matches(".row") && typeof taken["#"] === "string") {
      answers.keyOf(place).value = taken["#"];
    }
  };

  const putField = (field, value) => {
    if (answers.isLeaf(field)) {
      field.value = typeof value === "string" ? value : "";
    } else if (value && typeof value === "object") {
      if (answers.isMany(field) && Array.isArray(value.rows)) {
        // What is kept in a browser may be anybody's: a list that can't grow takes what it has room for.
        value.rows.slice(0, blanks.has(field) ? 50 : answers.rowsIn(field).length).forEach((row, i) => put(answers.rowsIn(field)[i] ?? add(field), Object(row)));
      }

      put(field, Object(answers.isMany(field) ? value.own : value));
    }
  };

  return { renumber, prepare, nameOf, pack, take, put };
})();
