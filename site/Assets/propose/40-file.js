"use strict";
// The file of a definition, as `yardstick new` writes it.
yardstick.file = (() => {
  const text = (metric, name) => (typeof metric.get(name) === "string" ? metric.get(name) : "");

  const path = metric => {
    const folder = { company: ["company"], function: [text(metric, "function")], role: [text(metric, "function"), text(metric, "role")] }[text(metric, "level")] ?? [];
    return [...folder.map(part => part || "unplaced"), `${text(metric, "id") || "metric"}.yaml`].join("/");
  };

  const of = metric => {
    const place = path(metric);
    const up = "../".repeat(place.split("/").length - 1);
    return { path: place, text: `# yaml-language-server: $schema=${up}.yardstick/metric.schema.json\n${yardstick.yaml.write(metric)}` };
  };

  return { of };
})();
