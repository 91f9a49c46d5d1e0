"use strict";
// A form's answers as a tree: the page states in its marks what each field is, in the order of the schema.
yardstick.answers = (() => {
  const placeOf = node => node.parentElement.closest("form, fieldset[data-name], .row");
  const fieldsIn = place => [...place.querySelectorAll("[data-name]")].filter(field => placeOf(field) === place);
  const rowsIn = field => [...field.querySelectorAll(":scope > .entries > .row")];
  const keyOf = row => row.querySelector("[data-key]");
  const titleOf = field => (field.localName === "fieldset" ? field.querySelector("legend") : field.closest(".field").querySelector("label")).firstChild.textContent.trim();
  const nounOf = field => field.dataset.noun ?? titleOf(field);
  const isLeaf = field => "value" in field && field.localName !== "fieldset";
  const isMany = field => ["list", "groups", "named", "numbers"].includes(field.dataset.kind);

  // What is chosen, as it is called there.
  const inWords = field => (field.localName === "select" && field.value ? field.selectedOptions[0].text : field.value);

  // A field of this name beside or above.
  const find = (name, from) => {
    for (let place = placeOf(from); place; place = place.parentElement && placeOf(place)) {
      const found = fieldsIn(place).find(field => field.dataset.name === name && field !== from);
      if (found) {
        return found;
      }
    }

    return undefined;
  };

  // “level=function|role;metric!=*”: one of several terms is enough, and the star stands for any value.
  const holds = (terms, field) => (terms ?? "").split(";").filter(Boolean).some(term => {
    const [, name, not, values] = /^(\w+)(!?)=(.*)$/.exec(term);
    const other = find(name, field);
    const stated = other && isLeaf(other) ? other.value.trim() : "";
    return (values === "*" ? stated !== "" : values.split("|").includes(stated)) !== (not === "!");
  });

  // What a file states beside the questions of a place, from where it was taken.
  const kept = new WeakMap();

  const isNeeded = field => field.dataset.needed === "always" || holds(field.dataset.needed, field);

  // What is needed in some cases and out of place in others waits until it is known which.
  const isAbsent = field => field.hasAttribute("data-closed") || holds(field.dataset.absent, field) || (Boolean(field.dataset.absent && field.dataset.needed) && !isNeeded(field));

  // Two blanks at the end of a line break it in Markdown.
  const lines = text => text.split("\n").map((line, i, all) => line.trimEnd() + (line.endsWith("  ") && all[i + 1]?.trim() ? "  " : "")).join("\n").trim();
  const oneLine = text => text.replace(/\s+/g, " ").trim();

  const leaf = field => {
    const text = field.localName === "textarea" ? lines(field.value) : oneLine(field.value);
    switch (field.dataset.kind) {
      case "number": return yardstick.words.isNumber(text) ? { verbatim: text } : text;
      case "texts": return field.value.split("\n").map(oneLine).filter(Boolean);
      default: return field.hasAttribute("data-written") && field.value === "today" ? today() : text.includes("\n") ? `${text}\n` : text;
    }
  };

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
  };

  const isSaid = node => node !== undefined && node !== "" && (!Array.isArray(node) || node.length > 0);

  // What is written without asking counts only beside something that was said, or where there is nothing else.
  const isWritten = node => {
    const inside = [...node.querySelectorAll("[data-name]:not(fieldset)")];
    return node.hasAttribute("data-written") || (inside.length > 0 && inside.every(field => field.hasAttribute("data-written")));
  };

  const group = (place, order = []) => {
    const said = new Map();
    let isStated = place.localName === "form" || isWritten(place);
    const known = fieldsIn(place).filter(field => !isAbsent(field)).sort((a, b) => order.indexOf(a.dataset.name) - order.indexOf(b.dataset.name));
    for (const field of known.filter(f => !kept.has(place) || !isWritten(f))) {
      const node = read(field);
      if (isSaid(node)) {
        said.set(field.dataset.name, node);
        isStated ||= !isWritten(field);
      }
    }

    kept.get(place)?.forEach((node, name) => said.set(name, node));
    return isStated ? said : undefined;
  };

  const named = entries => {
    const said = entries.filter(([name, node]) => name !== "" && isSaid(node));
    return said.length > 0 ? new Map(said) : undefined;
  };

  const read = field => {
    const rows = rowsIn(field);
    switch (isLeaf(field) ? "leaf" : field.dataset.kind) {
      case "leaf": return leaf(field);
      case "list": return rows.map(row => leaf(fieldsIn(row)[0])).filter(isSaid);
      case "groups": return rows.map(row => group(row)).filter(isSaid);
      case "named": return named(rows.map(row => [oneLine(keyOf(row).value), group(row)]));
      case "numbers": return named([...rows.map(row => [oneLine(keyOf(row).value), leaf(fieldsIn(row)[0])]), ...fieldsIn(field).map(own => [own.dataset.name, leaf(own)])]);
      default: return group(field);
    }
  };

  return {
    fieldsIn, rowsIn, keyOf, titleOf, nounOf, isLeaf, isMany, isAbsent, isNeeded, isWritten, inWords, kept, today, oneLine, read, readRow: group,
    readForm: form => group(form, form.dataset.order?.split(" ")),
  };
})();
