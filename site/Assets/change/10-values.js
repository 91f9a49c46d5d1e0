"use strict";
// The value of a field as far as the worksheet can ask for it, with the place of each part in the field's text, so that one part can be
// written anew beside others. A node is { value, start, end }; a list or a mapping has parts besides, by number or key, and a part the place
// of its whole entry, { from, to }. What is written in a way that is not known here throws.
yardstick.values = (() => {
  const inner = /^([^\s'"[\]{},#&*!|>%@`?:-][^:#'"]*):(?=[ ]|$)/;
  const twice = /^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/;
  const token = /\s*('(?:[^']|'')*'|"(?:[^"\\]|\\[^])*"|[[\]{},]|:(?=[\s,[\]{}]|$)|[^\s,[\]{}:'"](?:[^,[\]{}:]|:(?![\s,[\]{}]|$))*)/y;

  const fail = () => {
    throw new SyntaxError("written in another way");
  };

  const indentOf = line => line.search(/[^ ]|$/);
  const isBlank = line => /^\s*(#.*)?$/.test(line);
  const isDash = line => /^ *-( |$)/.test(line ?? "");

  const plain = text => (/^[-?:](\s|$)|^[,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|\t/.test(text) ? fail()
    : /^(~|null|Null|NULL)$/.test(text) ? undefined
    : yardstick.yaml.isText(text) ? text : { verbatim: text });

  const scalar = text => (text[0] === "'" ? text.slice(1, -1).replaceAll("''", "'")
    : text[0] !== "\"" ? plain(text)
    : twice.test(text) ? JSON.parse(text) : fail());

  // Lines of one text, which a single line break joins.
  const joined = lines => (lines.every(line => line.trim() !== "") ? lines.map(line => line.trim()).join(" ") : fail());

  const listOf = parts => [...parts.values()].map(part => part.value);
  const mapOf = parts => new Map([...parts].map(([key, part]) => [key, part.value]));

  // What begins with a bracket or brace, and where it ends.
  const flow = (text, start) => {
    let at = start;
    const next = () => {
      token.lastIndex = at;
      const [whole, said] = token.exec(text) ?? fail();
      at += whole.length;
      const sign = said.trimEnd();
      return { sign, start: at - said.length, end: at - said.length + sign.length };
    };
    const peek = () => {
      const before = at;
      const { sign } = next();
      at = before;
      return sign;
    };
    const until = (end, take) => {
      while (peek() !== end) {
        take();
        if (peek() !== end && next().sign !== ",") {
          fail();
        }
      }

      next();
    };

    const placed = (part, from = part.start) => ({ ...part, from, to: part.end });
    const node = () => {
      const { sign, ...place } = next();
      const parts = new Map();
      if (sign === "[") {
        until("]", () => parts.set(parts.size, placed(node())));
        return { value: listOf(parts), start: place.start, end: at, isFlow: true, parts };
      }

      if (sign !== "{") {
        return { value: scalar(joined(sign.split("\n"))), ...place };
      }

      until("}", () => {
        const { sign: key, start: from } = next();
        const isKey = /^\w[\w-]*$/.test(key) && !parts.has(key) && next().sign === ":";
        parts.set(isKey ? key : fail(), placed(/^[,}]$/.test(peek()) ? { value: undefined, start: at, end: at } : node(), from));
      });
      return { value: mapOf(parts), start: place.start, end: at, isFlow: true, parts };
    };

    return node();
  };

  // Of a field's own text, which begins with its key.
  const read = (text, key) => {
    const lines = text.split("\n").map(line => line.replace(/\r$/, ""));
    const starts = [];
    text.split("\n").reduce((start, line) => starts.push(start) && start + line.length + 1, 0);
    let at = 0;

    // The last line that was more than a comment.
    let last = 0;
    const take = () => {
      last = at;
      return at++;
    };
    const endOf = line => starts[line] + lines[line].trimEnd().length;
    const skip = () => {
      while (at < lines.length && isBlank(lines[at])) {
        at++;
      }
    };
    const deeper = indent => {
      const found = [];
      while (at < lines.length && (lines[at].trim() === "" || indentOf(lines[at]) > indent)) {
        found.push(lines[at]);
        last = lines[at++].trim() === "" ? last : at - 1;
      }

      return found.slice(0, found.findLastIndex(line => line.trim() !== "") + 1);
    };

    const block = (sign, chomping, indent) => {
      const found = deeper(indent);
      const margin = indentOf(found.find(line => line.trim() !== "") ?? fail());
      const body = found.map(line => (line.trim() === "" || indentOf(line) >= margin ? line.slice(margin) : fail()));
      const whole = body.join("\n");
      const said = sign === "|" ? whole : body.some(line => /^\s/.test(line)) ? fail() : whole.replace(/\n+/g, breaks => (breaks.length === 1 ? " " : breaks.slice(1)));
      return said + (chomping === "-" ? "" : chomping === "+" ? fail() : "\n");
    };

    // Behind a key or a dash, whose line is left already.
    const value = (line, column, indent, isField) => {
      const start = starts[line] + column + lines[line].slice(column).search(/\S|$/);
      const rest = lines[line].slice(column).trim();
      const [, sign, chomping] = /^([|>])([+-]?)\s*(?:\s#.*)?$/.exec(rest) ?? [];
      if (sign) {
        return { value: block(sign, chomping, indent), start, end: endOf(last), isNoted: rest.includes("#") };
      }

      if (rest === "" || rest.startsWith("#")) {
        skip();
        const depth = at < lines.length ? indentOf(lines[at]) : -1;
        return depth > indent || (isField && depth === indent && isDash(lines[at])) ? node(depth) : { value: undefined, start, end: start, isNoted: rest !== "" };
      }

      const more = deeper(indent);
      if (more.some(one => /(^|\s)#/.test(one)) || (more.length > 0 && /\s#/.test(rest))) {
        fail();
      }

      const whole = text.slice(0, endOf(last));
      const found = /^[[{]/.test(rest) ? flow(whole, start)
        : /^['"]/.test(rest) ? quoted(more.length > 0 ? fail() : whole, start)
        : folded([rest.split(/\s#/)[0].trimEnd(), ...more], start, more.length > 0);
      return /^\s*(\s#.*)?$/.test(whole.slice(found.end)) ? found : fail();
    };

    const quoted = (whole, start) => {
      token.lastIndex = start;
      const [, said] = token.exec(whole) ?? fail();
      return { value: scalar(said), start, end: start + said.length };
    };

    const folded = (said, start, isLong) => ({ value: plain(joined(said)), start, end: isLong ? endOf(last) : start + said[0].length });

    const list = indent => {
      const [start, parts] = [starts[at] + indent, new Map()];
      for (skip(); at < lines.length && indentOf(lines[at]) === indent && isDash(lines[at]); skip()) {
        const from = starts[at] + indent;
        const behind = lines[at].slice(indent + 1);
        let part;
        if (inner.test(behind.trim())) {
          lines[at] = ` ${" ".repeat(indent)}${behind}`;
          part = mapping(indentOf(lines[at]));
        } else {
          const line = take();
          part = isDash(behind.trim()) ? fail() : value(line, indent + 1, indent, false);
        }

        parts.set(parts.size, { ...part, from, to: endOf(last) });
      }

      return { value: listOf(parts), start, end: endOf(last), indent, parts };
    };

    const mapping = indent => {
      const [start, parts] = [starts[at] + indent, new Map()];
      for (skip(); at < lines.length && indentOf(lines[at]) === indent && !isDash(lines[at]); skip()) {
        const [head, name] = inner.exec(lines[at].slice(indent)) ?? fail();
        const line = take();
        const key = parts.has(name.trimEnd()) ? fail() : name.trimEnd();
        const part = value(line, indent + head.length, indent, true);
        parts.set(key, { ...part, from: starts[line] + indent, to: endOf(last) });
      }

      return at < lines.length && indentOf(lines[at]) > indent ? fail() : { value: mapOf(parts), start, end: endOf(last), indent, parts };
    };

    const node = indent => (isDash(lines[at]) ? list(indent) : mapping(indent));
    const found = value(take(), lines[0].indexOf(":") + 1, 0, true);
    skip();
    return at < lines.length ? fail() : { ...found, from: 0, to: endOf(last) };
  };

  return { read };
})();
