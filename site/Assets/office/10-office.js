"use strict";
// Answers as a Word or an Excel file. The libraries that write them are loaded when somebody asks.
// A document is { title, tables: [{ title, rows: [[question, answer]] }] }; a row without an answer is a heading.
yardstick.office = (() => {
  const { answers } = yardstick;
  const longestCell = 32_000;

  const word = async ({ title, tables }) => {
    await yardstick.load("word.js");
    const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = yardstickWord;
    const paragraphs = (text, bold) => text.split("\n").map(line => new Paragraph({ children: [new TextRun({ text: line, bold })] }));
    const cell = (text, width, bold, columnSpan = 1) => new TableCell({ children: paragraphs(text, bold), width: { size: width, type: WidthType.PERCENTAGE }, columnSpan });
    const row = ([question, answer]) => new TableRow({
      cantSplit: answer !== undefined,
      children: answer === undefined ? [cell(question, 100, true, 2)] : [cell(question, 30, false), cell(answer, 70, false)],
    });
    const content = tables.flatMap(table => [
      new Paragraph({ text: table.title, heading: HeadingLevel.HEADING_1 }),
      new Table({ rows: table.rows.map(row), width: { size: 100, type: WidthType.PERCENTAGE } }),
    ]);
    return Packer.toBlob(new Document({ title, sections: [{ children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...content] }] }));
  };

  // A cell of type text is never computed, whatever it begins with.
  const cell = (text, isHead) => (text === "" ? null : { type: String, value: text.slice(0, longestCell), wrap: true, alignVertical: "top", ...(isHead ? { fontWeight: "bold" } : {}) });

  // Questions stand below each other, and the tables side by side, a column each.
  const excel = async ({ title, tables }) => {
    await yardstick.load("excel.js");
    const head = [cell(title, true), ...tables.map(table => cell(table.title, true))];
    const rows = tables[0].rows.map(([question, answer], i) => [cell(question, answer === undefined), ...tables.map(table => cell(table.rows[i]?.[1] ?? "", false))]);
    return yardstickExcel.write([head, ...rows], { columns: [{ width: 34 }, ...tables.map(() => ({ width: 50 }))], stickyRowsCount: 1, sheet: "Worksheet" });
  };

  const said = field => {
    const inside = place => answers.fieldsIn(place).filter(f => !answers.isWritten(f) && !answers.isAbsent(f)).map(f => [f.dataset.name === "" ? "" : answers.titleOf(f), said(f)]).filter(([, value]) => value !== "");
    const joined = (place, mark) => inside(place).map(([title, value]) => (title ? `${title}: ${value}` : value)).join(mark);
    if (answers.isLeaf(field)) {
      return answers.inWords(field).trim();
    }

    const rows = answers.rowsIn(field).map(row => [answers.keyOf(row)?.value.trim(), joined(row, "; ")].filter(Boolean).join(": "));
    return [...rows.filter(Boolean), joined(field, "\n")].filter(Boolean).join("\n");
  };

  // Questions under the headings of the form, answered or not, so that others can go on.
  const table = (form, title) => ({
    title,
    rows: [...form.querySelectorAll(":scope > section")].flatMap(part => [
      [part.querySelector("h2").textContent],
      ...[...part.querySelectorAll("[data-name]")].filter(field => field.parentElement.closest("fieldset[data-name], .row") === null && !answers.isWritten(field)).map(field => [answers.titleOf(field), answers.isAbsent(field) ? "" : said(field)]),
    ]),
  });

  return { table, word, excel };
})();
