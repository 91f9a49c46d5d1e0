"use strict";
// The file of a metric as a change leaves it: with what changed at its place, the version that it calls for, and a line in the change log.
yardstick.changedFile = (() => {
  const { answers, takeOver, rewrite, yaml, weight } = yardstick;
  const { textOf } = rewrite;

  const hasVersion = change => /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(textOf(change.value("version")) ?? "");
  const versionAfter = (change, changed) => {
    const stated = textOf(change.value("version"));
    const [major, minor, patch] = hasVersion(change) ? stated.split(".").map(Number) : [];
    const most = Math.max(0, ...changed.map(({ name, before, after }) => weight.of(name, before, after)));
    return major === undefined || most === 0 ? stated
      : [undefined, `${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`][most];
  };

  const isLater = (one, other) => {
    const [left, right] = [one, other].map(entry => (textOf(entry?.get?.("version")) ?? "").split(".").map(Number));
    const at = left.findIndex((part, i) => part !== right[i]);
    return at < 0 || left[at] > right[at];
  };

  // The change log with one more entry where the others stand, in their order: the newest first, or last.
  const logWith = (log, entry, eol) => {
    const known = log?.value ?? [];
    return rewrite.field(log, "changelog", known, isLater(known[0], known.at(-1)) ? [entry, ...known] : [...known, entry], eol);
  };

  const ended = (text, eol) => (text.endsWith("\n") ? text : text + eol);

  // Gives the text, and the names of the fields in which a comment is gone.
  const of = (form, change, sentence, open) => {
    const { eol } = change;
    const changed = takeOver.differences(form, change);
    const version = versionAfter(change, changed);
    const order = form.dataset.order.split(" ");
    const lost = [];
    const parts = change.fields.map(({ name, before, text }) => ({ name, before, text }));
    const put = (name, { text, isLost }) => {
      parts.find(part => part.name === name).text = text;
      lost.push(...(isLost ? [name] : []));
    };
    const insert = (name, value) => {
      const at = parts.findLastIndex(part => order.includes(part.name) && order.indexOf(part.name) < order.indexOf(name));
      parts.splice(at + 1, 0, { name, before: "", text: yaml.entry(name, value, 0).replaceAll("\n", eol) });
    };
    for (const { name, first, now } of changed) {
      const field = change.field(name);
      if (!field) {
        insert(name, now);
      } else {
        put(name, now === undefined ? { text: "", isLost: rewrite.hasComment(field.text, field.node, 0) } : rewrite.field(field, name, first, now, eol));
      }
    }

    const stated = textOf(change.value("version"));
    if (version !== stated) {
      const entry = new Map([["version", version], ["date", answers.today()], ["change", answers.oneLine(sentence) || "…"]]);
      const log = change.field("changelog");
      put("version", { text: change.field("version").text.replace(stated, version) });
      if (log) {
        put("changelog", logWith(log, entry, eol));
      } else {
        insert("changelog", [entry]);
      }
    }

    const whole = [...parts.flatMap(({ before, text }) => [before, text]), change.tail].filter(Boolean).map((part, i, all) => (i < all.length - 1 ? ended(part, eol) : part)).join("");
    const draft = open ? `# Draft, ${open}.${eol}` : "";
    return { text: change.preamble + draft + whole, lost };
  };

  return { of, hasVersion, versionAfter };
})();
