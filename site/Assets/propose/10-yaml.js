"use strict";
// Definitions as `yardstick new` writes them: a field a line, long texts folded, short lists in brackets.
// A mapping is a Map, a list an array, a text a string, and what is written as it stands { verbatim }.
yardstick.yaml = (() => {
  const width = 100;
  const oldWord = /^(y|n|yes|no|on|off)$/i;
  const oldNumber = /^[0-9][0-9_]*(:[0-9]+)*(\.[0-9_]*)?$/;
  const breaks = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;

  // Begins with a letter or digit, ends with no colon or blank, and holds no bracket, comma, control sign or second blank.
  const begins = /^(?![\u{10000}-\u{10ffff}])[\p{L}\p{Nd}]/u;
  const strange = /[\p{C},[\]{}\u{10000}-\u{10ffff}]|[^\P{Z} ]|  |: | #|[: ]$/u;

  // How YAML 1.2 (section 10.3, core schema) reads plain scalars.
  const isText = text =>
    !/^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|0x[0-9a-fA-F]+|0o[0-7]+|\.(nan|NaN|NAN)|[-+]?\.(inf|Inf|INF)|[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?)?$/.test(text);

  const escapes = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
  const escaped = sign => escapes[sign] ?? (breaks.test(sign) ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}` : sign);

  const scalar = text =>
    begins.test(text) && !strange.test(text) && isText(text) && !oldWord.test(text) && !oldNumber.test(text) ? text
      : breaks.test(text) ? `"${text.split("").map(escaped).join("")}"`
      : `'${text.replaceAll("'", "''")}'`;

  const isBlock = text => text.endsWith("\n") && !text.endsWith("\n\n") && !" \n".includes(text[0]) && !breaks.test(text.replaceAll("\n", ""));
  const isFoldable = text => text !== "" && !text.includes("  ") && text[0] !== " " && text.at(-1) !== " " && !breaks.test(text);

  const folded = (text, indent, widest = width) => {
    const margin = `\n${" ".repeat(indent)}`;
    let lines = margin;
    let column = indent;
    for (const word of text.split(" ")) {
      if (column > indent && column + 1 + word.length > widest) {
        lines += margin;
        column = indent;
      } else if (column > indent) {
        lines += " ";
        column++;
      }

      lines += word;
      column += word.length;
    }

    return lines;
  };

  const value = (node, indent, column) => {
    if (typeof node !== "string") {
      return node.verbatim;
    }

    if (isBlock(node)) {
      return node.slice(0, -1).split("\n").reduce((block, line) => `${block}\n${line === "" ? "" : " ".repeat(indent) + line}`, "|");
    }

    const line = scalar(node);
    return column + line.length > width && isFoldable(node) ? `>-${folded(node, indent)}` : line;
  };

  const inBrackets = list => (list.every(item => typeof item === "string" && !item.includes("\n")) ? `[${list.map(scalar).join(", ")}]` : undefined);

  const item = (node, indent) => {
    const text = node instanceof Map ? fields(node, indent + 2).trimStart() : `${value(node, indent + 2, indent + 2)}\n`;
    return `${" ".repeat(indent)}- ${text}`;
  };

  const field = (name, node, indent) => {
    if (Array.isArray(node)) {
      const line = inBrackets(node);
      return line !== undefined && line.length + indent + name.length < width ? ` ${line}\n` : `\n${node.map(one => item(one, indent + 2)).join("")}`;
    }

    return node instanceof Map ? (node.size === 0 ? " {}\n" : `\n${fields(node, indent + 2)}`) : ` ${value(node, indent + 2, indent + name.length + 2)}\n`;
  };

  const entry = (name, node, indent) => `${" ".repeat(indent)}${scalar(name)}:${field(name, node, indent)}`;
  const fields = (mapping, indent) => [...mapping].map(([name, node]) => entry(name, node, indent)).join("");

  // Inside of brackets.
  const flow = node => (Array.isArray(node) ? `[${node.map(flow).join(", ")}]`
    : node instanceof Map ? `{${[...node].map(([name, inner]) => `${scalar(name)}: ${flow(inner)}`).join(", ")}}`
    : typeof node === "string" ? scalar(node) : node.verbatim);

  return { isText, isBlock, isFoldable, folded, value, entry, item, flow, write: mapping => fields(mapping, 0) };
})();
