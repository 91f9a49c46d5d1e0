"use strict";
// Texts as the checker words them: quoted, listed, and compared with what is known.
Object.assign(yardstick.words, (() => {
  const { mistakes } = yardstick.words;
  const longestQuote = 80;
  const mostListed = 12;
  const longestName = 64;

  const plain = text => {
    const line = text.trim().replace(/[\s\p{Cc}]+/gu, " ");
    const end = /[\uDC00-\uDFFF]/.test(line[longestQuote] ?? "") ? longestQuote + 1 : longestQuote;
    return line.length > end ? `${line.slice(0, end)}…` : line;
  };

  const quote = text => `'${plain(text)}'`;

  const list = (names, last = "and") => {
    const shown = names.slice(0, mostListed).map(plain);
    if (names.length > shown.length) {
      return `${shown.join(", ")} and ${names.length - shown.length} more`;
    }

    return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
  };

  const withArticle = noun => {
    const last = noun.split(" ").at(-1);
    const isPlural = last.length > 3 && /[^sui]s$/.test(last);
    const sounds = /^(?!uni(?![nm])|us[eau]|eu|one|once|ur[il])[aeiou]|^(hour|honest|honour|heir)/i;
    return isPlural || ["access", "data", "evidence"].includes(last) ? noun : `${sounds.test(noun) ? "an" : "a"} ${noun}`;
  };

  // The one that a misspelt name most likely means: a third of the letters may be wrong.
  const nearest = (wanted, names) => {
    if (wanted.length === 0 || wanted.length > longestName) {
      return undefined;
    }

    const letters = wanted.toLowerCase();
    let limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
    let found;
    for (const name of [...names].sort()) {
      if (name.toLowerCase() === letters) {
        return name;
      }

      if (Math.abs(name.length - wanted.length) <= limit) {
        const steps = mistakes(letters, name.toLowerCase());
        if (steps <= limit && steps < name.length) {
          found = name;
          limit = steps - 1;
        }
      }
    }

    return found;
  };

  const suggestion = (wanted, names) => {
    const near = nearest(wanted, names);
    return near ? `Did you mean ${quote(near)}? ` : "";
  };

  // A name as an id: “Résolution time (h)” gives resolution-time-h.
  const kebab = name => (yardstick.plain(name).match(/[a-z0-9]+/g) ?? []).join("-").replace(/^[0-9-]+/, "");

  const isNumber = text => text.length <= 30 && /^([-+]?(\d+|\d*\.\d+)([eE][-+]?\d{1,2})?|0x[0-9a-fA-F]+|0o[0-7]+)$/.test(text);

  // More than a word; scripts without blanks between words need none.
  const isReason = text => /\s/.test(text.trim()) || /\p{Lo}/u.test(text);

  const described = sign => {
    const code = sign.codePointAt(0);
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ? "changes the direction of writing"
      : code === 0xfeff ? "a byte order mark inside the text"
      : code >= 0xd800 && code <= 0xdfff ? "half of a character"
      : /\p{Cc}/u.test(sign) ? "a control character"
      : "no character";
  };

  // What hides or reorders what a reader sees, and the sentence about it.
  const unsafe = text => {
    const [sign] = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u.exec(text) ?? [];
    return sign && `The character U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")} (${described(sign)}) is not allowed.`;
  };

  return { plain, quote, list, withArticle, nearest, suggestion, kebab, isNumber, isReason, unsafe };
})());
