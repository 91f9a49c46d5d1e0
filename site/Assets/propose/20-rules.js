"use strict";
// The rules that matter most, while one writes: one owner, few metrics, a way up to the company with its reasons, sensible aims.
yardstick.rules = (() => {
  const { words, answers, known } = yardstick;
  const order = ["company", "function", "role"];

  const control = (place, ...names) => names.reduce((at, name) => at && answers.fieldsIn(at).find(field => field.dataset.name === name && !answers.isAbsent(field)), place);
  const text = (place, ...names) => answers.oneLine(control(place, ...names)?.value ?? "");
  const number = (place, ...names) => (words.isNumber(text(place, ...names)) ? Number(text(place, ...names)) : undefined);
  const grave = (field, message) => ({ field, text: message, isGrave: true });
  const hint = (field, message) => ({ field, text: message, isGrave: false });

  const placeOf = form => {
    const level = text(form, "level");
    return level === "" ? undefined : `${level} ${level === "company" ? "" : text(form, level)}`;
  };

  // The metric that is changed, which counts already where it is.
  const present = form => known.find("metrics", form.dataset.changes);
  const isThere = form => {
    const metric = present(form);
    return metric && placeOf(form) === `${metric.level} ${metric[metric.level] ?? ""}`;
  };

  // The company, function or role it would count in, with how many are in use and how many may be.
  const scopeOf = form => {
    const level = text(form, "level");
    const of = !known.isRead ? undefined : level === "company" ? { name: "The company", active: known.choices.inCompany, limit: known.choices.ofCompany } : known.find(`${level}s`, text(form, level));
    return of && { level, name: of.name, active: of.active, limit: of.limit };
  };

  const room = (form, others) => {
    const scope = scopeOf(form);
    const wanted = scope && scope.active + 1 + others.filter(other => placeOf(other) === placeOf(form)).length;
    const way = { company: "give one to a function", function: "give one to a role", role: "give one to another role" }[scope?.level];
    return scope && wanted > scope.limit && !isThere(form)
      ? [hint(control(form, scope.level === "company" ? "level" : scope.level), `${scope.name} would have ${wanted} active metrics; the limit is ${scope.limit}. Retire one, ${way}, or ask for a waiver.`)]
      : [];
  };

  const identity = (form, others) => {
    const [id, name] = [text(form, "id"), text(form, "name")];
    const squeezed = known => known.replace(/[\s_-]/g, "").toLowerCase();
    const bearer = name && known.choices.metrics.find(m => m.status !== "retired" && m.id !== id && m !== present(form) && [m.name, ...m.aliases].some(n => squeezed(n) === squeezed(name)));
    return [
      ...(known.find("metrics", id) && known.find("metrics", id) !== present(form) ? [grave(control(form, "id"), `There is a metric ${words.quote(id)} already, and an id is never used twice. Choose another one, or change that metric instead.`)] : []),
      ...(id && others.some(other => text(other, "id") === id) ? [grave(control(form, "id"), `Another metric of this worksheet has the id ${words.quote(id)}.`)] : []),
      ...(bearer ? [hint(control(form, "name"), `${words.quote(name)} names both ${words.quote(id)} and ${words.quote(bearer.id)}. Rename one, or if they are the same number, keep one and retire the other.`)] : []),
    ];
  };

  const load = (form, others) => {
    const person = known.accountable(text(form, "owner"));
    const wanted = person && person.active + 1 + others.filter(other => known.accountable(text(other, "owner")) === person).length;
    return person && wanted > known.choices.ofOwner && form.dataset.owner !== text(form, "owner")
      ? [hint(control(form, "owner"), `${person.name} would own ${wanted} active metrics; the limit is ${known.choices.ofOwner}. Give some of them to colleagues, or retire those that nobody would miss.`)]
      : [];
  };

  const roleElsewhere = form => {
    const role = known.find("roles", text(form, "role"));
    const field = control(form, "role");
    return field && role?.function && text(form, "function") && role.function !== text(form, "function")
      ? [grave(field, `The role ${words.quote(role.name)} belongs to the function ${words.quote(role.function)}. Choose that function, or another role.`)]
      : [];
  };

  const belonging = of => (of.level === "company" ? "a metric of the company" : `a metric of the ${of.level} ${words.quote(of[of.level] ?? "")}`);

  const pointsDown = (from, to) => (from.level === to.level
    ? from.level === "function" && known.isInside(to.function, from.function)
    : order.indexOf(from.level) < order.indexOf(to.level));

  const isTop = metric => metric.level === "company" && metric.kind === "kpi";

  const link = (field, from, parent, title) => {
    const whole = words.quote(title);
    return parent.status === "retired" ? [grave(field, `${whole} contributes to ${words.quote(parent.name)}, which is retired. Link to a metric that is in use.`)]
      : from.level && parent.level && pointsDown(from, parent)
        ? [grave(field, `${whole}, ${belonging(from)}, contributes down to ${words.quote(parent.name)}, ${belonging(parent)}. Link to a metric beside or above.`)]
      : !isTop(parent) && !parent.moves ? [hint(field, `${words.quote(parent.name)} itself reaches no company KPI, so this metric would not reach one either.`)]
      : from.level === "role" && parent.level === "company"
        ? [hint(field, `${whole}, a metric of a role, contributes straight to ${words.quote(parent.name)} of the company. Link to the function's metric between the two.`)]
      : [];
  };

  const links = (form, title) => {
    const from = { level: text(form, "level"), kind: text(form, "kind"), function: text(form, "function"), role: text(form, "role") };
    const list = control(form, "contributes_to");
    const stated = (list ? answers.rowsIn(list) : []).filter(row => text(row, "metric") !== "");
    return stated.flatMap(row => {
      const id = text(row, "metric");
      const parent = known.find("metrics", id);
      const because = text(row, "because");
      const idle = because && !words.isReason(because)
        ? [grave(control(row, "because"), `${words.quote(title)} contributes to ${words.quote(parent?.name ?? id)} because ${words.quote(because)}, which is no reason. Say how the one moves the other, so that it reads on: 'faster answers keep customers with us'.`)]
        : [];
      return [...idle, ...(id === text(form, "id") ? [grave(control(row, "metric"), `${words.quote(title)} contributes to itself. Name another metric.`)] : parent ? link(control(row, "metric"), from, parent, title) : [])];
    });
  };

  const aims = (form, title) => {
    const direction = text(form, "direction");
    const sign = { higher: 1, lower: -1 }[direction];
    const whole = words.quote(title);
    const [target, low, high, baseline] = [number(form, "target", "value"), number(form, "target", "min"), number(form, "target", "max"), number(form, "baseline", "value")];
    const [warning, critical] = [number(form, "thresholds", "warning"), number(form, "thresholds", "critical")];
    const isWorse = (value, than) => value !== undefined && than !== undefined && value * sign < than * sign;
    const isGiven = (...values) => values.every(value => value !== undefined);
    const side = direction === "higher" ? "below" : "above";
    const beyond = (value, what, field) => (isWorse(target, value)
      ? [grave(field, `The ${what} of ${whole}, ${value}, is better than its target, ${target}. ${direction === "higher" ? "Higher" : "Lower"} is better here, so it belongs ${side} the target; or correct the direction.`)]
      : []);
    const found = sign === undefined ? [] : [
      ...beyond(warning, "warning", control(form, "thresholds", "warning")),
      ...beyond(critical, "critical threshold", control(form, "thresholds", "critical")),
      ...(isGiven(warning, critical) && !isWorse(critical, warning) && !isWorse(target, critical)
        ? [grave(control(form, "thresholds", "critical"), `The critical threshold of ${whole}, ${critical}, is no worse than its warning, ${warning}. It belongs ${side} ${warning}, so that the warning comes first.`)]
        : []),
      ...(isGiven(baseline, target) && text(form, "target", "due") && !isWorse(baseline, target)
        ? [hint(control(form, "target", "value"), `The target of ${whole}, ${target}, is ${target === baseline ? "its baseline" : `worse than its baseline, ${baseline}`}. Agree on a better value; if the level is simply to be kept, leave out the day it is due.`)]
        : []),
    ];
    return isGiven(low, high) && low > high
      ? [...found, grave(control(form, "target", "min"), `The target of ${whole} reaches from ${low} to ${high}: no value lies between them. Write the smaller value as 'min' and the larger one as 'max'.`)]
      : found;
  };

  // The worked example of a formula that can be read, by rows of an input and its number.
  const example = (form, expression, inputs) => {
    const result = control(form, "formula", "example", "result");
    const said = answers.rowsIn(control(form, "formula", "example")).map(row => {
      const key = answers.keyOf(row);
      return { key, name: answers.oneLine(key.value), number: answers.oneLine(answers.fieldsIn(row)[0].value) };
    });
    const stranger = said.find(row => row.name && !inputs.has(row.name));
    const values = new Map(said.filter(row => words.isNumber(row.number)).map(row => [row.name, Number(row.number)]));
    const stated = answers.oneLine(result.value);
    if (stranger || !words.isNumber(stated)) {
      return stranger ? [grave(stranger.key, `The example gives a number for ${words.quote(stranger.name)}, which is no input of the formula. Give a number for each input, and the result.`)] : [];
    }

    const { value, gap } = yardstick.formula.read(expression, name => values.get(name));
    const fault = gap ?? yardstick.formula.wrong(value, stated);
    return fault ? [grave(result, fault)] : [];
  };

  // The units that come out of a formula are told by the checker alone.
  const unchecked = form => (text(form, "formula", "expression") === "" ? "The rest is checked when the change is proposed." : "Units are checked when the change is proposed.");

  // Strings, conditions, units after “as” and functions aside, every name is an input.
  const formula = form => {
    const expression = control(form, "formula", "expression");
    if (!expression) {
      return [];
    }

    const bare = expression.value.replace(/'[^']*'/g, "").replace(/\bwhere\b[^)]*/g, "").replace(/\bas\s+[\w/]+/g, "");
    const names = new Set((bare.match(/\w+\s*\(?/g) ?? []).filter(name => /^[a-zA-Z]/.test(name) && !name.endsWith("(")).map(name => name.trim()));
    const inputs = new Set(answers.rowsIn(control(form, "formula", "inputs")).map(row => answers.oneLine(answers.keyOf(row).value)).filter(Boolean));
    const unknown = [...names].filter(name => !inputs.has(name));
    const unused = [...inputs].filter(name => !names.has(name));
    const { fault } = yardstick.formula.read(expression.value, () => 0);
    return expression.value.trim() === "" ? [] : [
      ...(fault ? [grave(expression, fault)] : []),
      ...(unknown.length > 0 ? [grave(expression, `The formula names ${words.list(unknown.map(words.quote))}, which ${unknown.length === 1 ? "is no input" : "are no inputs"}. Add ${unknown.length === 1 ? "it" : "them"} to the inputs.`)] : []),
      ...(fault || unknown.length > 0 ? [] : example(form, expression.value, inputs)),
      ...(unused.length > 0 ? [hint(expression, `The formula does not use ${words.list(unused.map(words.quote))}.`)] : []),
    ];
  };

  const faults = (form, title, others) => (known.isRead
    ? [...identity(form, others), ...room(form, others), ...roleElsewhere(form), ...load(form, others), ...links(form, title), ...aims(form, title), ...formula(form)].filter(fault => fault.field)
    : []);

  return { faults, scopeOf, unchecked };
})();
