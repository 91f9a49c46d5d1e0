"use strict";
// The scorecard as a page shows it, and as Markdown.
yardstick.scorecard = (() => {
  const { element } = yardstick;
  const heads = ["Objective", "Measure", "Target", "Initiative"];

  const cells = ({ said, metric }) => [said.objective, metric?.name ?? said.metric, said.target, said.initiative];

  const row = (line, name) => element("tr", {}, ...line.map(text => element(name, name === "th" ? { scope: "col" } : {}, text)));

  const show = parts => parts.flatMap(part => [
    element("h3", {}, part.title),
    element("p", { class: "small" }, part.question),
    part.lines.length === 0
      ? element("p", { class: "missing" }, "Nothing yet")
      : element("table", {}, element("thead", {}, row(heads, "th")), element("tbody", {}, ...part.lines.map(line => row(cells(line), "td")))),
  ]);

  const plain = text => text.replace(/[\\|<>[\]*_`]/g, "\\$&");
  const line = texts => `| ${texts.map(plain).join(" | ")} |`;

  const markdown = (title, parts) => [
    `# ${plain(title)}`,
    ...parts.flatMap(part => [
      `## ${part.title}`,
      part.question,
      part.lines.length === 0 ? "Nothing yet." : [line(heads), `|${" --- |".repeat(heads.length)}`, ...part.lines.map(l => line(cells(l)))].join("\n"),
    ]),
  ].join("\n\n").concat("\n");

  // A line a measure, for documents; what nothing is said of leaves room to write.
  const table = (title, parts) => ({
    title,
    rows: [heads, ...parts.flatMap(part => [[`${part.title}: ${part.question}`], ...(part.lines.length > 0 ? part.lines.map(cells) : [heads.map(() => "")])])],
  });

  return { show, markdown, table };
})();
