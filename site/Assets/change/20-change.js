"use strict";
// A change to a metric that exists: its file field by field, of which what nobody touches stays to the letter.
yardstick.change = (() => {
  const { answers, rows, known, yaml, source } = yardstick;
  const strengths = ["none", "editorial", "additive", "behavioural", "breaking"];

  const textOf = node => (typeof node === "string" ? node : node?.verbatim);
  const isEmpty = node => node === undefined || textOf(node) === "" || (Array.isArray(node) && node.length === 0);

  // Line breaks of a folded text aside.
  const isSame = (one, other) => {
    const [left, right] = [textOf(one), textOf(other)];
    return left !== undefined && right !== undefined ? answers.oneLine(left) === answers.oneLine(right)
      : Array.isArray(one) && Array.isArray(other) ? one.length === other.length && one.every((item, i) => isSame(item, other[i]))
      : one instanceof Map && other instanceof Map ? [...one.keys(), ...other.keys()].every(key => isSame(one.get(key), other.get(key)))
      : isEmpty(one) && isEmpty(other);
  };

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
      return Array.isArray(node) ? node.map(textOf).join("\n") : textOf(node).replace(/\n+$/, "");
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
    const log = file?.fields.find(field => field.name === "changelog");
    return file && (!log || (log.isRead && (Array.isArray(log.value) || isEmpty(log.value)))) ? { path, edit, text, ...file, eol: text.includes("\r\n") ? "\r\n" : "\n", value: name => file.fields.find(field => field.name === name)?.value } : undefined;
  };

  const answersOf = (form, change) => {
    const { "~": _, ...said } = inPlace(form, new Map(change.fields.map(({ name, value }) => [name, value])));
    return said;
  };

  // Closes the questions whose answers could not be taken over whole, and gives the names of all that is changed in the file alone.
  const close = (form, change) => {
    const now = answers.readForm(form);
    const lost = change.fields.filter(({ name, value, isRead }) => !isRead || !isSame(now.get(name), value)).map(field => field.name);
    for (const field of answers.fieldsIn(form).filter(f => lost.includes(f.dataset.name))) {
      field.dataset.closed = "";
    }

    const kept = ["version", "changelog", "status", "review"];
    return lost.filter(name => !kept.includes(name));
  };

  const differences = (form, change) => {
    const now = answers.readForm(form);
    const names = new Set(asked(form).filter(field => !("closed" in field.dataset)).map(field => field.dataset.name));
    return [...names].filter(name => !isSame(now.get(name), change.value(name))).map(name => ({ name, before: change.value(name), after: now.get(name) }));
  };

  const impactOf = ({ name, before, after }) => {
    const { impacts } = known.choices;
    const parts = before instanceof Map && after instanceof Map
      ? [...new Set([...before.keys(), ...after.keys()])].filter(key => !isSame(before.get(key), after.get(key))).map(key => impacts[`${name}.${key}`] ?? impacts[name])
      : [isEmpty(before) && impacts[name] !== "none" ? "additive" : impacts[name]];
    return Math.max(...parts.map(part => strengths.indexOf(part ?? "editorial")));
  };

  // The version that a change calls for.
  const hasVersion = change => /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(textOf(change.value("version")) ?? "");
  const versionAfter = (change, changed) => {
    const stated = textOf(change.value("version"));
    const [major, minor, patch] = hasVersion(change) ? stated.split(".").map(Number) : [];
    const impact = Math.max(0, ...changed.map(impactOf));
    return major === undefined || impact === 0 ? stated
      : [undefined, `${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`][impact];
  };

  const written = (change, name, node) => yaml.write(new Map([[name, node]])).replaceAll("\n", change.eol);

  const isLater = (one, other) => {
    const [left, right] = [one, other].map(entry => (textOf(entry?.get?.("version")) ?? "").split(".").map(Number));
    const at = left.findIndex((part, i) => part !== right[i]);
    return at < 0 || left[at] > right[at];
  };

  const ended = (change, text) => (text.endsWith("\n") ? text : text + change.eol);

  // Where the others stand, in their order: the newest first, or last.
  const logWith = (change, log, entry) => {
    const known = log?.value ?? [];
    const [, head, indent] = /^(changelog:[^\S\n]*\n)( *)- /.exec(log?.text ?? "") ?? [];
    if (!head || known.length === 0) {
      return written(change, "changelog", [entry, ...known]);
    }

    const lines = written(change, "changelog", [entry]).split("\n").slice(1, -1).map(line => `${indent}${line.slice(2)}\n`).join("");
    const rest = log.text.slice(head.length);
    return isLater(known[0], known.at(-1)) ? head + lines + rest : head + ended(change, rest) + lines;
  };

  // The file as it becomes: what changed is written anew at its place, and what is new stands where a file has it.
  const fileOf = (form, change, sentence, open) => {
    const changed = differences(form, change);
    const version = versionAfter(change, changed);
    const order = form.dataset.order.split(" ");
    const parts = change.fields.map(({ name, before, text }) => {
      const what = changed.find(one => one.name === name);
      return { name, text: !what ? before + text : what.after === undefined ? before : before + written(change, name, what.after) };
    });
    const insert = (name, text) => {
      const at = parts.findLastIndex(part => order.includes(part.name) && order.indexOf(part.name) < order.indexOf(name));
      parts.splice(at + 1, 0, { name, text });
    };
    changed.filter(one => !change.fields.some(field => field.name === one.name)).forEach(({ name, after }) => insert(name, written(change, name, after)));

    const stated = textOf(change.value("version"));
    if (version !== stated) {
      const { before, text: line } = change.fields.find(field => field.name === "version");
      parts.find(one => one.name === "version").text = before + line.replace(stated, version);
      const log = change.fields.find(field => field.name === "changelog");
      const text = logWith(change, log, new Map([["version", version], ["date", answers.today()], ["change", answers.oneLine(sentence) || "…"]]));
      if (log) {
        parts.find(one => one.name === "changelog").text = log.before + text;
      } else {
        insert("changelog", text);
      }
    }

    const whole = parts.filter(part => part.text !== "").map((part, i, all) => (i < all.length - 1 ? ended(change, part.text) : part.text)).join("");
    const draft = open ? `# Draft, ${open}.${change.eol}` : "";
    return { version, changed, text: change.preamble + draft + whole };
  };

  // Comments inside of what is written anew are gone.
  const lostComments = (change, changed) => change.fields.filter(field => changed.some(one => one.name === field.name) && /(^|\s)#/m.test(field.text)).map(field => field.name);

  return { read, answersOf, close, differences, hasVersion, versionAfter, fileOf, lostComments };
})();
