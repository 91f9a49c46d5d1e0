"use strict";
// How the metric would read on its page, in short.
yardstick.preview = (() => {
  const { element, answers, known } = yardstick;
  const longestStory = 12;

  const text = node => (typeof node === "string" ? node.trim() : node?.verbatim ?? "");
  const trimmed = reason => {
    let end = reason.trimEnd().length;
    while (reason[end - 1] === ".") {
      end--;
    }

    return reason.slice(0, end).trim();
  };
  const inSentence = name => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name);

  // The reasons from here up to a company KPI; nothing where one is missing.
  const reasons = link => {
    const found = [trimmed(text(link?.get("because")))];
    let at = known.find("metrics", text(link?.get("metric")));
    while (at?.moves && found.length <= longestStory) {
      found.push(trimmed(at.because ?? ""));
      at = known.find("metrics", at.moves);
    }

    return at && at.level === "company" && found.every(Boolean) ? found : [];
  };

  const story = metric => {
    const found = (metric.get("contributes_to") ?? []).map(reasons).filter(r => r.length > 0).sort((a, b) => a.length - b.length)[0];
    if (!found) {
      return undefined;
    }

    const mark = found.some(reason => reason.includes(",")) ? "; " : ", ";
    const joined = found.length === 1 ? found[0] : `${found.slice(0, -1).join(mark)}${mark}and ${found.at(-1)}`;
    return `We measure ${inSentence(text(metric.get("name")))} because ${joined}.`;
  };

  const capital = word => word.charAt(0).toUpperCase() + word.slice(1);

  // Units and days in the words of the page.
  const inWords = (unit, isOne) => {
    const [noun, ...per] = unit.replace(/_/g, " ").split("/");
    return [isOne || !/[a-z]$/.test(noun) ? noun : `${noun.replace(/([^aeiou])y$/, "$1ie")}s`, ...per].join(" per ");
  };
  const amount = (value, unit) => [value, { percent: "%", ratio: "" }[unit] ?? inWords(unit, value === "1")].join(" ").trim();

  const aim = (metric, unit) => {
    const target = metric.get("target");
    const [value, ...range] = ["value", "min", "max"].map(part => text(target?.get(part)));
    const said = (value ? [value] : range.every(Boolean) ? range : []).map(one => amount(one, unit)).join(" to ");
    return said && `${said}${target.get("due") ? ` by ${new Date(target.get("due")).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" })}` : ""}`;
  };

  const named = (kind, id) => known.find(kind, id)?.name ?? id;
  const owner = id => known.accountable(id)?.name ?? id;

  // Under the words that the questions stand under.
  const facts = (form, metric) => {
    const unit = text(metric.get("unit"));
    const moves = (metric.get("contributes_to") ?? []).map(link => named("metrics", text(link.get("metric"))));
    const values = {
      unit: /^(percent|ratio)$/.test(unit) ? unit : inWords(unit),
      direction: undefined,
      period: undefined,
      formula: text(metric.get("formula")?.get("expression")),
      target: aim(metric, unit),
      source: text(metric.get("source")?.get("system")),
      decision: text(metric.get("decision")),
      contributes_to: moves.filter(Boolean).join(", "),
      objective: metric.has("objective") ? named("objectives", metric.get("objective")) : "",
    };
    return Object.entries(values).map(([name, value]) => {
      const field = answers.fieldsIn(form).find(one => one.dataset.name === name);
      return [answers.titleOf(field), value ?? answers.inWords(field)];
    });
  };

  const missing = words => element("span", { class: "missing" }, words);

  const show = (form, state) => {
    const metric = answers.readForm(form);
    const level = metric.get("level");
    const place = level === "company" ? "Company" : named(`${level}s`, metric.get(level) ?? "");
    const mark = capital(`${level ?? ""} ${metric.get("kind") === "kpi" ? "KPI" : "metric"}`.trim());
    const told = story(metric);
    return [
      element("p", { class: "marks" }, ...[level && known.kinds[`${level}s`] || level === "company" ? place : "", mark, state].filter(Boolean).map(word => element("span", {}, word)),
        element("span", {}, metric.has("owner") ? `Owned by ${owner(metric.get("owner"))}` : "No owner yet")),
      element("h3", { class: "quiet" }, text(metric.get("name")) || missing("No name yet")),
      element("p", {}, told ?? missing("No story yet: name what it moves, and why.")),
      element("p", { class: "as-written" }, text(metric.get("definition")) || missing("No definition yet")),
      element("dl", {}, ...facts(form, metric).flatMap(([term, value]) => [element("dt", {}, term), element("dd", {}, value || missing("not said"))])),
    ];
  };

  return { show, story };
})();
