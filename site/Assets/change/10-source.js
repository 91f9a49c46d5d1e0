"use strict";
// A definition's file as its fields, each with its lines to the letter and its value as far as the worksheet can ask for it.
// What is written in a way that is not known here has no value: it stays as it is.
yardstick.source = (() => {
  const head = /^([A-Za-z_][\w-]*)[ ]*:(?=[ ]|$)/;
  const inner = /^([^\s'"[\]{},#&*!|>%@`?:-][^:#'"]*?)[ ]*:(?:[ ]+(.*))?$/;
  const single = /^'((?:[^']|'')*)'\s*(?:\s#.*)?$/;
  const double = /^"((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"\s*(?:\s#.*)?$/;
  const token = /\s*('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[[\]{},]|:(?=[\s,[\]{}]|$)|[^\s,[\]{}:'"](?:[^,[\]{}:]|:(?![\s,[\]{}]|$))*)/y;

  const fail = () => {
    throw new SyntaxError("written in another way");
  };

  const indentOf = line => /^ */.exec(line)[0].length;
  const isBlank = line => /^\s*(#.*)?$/.test(line);

  const plain = text => (/^[-?:](\s|$)|^[,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|\t/.test(text) ? fail()
    : /^(~|null|Null|NULL)$/.test(text) ? undefined
    : yardstick.yaml.isText(text) ? text : { verbatim: text });

  const quoted = text => {
    const [, once] = single.exec(text) ?? [];
    const [, twice] = double.exec(text) ?? [];
    return once !== undefined ? once.replaceAll("''", "'") : twice !== undefined ? JSON.parse(`"${twice}"`) : fail();
  };

  const flow = text => {
    let at = 0;
    const next = () => {
      token.lastIndex = at;
      const found = token.exec(text) ?? fail();
      at = token.lastIndex;
      return found[1].trim();
    };
    const peek = () => {
      const before = at;
      const sign = next();
      at = before;
      return sign;
    };
    const scalar = sign => (/^['"]/.test(sign) ? quoted(sign) : plain(sign));
    const until = (end, take) => {
      while (peek() !== end) {
        take();
        if (peek() !== end && next() !== ",") {
          fail();
        }
      }

      next();
    };

    const node = () => {
      const sign = next();
      if (sign === "[") {
        const list = [];
        until("]", () => list.push(node()));
        return list;
      }

      if (sign !== "{") {
        return scalar(sign);
      }

      const map = new Map();
      until("}", () => {
        const key = next();
        map.set(/^\w[\w-]*$/.test(key) && next() === ":" ? key : fail(), /^[,}]$/.test(peek()) ? undefined : node());
      });
      return map;
    };

    const read = node();
    return /^\s*(\s#.*)?$/.test(text.slice(at)) ? read : fail();
  };

  // The value of a field whose lines these are, without line breaks.
  const valueOf = lines => {
    let at = 0;
    const skip = () => {
      while (at < lines.length && isBlank(lines[at])) {
        at++;
      }
    };
    const isDash = line => /^ *-( |$)/.test(line ?? "");
    const deeper = (indent, isKept) => {
      const found = [];
      while (at < lines.length && (lines[at].trim() === "" || indentOf(lines[at]) > indent)) {
        found.push(lines[at++]);
      }

      return isKept ? found : found.filter(line => line.trim() !== "");
    };

    const block = (sign, chomping, indent) => {
      const found = deeper(indent, true);
      const margin = indentOf(found.find(line => line.trim() !== "") ?? fail());
      const body = found.map(line => (line.trim() === "" || indentOf(line) >= margin ? line.slice(margin) : fail()));
      const text = body.join("\n").replace(/\n+$/, "");
      const folded = sign === "|" ? text : body.some(line => /^\s/.test(line)) ? fail() : text.replace(/\n+/g, breaks => (breaks.length === 1 ? " " : breaks.slice(1)));
      return folded + (chomping === "-" ? "" : chomping === "+" ? fail() : "\n");
    };

    // Behind a key or a dash, whose line is left already.
    const value = (rest, indent, isField) => {
      const [, sign, chomping] = /^([|>])([+-]?)\s*(?:\s#.*)?$/.exec(rest) ?? [];
      if (sign) {
        return block(sign, chomping, indent);
      }

      if (rest === "" || rest.startsWith("#")) {
        skip();
        const depth = at < lines.length ? indentOf(lines[at]) : -1;
        return depth > indent || (isField && depth === indent && isDash(lines[at])) ? node(depth) : undefined;
      }

      const more = deeper(indent).map(line => line.trim());
      if (more.some(line => /(^|\s)#/.test(line)) || (more.length > 0 && /\s#/.test(rest))) {
        fail();
      }

      const whole = [rest, ...more].join(" ");
      return /^[[{]/.test(rest) ? flow(whole) : /^['"]/.test(rest) ? quoted(more.length > 0 ? fail() : rest) : plain(whole.replace(/\s+#.*$/, ""));
    };

    const list = indent => {
      const items = [];
      for (skip(); at < lines.length && indentOf(lines[at]) === indent && isDash(lines[at]); skip()) {
        const behind = lines[at].slice(indent + 1);
        const rest = behind.trim();
        if (inner.test(rest)) {
          lines[at] = ` ${" ".repeat(indent)}${behind}`;
          items.push(mapping(indentOf(lines[at])));
        } else {
          at++;
          items.push(isDash(rest) ? fail() : value(rest, indent, false));
        }
      }

      return items;
    };

    const mapping = indent => {
      const map = new Map();
      for (skip(); at < lines.length && indentOf(lines[at]) === indent && !isDash(lines[at]); skip()) {
        const [, key, rest = ""] = inner.exec(lines[at].trim()) ?? fail();
        at++;
        map.set(map.has(key) ? fail() : key, value(rest.trim(), indent, true));
      }

      return at < lines.length && indentOf(lines[at]) > indent ? fail() : map;
    };

    const node = indent => (isDash(lines[at]) ? list(indent) : mapping(indent));
    const read = value(lines[at++].replace(head, "").trim(), 0, true);
    skip();
    return at < lines.length ? fail() : read;
  };

  const tried = lines => {
    try {
      return { value: valueOf(lines), isRead: true };
    } catch {
      return { isRead: false };
    }
  };

  // Gives { preamble, fields: [{ name, before, text, value, isRead }] }; nothing for a file that is no plain list of fields. A comment before a field is its own.
  const read = text => {
    // Line breaks to the tool's reader that no other line of this knows.
    if (/\r(?!\n)|[\u0085\u2028\u2029]/.test(text)) {
      return undefined;
    }

    const preamble = [];
    const fields = [];
    for (const line of text.split(/(?<=\n)/)) {
      const bare = line.replace(/\r?\n$/, "");
      const name = head.exec(bare)?.[1];
      const before = fields.at(-1)?.lines ?? preamble;
      if (name) {
        const comments = before.splice(fields.length === 0 ? before.length : before.findLastIndex(one => !one.startsWith("#")) + 1);
        fields.push({ name, comments, lines: [line] });
      } else if (isBlank(bare) || (fields.length > 0 && /^( +\S|-( |$))/.test(bare))) {
        before.push(line);
      } else {
        return undefined;
      }
    }

    const names = new Set(fields.map(field => field.name));
    return names.size < fields.length || fields.length === 0 ? undefined
      : { preamble: preamble.join(""), fields: fields.map(({ name, comments, lines }) => ({ name, before: comments.join(""), text: lines.join(""), ...tried(lines.map(line => line.replace(/\r?\n$/, ""))) })) };
  };

  return { read };
})();
