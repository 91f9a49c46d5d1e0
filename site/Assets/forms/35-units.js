"use strict";
// A unit as people say it (“tickets per agent”, “€ per customer”, “%”) as it is written: ticket/agent, EUR/customer, percent.
yardstick.unitOf = text => {
  const signs = { "€": "eur", "£": "gbp", "%": "percent", "per cent": "percent" };

  const wordOf = word => {
    const said = word.toLowerCase().replace(/\s+/g, "_");
    const small = signs[word.toLowerCase()] ?? said;
    const wanted = [small, small.replace(/s$/, ""), small.replace(/ies$/, "y"), small.replace(/es$/, "")];
    const found = wanted.map(one => yardstick.known.kinds.units?.find(unit => unit.id.toLowerCase() === one)).find(Boolean);
    return found?.id ?? word;
  };

  const joined = text.replace(/\s+/g, " ").replace(/ per | ?[/÷] ?/gi, "/").replace(/ ?[*×·] ?/g, "*");
  return joined.trim().split(/([/*])/).map(wordOf).join("");
};
