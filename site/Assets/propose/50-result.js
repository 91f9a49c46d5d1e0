"use strict";
// What the worksheet ends in: files of definitions, and documents for people.
yardstick.result = (() => {
  const { answers, yaml } = yardstick;

  const text = (metric, name) => (typeof metric.get(name) === "string" ? metric.get(name) : "");

  const path = metric => {
    const folder = { company: ["company"], function: [text(metric, "function")], role: [text(metric, "function"), text(metric, "role")] }[text(metric, "level")] ?? [];
    return [...folder.map(part => part || "unplaced"), `${text(metric, "id") || "metric"}.yaml`].join("/");
  };

  const file = metric => {
    const place = path(metric);
    const up = "../".repeat(place.split("/").length - 1);
    return { path: place, text: `# yaml-language-server: $schema=${up}.yardstick/metric.schema.json\n${yaml.write(metric)}` };
  };

  const titleOf = node => (node.localName === "fieldset" ? node.querySelector("legend") : node.closest(".field").querySelector("label")).firstChild.textContent.trim();

  const said = field => {
    const inside = place => answers.fieldsIn(place).filter(f => !answers.isWritten(f) && !answers.isAbsent(f)).map(f => [f.dataset.name === "" ? "" : titleOf(f), said(f)]).filter(([, value]) => value !== "");
    const joined = (place, mark) => inside(place).map(([title, value]) => (title ? `${title}: ${value}` : value)).join(mark);
    if (answers.isLeaf(field)) {
      return field.value.trim();
    }

    const rows = answers.rowsIn(field).map(row => [answers.keyOf(row)?.value.trim(), joined(row, "; ")].filter(Boolean).join(": "));
    return [...rows.filter(Boolean), joined(field, "\n")].filter(Boolean).join("\n");
  };

  // Questions under the headings of the form, answered or not, so that others can go on.
  const table = (form, title) => ({
    title,
    rows: [...form.querySelectorAll(":scope > section")].flatMap(part => [
      [part.querySelector("h2").textContent],
      ...[...part.querySelectorAll("[data-name]")].filter(field => field.parentElement.closest("fieldset[data-name], .row") === null && !answers.isWritten(field)).map(field => [titleOf(field), answers.isAbsent(field) ? "" : said(field)]),
    ]),
  });

  return { file, table };
})();
