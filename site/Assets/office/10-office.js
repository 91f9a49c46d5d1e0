"use strict";
// Answers as a Word or an Excel file. The libraries that write them are loaded when somebody asks.
// A document is { title, tables: [{ title, rows }] }, a row a list of cells: of one it is a heading, of two a question and its answer, of more a line of a table.
yardstick.office = (() => {
  const { answers } = yardstick;
  const longestCell = 32_000;
  const font = "Calibri";
  const look = { accent: "0B5C50", wash: "E6F1EE", line: "C3CCC9" };

  const columnsOf = table => Math.max(...table.rows.map(row => row.length));
  const shares = columns => (columns === 2 ? [0.3, 0.7] : Array(columns).fill(1 / columns));

  // Questions lie on upright paper, the columns of a table across; lengths are in twentieths of a point.
  const [short, long, margin] = [11_906, 16_838, 1000];

  const word = async ({ title, tables }) => {
    await yardstick.load("word.js");
    const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = yardstickWord;
    const isAcross = tables.some(table => columnsOf(table) > 2);
    const room = (isAcross ? long : short) - 2 * margin;
    const border = { style: "single", size: 4, color: look.line };
    const open = { style: "none", size: 0, color: "auto" };
    const borders = { top: border, bottom: border, left: open, right: open, insideHorizontal: border, insideVertical: open };
    const paragraphs = (text, bold) => text.split("\n").map(line => new Paragraph({ children: [new TextRun({ text: line, bold })] }));
    const cell = (text, width, { bold = false, columnSpan = 1, fill } = {}) => new TableCell({
      children: paragraphs(text, bold),
      width: { size: width, type: WidthType.DXA },
      columnSpan,
      ...(fill ? { shading: { type: "clear", color: "auto", fill } } : {}),
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
    });
    const draw = table => {
      const columnWidths = shares(columnsOf(table)).map(share => Math.round(share * room));
      const rows = table.rows.map((row, i) => new TableRow({
        cantSplit: true,
        tableHeader: i === 0 && row.length > 2,
        children: row.length === 1
          ? [cell(row[0], room, { bold: true, columnSpan: columnWidths.length, fill: look.wash })]
          : row.map((text, c) => cell(text, columnWidths[c], { bold: i === 0 && row.length > 2 })),
      }));
      return new Table({ rows, columnWidths, borders, layout: "fixed", width: { size: room, type: WidthType.DXA } });
    };
    const heading = (size, before) => ({ run: { font, size, bold: true, color: look.accent }, paragraph: { keepNext: true, spacing: { before, after: 120 } } });
    const content = tables.flatMap(table => [
      ...(table.title === title ? [] : [new Paragraph({ text: table.title, heading: HeadingLevel.HEADING_1 })]),
      draw(table),
    ]);
    return Packer.toBlob(new Document({
      title,
      styles: { default: { document: { run: { font, size: 20 } }, title: heading(36, 0), heading1: heading(26, 360) } },
      sections: [{
        properties: { page: { size: { width: short, height: long, orientation: isAcross ? "landscape" : "portrait" }, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...content],
      }],
    }));
  };

  // A cell of type text is never computed, whatever it begins with.
  const cell = (text, width, isHead, more) => (text === ""
    ? null
    : { type: String, value: text.slice(0, longestCell), wrap: true, alignVertical: "top", fontFamily: font, fontSize: 11, height: 16 * linesOf(text, width), ...(isHead ? { fontWeight: "bold", textColor: `#${look.accent}` } : {}), ...more });

  // Not every program makes a row as high as its text when it opens a file.
  const linesOf = (text, width) => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0);

  // Each answer under its own question: a sheet that changes a metric asks for more than one that proposes another.
  const beside = tables => {
    const keyed = tables.map(({ rows }) => {
      let part = "";
      return new Map(rows.map(row => {
        part = row.length === 1 ? row[0] : part;
        return [row.length === 1 ? row[0] : `${part}\n${row[0]}`, row];
      }));
    });
    const longest = keyed.reduce((a, b) => (b.size > a.size ? b : a));
    return [...longest].map(([key, row]) => (row.length === 1 ? row : [row[0], ...keyed.map(answered => answered.get(key)?.[1] ?? "")]));
  };

  // Questions stand below each other, and the tables side by side, a column each.
  const excel = async ({ title, tables }) => {
    await yardstick.load("excel.js");
    const isTable = columnsOf(tables[0]) > 2;
    const rows = isTable ? tables[0].rows : [[title, ...tables.map(table => table.title)], ...beside(tables)];
    const widths = isTable ? shares(columnsOf(tables[0])).map(share => Math.round(share * 92)) : [24, ...tables.map(() => Math.max(30, Math.min(46, Math.round(74 / tables.length))))];
    const fill = { backgroundColor: `#${look.wash}` };
    const sheet = rows.map((row, i) => (row.length === 1
      ? [cell(row[0], 80, true, { ...fill, columnSpan: widths.length }), ...Array(widths.length - 1).fill(null)]
      : row.map((text, c) => cell(text, widths[c], i === 0))));
    return yardstickExcel.write(sheet, { columns: widths.map(width => ({ width })), stickyRowsCount: 1, sheet: "Worksheet", orientation: widths.length > 2 ? "landscape" : undefined });
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

      // The reason of a change is no part of the definition.
      ...[...part.querySelectorAll(".field > textarea:not([data-name])")].map(field => [field.labels[0].firstChild.textContent.trim(), field.value.trim()]),
      ...[...part.querySelectorAll("[data-name]")].filter(field => field.parentElement.closest("fieldset[data-name], .row") === null && !answers.isWritten(field)).map(field => [answers.titleOf(field), answers.isAbsent(field) ? "" : said(field)]),
    ]),
  });

  return { table, word, excel };
})();
