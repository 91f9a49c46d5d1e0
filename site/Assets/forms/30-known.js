"use strict";
// What the dictionary knows, by kind and id, and as lists to choose from. It grows with the dictionary, so it is read when the
// first question is come to; until then nothing is known and no name is judged.
yardstick.known = (() => {
  const { element } = yardstick;
  const maps = {};
  const known = { isRead: false, choices: {}, kinds: {} };
  const find = (kind, id) => maps[kind]?.get(id);

  // As people choose it: by its name, where no other one bears it.
  const byName = metrics => {
    const bearers = new Map();
    metrics.forEach(({ name }) => bearers.set(name, (bearers.get(name) ?? 0) + 1));
    return metrics.map(metric => ({ id: bearers.get(metric.name) === 1 ? metric.name : metric.id, name: metric.id, aliases: metric.aliases, metric }));
  };

  const take = choices => {
    const { functions, roles, people, objectives, units, metrics } = choices;
    const inUse = metrics.filter(metric => metric.status !== "retired");
    known.choices = choices;
    known.kinds = {
      functions,
      roles,
      people,
      objectives,
      owners: [...people, ...roles.filter(role => role.heldBy.length === 1)],
      parties: [...people, ...roles, ...functions],
      units: units.map(id => ({ id, name: id })),
      metrics: inUse,
      measures: byName(inUse),
    };
    for (const [kind, all] of Object.entries({ ...known.kinds, metrics, measures: byName(metrics) })) {
      maps[kind] = new Map(all.map(one => [one.id, one]));
    }

    known.isRead = true;
  };

  const listOf = ([kind, all]) => element("datalist", { id: `choices-${kind}` }, ...all.map(({ id, name }) => element("option", { value: id }, name === id ? "" : name)));

  // For the fields that offer them.
  const read = async () => {
    await yardstick.load("choices.js");
    if (!known.isRead) {
      take(yardstick.choices);
      document.querySelector(".worksheet").append(...Object.entries(known.kinds).filter(([kind]) => document.querySelector(`[list=choices-${kind}]`)).map(listOf));
    }
  };

  // Whoever types a name or an alias means its id.
  const idOf = (kind, text) => {
    if (kind === "units") {
      return yardstick.unitOf(text);
    }

    const wanted = text.trim().toLowerCase();
    const isMeant = one => [one.id, one.name, ...(one.aliases ?? [])].some(name => name.toLowerCase() === wanted);
    const named = find(kind, text) ? [] : (known.kinds[kind] ?? []).filter(isMeant);
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

  return Object.assign(known, { read, find, idOf, isInside, accountable });
})();
