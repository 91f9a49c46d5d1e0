"use strict";
// A formula as the checker reads it, in its words: what stands wrong in it, and what it gives for a single number for each input. Units are the checker's.
yardstick.formula = (() => {
  const { quote } = yardstick.words;
  const longest = 1000;
  const token = /[\d.][\p{L}\p{N}_.]*|[\p{L}_][\p{L}\p{N}_]*|'(?:[^']|'')*'|\S/gu;
  const unitBehind = /\bas\s+[\w/]+\s*(?=[),+]|$)/g;
  const number = /^\d+(_\d+)*(\.\d+(_\d+)*)?$/;
  const ofRows = /^(sum|average|median|percentile|min|max|count|distinct)$/;

  // Gives { fault } or { value }, with a gap where the numbers give none: a sentence, or nothing where no single numbers could.
  const read = (text, valueOf) => {
    const bare = text.replace(unitBehind, "");
    if (bare.length > longest || /\bas\b/.test(bare)) {
      return { value: NaN, gap: "" };
    }

    const tokens = bare.match(token) ?? [];
    let at = 0;
    let fault;
    let gap;
    const next = () => tokens[at] ?? "";
    const take = sign => sign.test(next()) && tokens[at++];
    const starts = () => /^[\p{L}\p{N}_.'(]/u.test(next()) && next() !== "where";

    // The first fault ends the reading.
    const fail = message => {
      fault ??= message;
      at = tokens.length;
      return NaN;
    };
    const missing = why => {
      gap ??= why;
      return NaN;
    };
    const leftover = () => fail(next() === ")" ? "This ')' closes nothing. Leave it out, or add the '(' it belongs to." : `${quote(next())} cannot stand here. A formula is made of names, numbers, + - * / ^, parentheses and functions.`);
    const closed = (opened, value) => (take(/^\)$/) ? value : at < tokens.length ? leftover() : fail(`The parenthesis of '${opened}' is never closed. Add the ')' where it ends.`));

    // To the parenthesis that ends it.
    const skipCondition = () => {
      for (let depth = 0; at < tokens.length && (depth > 0 || next() !== ")"); at++) {
        depth += next() === "(" ? 1 : next() === ")" ? -1 : 0;
      }
    };

    // The one number that an example gives stands for what a function makes of its rows.
    const call = name => {
      at++;
      const values = [sum()];
      while (take(/^,$/)) {
        values.push(sum());
      }

      const isPlain = ofRows.test(name) && next() !== "where";
      if (next() === "where") {
        skipCondition();
      }

      const value = !isPlain ? missing("") : /^m(in|ax)$/.test(name) ? Math[name](...values) : values[0];
      return closed(`${name}(`, value);
    };

    const primary = () => {
      const one = next();
      at++;
      return one === "" ? fail("The formula ends where a value is expected. Add the value, or leave the last sign out.")
        : one === "(" ? closed(one, sum())
        : number.test(one) ? Number(one.replaceAll("_", ""))
        : /^[\d.]/.test(one) ? fail(`${quote(one)} is no number. A name begins with a letter, and a number is written as 1_000.50.`)
        : !/^[\p{L}_]/u.test(one) ? fail(`${quote(one)} stands where a value is expected. Write an input, a number, a function or a parenthesis before it.`)
        : next() === "(" ? call(one)
        : valueOf(one) ?? missing(`The example gives no number for ${quote(one)}. Add it to the example.`);
    };

    const factor = () => {
      const isNegative = take(/^[-−]$/);
      const base = primary();
      const sign = take(/^\^$/) && (take(/^[-−]$/) ? -1 : 1);
      const power = !sign ? base : /^\d+$/.test(next()) ? base ** (sign * Number(tokens[at++])) : fail("The exponent behind '^' is missing. An exponent is a whole number, as in x ^ 2.");
      return isNegative ? -power : power;
    };

    const product = () => {
      let result = factor();
      while (/^[*×/÷]$/.test(next()) || starts()) {
        const sign = starts() ? fail(`A sign is missing before ${quote(next())}. Write + - * or / between two values; a name of two words is joined by '_'.`) : tokens[at++];
        const by = factor();
        const isDivisor = /[/÷]/.test(sign);
        result = !isDivisor ? result * by : by === 0 ? missing("With the example's numbers something is divided by 0. Choose numbers that give a result.") : result / by;
      }

      return result;
    };

    const sum = () => {
      let result = product();
      for (let sign = take(/^[-−+]$/); sign; sign = take(/^[-−+]$/)) {
        const by = product();
        result += sign === "+" ? by : -by;
      }

      return result;
    };

    const value = sum();
    if (at < tokens.length) {
      leftover();
    }

    return fault ? { fault } : { value, gap };
  };

  // What an example's result says wrongly. It may be rounded: half a unit of its last digit is no fault, and neither is what a computer's own rounding leaves.
  const wrong = (value, stated) => {
    const scale = (stated.split(".")[1] ?? "").length;
    const result = Number(stated);
    const slack = (result === 0 ? 0 : 10 ** -scale / 2) + 1e-9 * Math.max(Math.abs(value), Math.abs(result)) + 1e-12;
    const shown = Number(value.toFixed(Math.min(scale + 2, 20))) || Number(value.toPrecision(2));
    return Number.isFinite(value) && Math.abs(value - result) > slack
      ? `The formula gives ${shown} for the example's numbers, but its result says ${stated}. Correct the result, or the numbers above it.`
      : undefined;
  };

  return { read, wrong, token };
})();
