"use strict";
// What the dictionary knows, by kind and id, and as lists to choose from.
yardstick.known = (() => {
  const { element, choices } = yardstick;
  const { functions, roles, people, objectives, units, metrics, newFile } = choices;
  const holders = roles.filter(role => role.heldBy.length === 1);
  const kinds = {
    functions,
    roles,
    people,
    objectives,
    owners: [...people, ...holders],
    parties: [...people, ...roles, ...functions],
    units: units.map(id => ({ id, name: id })),
    metrics: metrics.filter(metric => metric.status !== "retired"),
  };
  const maps = Object.fromEntries(Object.entries({ ...kinds, metrics }).map(([kind, all]) => [kind, new Map(all.map(one => [one.id, one]))]));
  const find = (kind, id) => maps[kind]?.get(id);

  const listOf = ([kind, all]) => element("datalist", { id: `choices-${kind}` }, ...all.map(({ id, name }) => element("option", { value: id }, name === id ? "" : name)));

  // Whoever types a name means its id.
  const idOf = (kind, text) => {
    const wanted = text.trim().toLowerCase();
    const named = find(kind, text) ? [] : kinds[kind].filter(one => one.name.toLowerCase() === wanted);
    return named.length === 1 ? named[0].id : text;
  };

  const isInside = (inner, outer) => {
    for (let at = find("functions", inner), steps = 0; at && steps < 100; at = find("functions", at.partOf), steps++) {
      if (at.partOf === outer) {
        return true;
      }
    }

    return false;
  };

  const accountable = owner => find("people", owner) ?? find("people", find("roles", owner)?.heldBy[0]);

  return { choices, kinds, find, idOf, isInside, accountable, newFile, lists: Object.entries(kinds).map(listOf) };
})();
