"use strict";
// A field's text in which what changed is written anew, where it stands and in the way it is written there; all else stays to the letter.
// Three values say what changed: the file's own as nodes, what the form made of it, and what the form says now.
yardstick.rewrite = (() => {
  const { yaml } = yardstick;
  const textOf = value => (typeof value === "string" ? value : value?.verbatim);

  const isNothing = value => value === undefined || value.length === 0;

  // By what a text says: by itself, unless something else is told.
  const isEqual = (one, other, said = textOf) => (isNothing(one) || isNothing(other) ? isNothing(one) && isNothing(other)
    : Array.isArray(one) && Array.isArray(other) ? one.length === other.length && one.every((item, i) => isEqual(item, other[i], said))
    : one instanceof Map && other instanceof Map ? [...one.keys(), ...other.keys()].every(key => isEqual(one.get(key), other.get(key), said))
    : said(one) !== undefined && said(one) === said(other));

  // What is said now, with what nobody touched as the file has it.
  const merged = (value, first, now) => (isEqual(first, now) ? value
    : value instanceof Map && now instanceof Map ? new Map([...now].map(([key, said]) => [key, merged(value.get(key), first?.get(key), said)]))
    : Array.isArray(value) && Array.isArray(now) ? now.map(said => value[first.findIndex(one => isEqual(one, said))] ?? said)
    : now);

  const leaves = node => (node.parts ? [...node.parts.values()].flatMap(leaves) : [node]);

  // Outside of its values a text has signs and keys, which hold no such sign.
  const hasComment = (text, node, from, to) => {
    let last = from;
    const outside = leaves(node).map(({ start, end, isNoted }) => {
      const between = text.slice(last, start);
      last = end;
      return between + (isNoted ? "#" : "");
    });
    return (outside.join("") + text.slice(last, to)).includes("#");
  };

  // A long text in the lines that it stood in, as far as they still fit: those of a folded one up to what changed.
  const inItsLines = (old, said, indent) => {
    const [sign, ...lines] = old.split(/\r?\n/);
    const bare = said.replace(/\n$/, "");
    if (sign[0] === "|" && yaml.isBlock(`${bare}\n`)) {
      const margin = " ".repeat(lines.find(line => line.trim()).search(/\S/));
      return [sign, ...bare.split("\n").map(line => (line === "" ? "" : margin + line))].join("\n");
    }

    if (sign[0] !== ">" || !yaml.isFoldable(said)) {
      return undefined;
    }

    const words = lines.map(line => `${line.trim()} `);
    const count = words.findIndex((_, i) => !`${said} `.startsWith(words.slice(0, i + 1).join("")));
    const kept = (count < 0 ? words.length : count) - 1;
    return [sign, ...lines.slice(0, Math.max(0, kept))].join("\n") + yaml.folded(said.slice(words.slice(0, Math.max(0, kept)).join("").length), indent, Math.max(...lines.map(line => line.length)));
  };

  // Gives the text, and whether a comment in it is gone.
  const field = ({ text, node }, name, first, now, eol) => {
    const cuts = [];
    let isLost = false;
    const startOfLine = place => text.lastIndexOf("\n", place - 1) + 1;

    // Before its line break: whole lines are cut and added from the end of one to the end of another, so that no two cuts meet.
    const endOfLine = place => {
      const end = text.indexOf("\n", place);
      return end < 0 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
    };
    const lineBefore = place => endOfLine(startOfLine(place) - 1);
    const isAlone = part => text.slice(startOfLine(part.from), part.from).trim() === "";
    const cut = (from, to, written) => cuts.push({ from, to, written: written.replaceAll("\n", eol) });
    const replace = (part, from, to, written) => {
      isLost ||= hasComment(text, part, from, to);
      cut(from, to, written);
    };

    const entry = (node, key, value) => (node.isFlow ? yaml.flow(new Map([[key, value]])).slice(1, -1) : yaml.entry(key, value, node.indent).trim());
    const item = (node, value, like) => (node.isFlow ? yaml.flow(value) : `- ${like.isFlow ? yaml.flow(value) : yaml.item(value, node.indent).trim().slice(2)}`);

    const remove = part => replace(part, lineBefore(part.from), endOfLine(part.to), "");

    const withComments = ({ from }) => {
      let start = startOfLine(from);
      while (/^\s*#/.test(text.slice(startOfLine(start - 1), start))) {
        start = startOfLine(start - 1);
      }

      return start;
    };

    // Behind the part that it follows, or before the first one: below a heading of the list, and above a comment where each has its own.
    const insert = (node, behind, written) => {
      const [first, ...others] = node.parts.values();
      const margin = `\n${" ".repeat(node.indent ?? 0)}`;
      const add = (place, more) => cut(place, place, more);
      if (node.isFlow) {
        add(behind?.to ?? first.from, behind ? `, ${written}` : `${written}, `);
      } else if (behind || isAlone(first)) {
        const isOwn = others.some(part => withComments(part) < startOfLine(part.from));
        add(behind ? endOfLine(behind.to) : lineBefore(isOwn ? withComments(first) : first.from), margin + written);
      } else {
        add(first.from, written + margin);
      }
    };

    const inMapping = (node, first, now) => {
      const names = [...now.keys()];
      const renamed = new Map([...first.keys()].map((key, i) => [key, names[i]]).filter(([key, name]) => first.size === now.size && !now.has(key) && !node.parts.has(name)));
      for (const [key, part] of node.parts) {
        const name = renamed.get(key) ?? key;
        const [was, is] = [first.get(key), now.get(name)];
        if (is === undefined && was !== undefined) {
          remove(part);
        } else if (!isEqual(was, is) && !isWritten(part, was, is, node)) {
          replace(part, part.from, part.to, entry(node, name, merged(part.value, was, is)));
        } else if (name !== key) {
          cut(part.from, part.from + key.length, name);
        }
      }

      let behind;
      for (const [key, value] of now) {
        const old = [...renamed].find(([, name]) => name === key)?.[0] ?? key;
        behind = node.parts.get(old) ?? behind;
        if (!node.parts.has(old)) {
          insert(node, behind, entry(node, key, value));
        }
      }
    };

    // Between items that are as they were, one after the other is what it was. Gives whether one goes.
    const inList = (node, first, now) => {
      const parts = [...node.parts.values()];
      let isGone = false;
      let [was, is] = [0, 0];
      for (let i = 0; i <= now.length; i++) {
        const same = i === now.length ? first.length : first.findIndex((one, j) => j >= was && isEqual(one, now[i]));
        if (same >= 0) {
          for (; was < same || is < i; was++, is++) {
            const part = parts[was];
            if (is >= i) {
              isGone = true;
              remove(part);
            } else if (was >= same) {
              insert(node, parts[same - 1], item(node, now[is], parts[0]));
            } else if (!isWritten(part, first[was], now[is], node)) {
              replace(part, part.from, part.to, item(node, merged(part.value, first[was], now[is]), part));
            }
          }

          [was, is] = [same + 1, i + 1];
        }
      }

      return isGone;
    };

    // Whether it could be written where it stands. The first field of a list's item stands behind the dash, so it can't go alone, and nothing
    // goes from between brackets.
    const isWritten = (part, first, now, { indent, isFlow }) => {
      const isAlike = part.parts?.size > 0 && [part.value, first, now].every(value => Array.isArray(value) === Array.isArray(now) && value instanceof Map === now instanceof Map);
      if (isAlike && Array.isArray(now)) {
        const count = cuts.length;
        if (inList(part, first, now) && part.isFlow) {
          cuts.length = count;
          cut(part.start, part.end, yaml.flow(merged(part.value, first, now)));
        }

        return true;
      }

      if (isAlike) {
        const stays = [...part.parts].filter(([key, inner]) => part.isFlow || !isAlone(inner)).every(([key]) => now.has(key));
        if (stays) {
          inMapping(part, first, now);
        } else if (part.isFlow) {
          cut(part.start, part.end, yaml.flow(merged(part.value, first, now)));
        }

        return stays || part.isFlow === true;
      }

      const said = textOf(now);
      if (part.parts || part.value === undefined || said === undefined) {
        return false;
      }

      const kept = isFlow ? yaml.flow(now) : inItsLines(text.slice(part.start, part.end), said, indent + 2);
      isLost ||= kept === undefined && part.isNoted === true;

      // A comment behind a text stays on the first line of a longer one.
      const [head, ...body] = (kept ?? yaml.value(now, indent + 2, part.start - startOfLine(part.start))).split("\n");
      const end = body.length > 0 ? endOfLine(part.end) : part.end;
      cut(part.start, end, [head + text.slice(part.end, end), ...body].join("\n"));
      return true;
    };

    if (!isWritten(node, first, now, { indent: 0 })) {
      replace(node, 0, node.to, entry({ indent: 0 }, name, merged(node.value, first, now)));
    }

    // From the last to the first, and of several at one place what stands there before what comes to it.
    const ordered = cuts.map((one, i) => ({ ...one, i })).sort((a, b) => b.from - a.from || b.to - a.to || b.i - a.i);
    return { text: ordered.reduce((whole, { from, to, written }) => whole.slice(0, from) + written + whole.slice(to), text), isLost };
  };

  return { textOf, isEqual, merged, hasComment, field };
})();
