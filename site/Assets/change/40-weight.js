"use strict";
// What a change to a definition weighs, as the tool weighs it: by its table of fields, value by value, however they are written.
// From nothing (0) over other words (1), something new (2) and other meaning (3) to numbers that no longer compare (4).
yardstick.weight = (() => {
  const { answers: { oneLine }, words, known, rewrite: { textOf } } = yardstick;

  const rowOf = field => known.choices.impacts.filter(row => field === row.field || field.startsWith(`${row.field}.`)).sort((a, b) => b.field.length - a.field.length)[0] ?? { weight: 1 };

  const lineOf = value => (value === undefined ? ""
    : value instanceof Map ? [...value].map(([name, inner]) => `${name}: ${lineOf(inner)}`).join(", ")
    : Array.isArray(value) ? value.map(lineOf).join(", ")
    : value.verbatim && words.isNumber(value.verbatim) ? String(Number(value.verbatim)) : oneLine(textOf(value)));

  const nameOf = item => lineOf(known.choices.itemNames.map(name => item instanceof Map && textOf(item.get(name)) !== undefined ? item.get(name) : undefined).find(Boolean) ?? item);

  // Items of a list by what names them, the second of one name by a count.
  const named = list => {
    const found = new Map();
    for (const item of list) {
      let name = nameOf(item);
      for (let turn = 2; found.has(name); turn++) {
        name = `${nameOf(item)} #${turn}`;
      }

      found.set(name, item);
    }

    return found;
  };

  // The fields that differ, by their paths without the names of items.
  const differing = (field, before, after) => {
    const isMap = before instanceof Map && after instanceof Map;
    if (!isMap && !(Array.isArray(before) && Array.isArray(after))) {
      return before === undefined || after === undefined || lineOf(before) !== lineOf(after) ? [field] : [];
    }

    const [left, right] = isMap ? [before, after] : [named(before), named(after)];
    return [...new Set([...left.keys(), ...right.keys()])].filter(key => left.get(key) !== right.get(key))
      .flatMap(key => differing(isMap ? `${field}.${key}` : field, left.get(key), right.get(key)));
  };

  // The expression with each input as what it is, whatever it is called and described as.
  const meaning = formula => {
    const inputs = formula.get("inputs") ?? new Map();
    const what = input => ["metric", "from", "unit"].map(name => words.plainly(textOf(input.get(name)) ?? "").join(" ")).join("|");
    return textOf(formula.get("expression"))?.match(yardstick.formula.token)?.map(sign => (inputs.get(sign) instanceof Map ? what(inputs.get(sign)) : sign)).join(" ");
  };

  const of = (name, before, after) => {
    const { weight, standard } = rowOf(name);
    if (weight === 0 || (standard && lineOf(before ?? standard) === lineOf(after ?? standard))) {
      return 0;
    }

    if (before === undefined && !standard) {
      return 2;
    }

    const isSame = name === "formula" && before instanceof Map && after instanceof Map && meaning(before) === meaning(after);
    return Math.max(0, ...differing(name, before, after).map(field => (isSame ? 1 : rowOf(field).weight)));
  };

  return { of };
})();
