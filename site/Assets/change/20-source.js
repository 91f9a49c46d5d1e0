"use strict";
// A definition's file as its fields, each with its lines to the letter and its value as far as it is known how it is written.
// Blank lines and comments between two fields belong to neither of them.
yardstick.source = (() => {
  const head = /^([A-Za-z_][\w-]*)[ ]*:(?=[ ]|$)/;
  const isBlank = line => /^\s*(#.*)?$/.test(line);
  const isBetween = line => /^(#|\s*$)/.test(line);

  const tried = text => {
    try {
      const node = yardstick.values.read(text);
      return { node, value: node.value, isRead: true };
    } catch {
      return { isRead: false };
    }
  };

  // Gives { preamble, fields: [{ name, before, text, node, value, isRead }], tail }; nothing for a file that is no plain list of fields.
  const read = text => {
    // Line breaks to the tool's reader that no other line of this knows.
    if (/\r(?!\n)|[\u0085\u2028\u2029]/.test(text)) {
      return undefined;
    }

    let between = [];
    let preamble;
    const fields = [];
    for (const line of text.split(/(?<=\n)/)) {
      const bare = line.replace(/\r?\n$/, "");
      const name = head.exec(bare)?.[1];
      if (name) {
        preamble ??= between.splice(0).join("");
        fields.push({ name, before: between.join(""), lines: [line] });
        between = [];
      } else if (isBetween(bare)) {
        between.push(line);
      } else if (fields.length > 0 && (isBlank(bare) || /^( +\S|-( |$))/.test(bare))) {
        for (const one of [...between.splice(0), line]) {
          fields.at(-1).lines.push(one);
        }
      } else {
        return undefined;
      }
    }

    const names = new Set(fields.map(field => field.name));
    return names.size < fields.length || fields.length === 0 ? undefined
      : { preamble, fields: fields.map(({ name, before, lines }) => ({ name, before, text: lines.join(""), ...tried(lines.join("")) })), tail: between.join("") };
  };

  return { read };
})();
