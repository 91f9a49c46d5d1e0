"use strict";
// Whether a draft is balanced: every perspective measured, by few metrics, each with an aim.
yardstick.balance = (() => {
  const { words, answers, known, shape } = yardstick;
  const most = () => known.choices.ofCompany;

  // The lines of each perspective as they are said, with the fields they were said in.
  const read = form => [...form.querySelectorAll(":scope > section")].map(part => {
    const field = part.querySelector("fieldset[data-name]");
    const rows = answers.rowsIn(field).map(row => {
      const fields = Object.fromEntries(answers.fieldsIn(row).map(f => [f.dataset.name, f]));
      const said = Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, answers.oneLine(f.value)]));
      return { row, fields, said, metric: known.find("measures", said.metric)?.metric };
    });
    return { id: field.dataset.name, field, title: part.querySelector("h2").textContent, question: part.querySelector("p").textContent, rows, lines: rows.filter(line => Object.values(line.said).some(Boolean)) };
  });

  const hint = (field, text) => ({ field, text, isGrave: false });

  const ofLine = (part, line, seen) => {
    const { metric, fields, said } = line;
    const isTwice = metric && seen.has(metric.id);
    seen.add(metric?.id);
    return [
      ...(isTwice ? [hint(fields.metric, `${words.quote(metric.name)} stands in this scorecard twice.`)] : []),
      ...(metric?.status === "retired" ? [hint(fields.metric, `${words.quote(metric.name)} is retired. Choose a metric that is in use.`)] : []),
      ...(metric?.perspective && metric.perspective !== part.id ? [hint(fields.metric, `The dictionary shows ${words.quote(metric.name)} under ${metric.perspective.replaceAll("-", " ")}.`)] : []),
      ...(metric && said.target === "" ? [hint(fields.target, `${words.quote(metric.name)} has no target here. Say how much, and by when.`)] : []),
    ];
  };

  const ofPart = (part, seen) => [
    ...(part.lines.length === 0 ? [hint(part.rows[0].fields.metric, `Nothing is measured here yet. ${part.question}`)] : []),
    ...(part.lines.length > most() ? [hint(part.lines[most()].fields.metric, `${part.title} has ${part.lines.length} measures; the limit is ${most()}. Beyond it nobody can tell which one matters most.`)] : []),
    ...part.lines.flatMap(line => ofLine(part, line, seen)),
  ];

  const ofWhole = parts => {
    const metrics = parts.flatMap(part => part.lines.map(line => line.metric)).filter(Boolean);
    const isLate = metrics.length > 2 && metrics.every(metric => metric.timing === "lagging");
    return isLate ? [hint(parts[0].rows[0].fields.metric, "Every measure here states what has happened. Add a leading one, which foretells it.")] : [];
  };

  const faults = form => {
    const parts = read(form);
    const seen = new Set();
    return [...shape.faults(form, "The scorecard", []), ...parts.flatMap(part => ofPart(part, seen)), ...ofWhole(parts)];
  };

  // What the dictionary shows under a perspective: the company's first, then KPIs.
  const choicesFor = id => known.kinds.measures
    .filter(({ metric }) => metric.status === "active" && metric.perspective === id)
    .sort(({ metric: a }, { metric: b }) => (b.level === "company") - (a.level === "company") || (b.kind === "kpi") - (a.kind === "kpi"))
    .slice(0, most());

  // What the dictionary says of a measure: how much by when, which objective it serves, and what is done for it.
  const knownOf = measure => {
    const metric = known.find("measures", measure)?.metric;
    const served = metric && known.find("objectives", metric.serves);
    return { objective: served?.name ?? "", target: metric?.aim ?? "", initiative: served?.initiatives?.join("; ") ?? "" };
  };

  return { read, faults, choicesFor, knownOf };
})();
