"use strict";
// A metric's file as answers of the form, and what the form says otherwise by now.
yardstick.takeOver = (() => {
  const { answers, rows, source, rewrite: { textOf, isEqual, merged } } = yardstick;

  const fits = (field, node) => (answers.isLeaf(field) ? textOf(node) !== undefined || (field.dataset.kind === "texts" && Array.isArray(node))
    : ["list", "groups"].includes(field.dataset.kind) ? Array.isArray(node)
    : node instanceof Map);

  const asked = place => answers.fieldsIn(place).filter(field => !answers.isWritten(field));
  const fieldOf = (place, name, node) => asked(place).find(field => field.dataset.name === name && fits(field, node));

  // A file's values as a form keeps them, and beside them what the form does not ask.
  const inPlace = (place, node) => {
    const said = node instanceof Map ? [...node].filter(([, value]) => value !== undefined) : [];
    const known = said.filter(([name, value]) => fieldOf(place, name, value));
    const other = said.filter(([name, value]) => !fieldOf(place, name, value));
    return { ...Object.fromEntries(known.map(([name, value]) => [rows.nameOf(fieldOf(place, name, value)), inField(fieldOf(place, name, value), value)])), "~": rows.pack(new Map(other)) };
  };

  const inField = (field, node) => {
    if (answers.isLeaf(field)) {
      return Array.isArray(node) ? node.map(textOf).join("\n") : textOf(node).trimEnd();
    }

    const row = answers.rowsIn(field)[0];
    const oneText = text => ({ [rows.nameOf(asked(row)[0])]: textOf(text) ?? "" });
    switch (field.dataset.kind) {
      case "list": return { rows: node.map(oneText) };
      case "groups": return { rows: node.map(item => inPlace(row, item)) };
      case "named": return { rows: [...node].map(([key, item]) => ({ "#": key, ...inPlace(row, item) })) };
      case "numbers": {
        const own = [...node].filter(([key]) => fieldOf(field, key, ""));
        return { rows: [...node].filter(([key]) => !fieldOf(field, key, "")).map(([key, item]) => ({ "#": key, ...oneText(item) })), own: Object.fromEntries(own.map(([key, item]) => [key, textOf(item) ?? ""])) };
      }

      default: return inPlace(field, node);
    }
  };

  // What a file says, to be put into the form; nothing for a file that cannot be taken apart.
  const read = ({ path, edit, text }) => {
    const file = typeof text === "string" ? source.read(text) : undefined;
    const field = name => file.fields.find(one => one.name === name);
    const log = file && field("changelog");
    return file && (!log || (log.isRead && Array.isArray(log.value ?? []))) ? { path, edit, text, ...file, eol: text.includes("\r\n") ? "\r\n" : "\n", field, value: name => field(name)?.value } : undefined;
  };

  // Puts the file's values into a form, closes the questions whose answers could not be taken over whole, and gives the change as it
  // begins, with the names of all that is changed in the file alone.
  const begin = (form, file) => {
    const { "~": _, ...said } = inPlace(form, new Map(file.fields.map(({ name, value }) => [name, value])));
    rows.put(form, said);
    const first = answers.readForm(form);

    // A form keeps no blanks and line breaks that mean nothing.
    const inWords = value => textOf(value) && answers.oneLine(textOf(value));
    const lost = file.fields.filter(({ name, value, isRead }) => !isRead || !isEqual(first.get(name), value, inWords)).map(field => field.name);
    for (const field of answers.fieldsIn(form).filter(f => lost.includes(f.dataset.name))) {
      field.dataset.closed = "";
    }

    const kept = ["version", "changelog", "status", "review"];
    return { ...file, first, inFileOnly: lost.filter(name => !kept.includes(name)) };
  };

  // What the form says otherwise than at the beginning; with what was and is said in the file.
  const differences = (form, change) => {
    const now = answers.readForm(form);
    const names = new Set(asked(form).filter(field => !("closed" in field.dataset)).map(field => field.dataset.name));
    return [...names].filter(name => !isEqual(change.first.get(name), now.get(name))).map(name => {
      const [before, first, said] = [change.value(name), change.first.get(name), now.get(name)];
      return { name, first, now: said, before, after: merged(before, first, said) };
    });
  };

  return { read, begin, differences };
})();
