"use strict";
// Whether each answer has the form that the schema asks for, in the checker's words.
yardstick.shape = (() => {
  const { words, answers, known } = yardstick;
  const { nounOf } = answers;
  const nobodies = new Set(("all all-hands anybody anyone board company department everybody everyone function group leadership management managers nobody none organisation "
    + "organization our-team staff tba tbc tbd team teams the-team unassigned us we").split(" "));

  const capital = text => text[0].toUpperCase() + text.slice(1);
  const lower = title => (/^[A-Z][a-z]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title);
  const controlOf = node => (answers.isLeaf(node) ? node : node.querySelector("input:not([type=hidden]), select, textarea"));

  const sharedOwner = owner => {
    const role = known.find("roles", owner);
    return known.find("people", owner) ? undefined
      : role ? (role.heldBy.length === 1 ? undefined : role.heldBy.length === 0 ? "nobody holds that role" : `${role.heldBy.length} people hold that role`)
      : known.find("functions", owner) ? "that is a function and not a person"
      : nobodies.has(owner.toLowerCase()) ? "that is not one person"
      : undefined;
  };

  // A plural has become a singular by then.
  const unitFault = text => {
    const [, stray] = /[^\s/*]\s+([^\s/*]+)/.exec(text) ?? [];
    const wrong = text.split(/[\s/*()^]+|(?<=\^)\d+/).filter(word => word !== "" && !/^-?\d+$/.test(word) && !known.find("units", word));
    return stray ? `${words.quote(stray)} cannot stand here in the unit ${words.quote(text)}. A unit is made of words joined by '/' and '*', as EUR/customer; a noun of two words is joined by '_', as story_point.`
      : wrong.length === 0 ? undefined
      : `${words.quote(wrong[0])} is no unit that is declared. ${words.suggestion(wrong[0], known.choices.units)}If it is something you count, say so where you hand this in: it is declared under units in yardstick.yaml.`;
  };

  // What is said of a name that the dictionary doesn't know, by what it is to name.
  const unknown = {
    functions: (id, whole) => `${whole} is placed in the function ${words.quote(id)}, but there is no such function. ${near("functions", id)}`,
    roles: (id, whole) => `${whole} is placed in the role ${words.quote(id)}, but there is no such role. ${near("roles", id)}`,
    owners: (id, whole) => {
      const reason = sharedOwner(id);
      return reason
        ? `${words.quote(id)} is to own ${whole}, but ${reason}. Name the one person who answers for it; others can be stewards or watchers.`
        : `${words.quote(id)} is to own ${whole}, but is neither a person nor a role of the organisation. ${near("owners", id)}`;
    },
    people: id => `${words.quote(id)} is no person of the organisation. ${near("people", id)}`,
    parties: id => `${words.quote(id)} is neither a person nor a role or function of the organisation. ${near("parties", id)}`,
    objectives: (id, whole) => `${whole} serves the objective ${words.quote(id)}, but there is no such objective. ${near("objectives", id)}`,
    measures: id => `${words.quote(id)} is no metric of the dictionary. ${near("measures", id)}`,
    metrics: (id, whole, field) => {
      const list = field.closest("fieldset[data-kind=groups], fieldset[data-kind=list], fieldset[data-kind=named]")?.dataset.name;
      const what = { contributes_to: `${whole} contributes to`, balanced_by: `${whole} is to be balanced by`, distinct_from: `${whole} is told apart from` }[list] ?? (list === "inputs" ? `${whole} is computed from` : `${whole} names`);
      return `${what} ${words.quote(id)}, but there is no such metric. ${near("metrics", id)}Write the id of an existing metric, or define this one first.`;
    },
  };
  const near = (kind, id) => words.suggestion(id, known.kinds[kind].map(one => one.id));

  const faultOf = (field, whole, siblings) => {
    const { kind, pattern, means, names, example } = field.dataset;
    const text = kind === "markdown" || kind === "texts" ? field.value.trim() : answers.oneLine(field.value);
    if (text === "") {
      return undefined;
    }

    const sign = words.unsafe(text);
    if (sign) {
      return `${sign} Remove it: it is invisible in most editors and can make a definition read differently from what it says.`;
    }

    if (kind === "number" && !words.isNumber(text)) {
      return `${nounOf(field)} is the text ${words.quote(text)} here, not a number. Write digits alone, with a point before decimals, such as 0.8.`;
    }

    if (names && !known.isRead) {
      return undefined;
    }

    if (names === "units") {
      return unitFault(text);
    }

    // Another dictionary's metric, whose id stands behind a colon, is known to that one.
    const isElsewhere = names === "metrics" && text.includes(":");
    if (names && !isElsewhere && !known.find(names, text) && !(names === "metrics" && siblings.includes(text))) {
      return unknown[names](text, whole, field);
    }

    return pattern && !new RegExp(pattern, "u").test(text)
      ? `${words.quote(text)} is not a valid ${lower(nounOf(field))}. ${example ? `Write it like ${words.quote(example)}. ` : ""}${means ?? ""}`
      : undefined;
  };

  // Titles that are no nouns: “a metric needs a why” is no English.
  const noNoun = /^(why|because|from|due|as of|below|above|excludes)$/i;
  const lacks = {
    objective: "is a KPI but names no objective.",
    target: "is a KPI but has no target.",
    because: "contributes to another metric, but does not say why.",
    contributes_to: "contributes to no other metric, so it reaches no company KPI. Name the metric one level up that this one moves, and the reason.",
  };

  const missing = (field, place, whole) => {
    const of = place.closest("fieldset[data-name]");
    const known = lacks[field.dataset.name];
    return known && (of === null || field.dataset.name === "because")
      ? `${whole} ${known}`
      : `${of ? capital(words.withArticle(lower(of.dataset.entry ?? nounOf(of)))) : "A metric"} needs ${noNoun.test(nounOf(field)) ? words.quote(field.dataset.name) : words.withArticle(lower(nounOf(field)))}.`;
  };

  // Every fault of the form, and what is still to be said; siblings are the ids of the other metrics of the worksheet.
  const faults = (form, whole, siblings) => {
    const found = [];
    const visit = place => {
      for (const field of answers.fieldsIn(place).filter(f => !answers.isWritten(f) && !answers.isAbsent(f))) {
        const said = answers.read(field);
        if (said === undefined || said === "" || said.length === 0) {
          if (answers.isNeeded(field)) {
            found.push({ field: controlOf(field), text: missing(field, place, whole), isGrave: true, isMissing: true });
          }
        } else if (answers.isLeaf(field)) {
          const text = faultOf(field, whole, siblings);
          found.push(...(text ? [{ field, text, isGrave: true }] : []));
        } else {
          visit(field);
          answers.rowsIn(field).filter(row => answers.readRow(row)).forEach(visit);
        }
      }

      const key = place.matches(".row") && answers.keyOf(place);
      const text = key && (key.value.trim() === "" ? undefined : faultOf(key, whole, siblings));
      found.push(...(text ? [{ field: key, text, isGrave: true }] : []));
    };
    visit(form);
    return found;
  };

  return { faults };
})();
