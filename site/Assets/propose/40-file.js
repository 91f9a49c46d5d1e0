"use strict";
// The file of a definition, as `yardstick new` writes it.
yardstick.file = (() => {
  const text = (metric, name) => (typeof metric.get(name) === "string" ? metric.get(name) : "");

  const path = metric => {
    const folder = { company: ["company"], function: [text(metric, "function")], role: [text(metric, "function"), text(metric, "role")] }[text(metric, "level")] ?? [];
    return [...folder.map(part => part || "unplaced"), `${text(metric, "id") || "metric"}.yaml`].join("/");
  };

  // What is open makes a draft of it, which says so in its text and in the name it is downloaded under.
  const of = (metric, open) => {
    const place = path(metric);
    const up = "../".repeat(place.split("/").length - 1);
    const head = `# yaml-language-server: $schema=${up}.yardstick/metric.schema.json\n${open ? `# Draft, ${open}.\n` : ""}`;
    return { path: place, download: place.split("/").at(-1).replace(/\.yaml$/, open ? ".draft.yaml" : ".yaml"), text: head + yardstick.yaml.write(metric) };
  };

  return { of };
})();
