"use strict";
// Words as people type them and as texts bear them.
yardstick.words = (() => {
  // A word is a run of letters and digits; scripts that put no space between words are read sign by sign.
  const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
  const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const sign = new RegExp(`[${unspaced}]`, "u");
  const { plain, element } = yardstick;
  const split = text => text.match(word) ?? [];
  const plainly = text => split(text).map(plain);
  const isShort = term => term.length < 3 && !sign.test(term);

  // One or two letters beside longer words tell nothing of their own.
  const telling = terms => terms.every(isShort) ? terms : terms.filter(term => !isShort(term));

  // How many letters are wrong, missing, too many or changed places (optimal string alignment).
  const mistakes = (typed, meant) => {
    let last = [];
    let row = [...meant, ""].map((_, j) => j);
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      for (let j = 1; j <= meant.length; j++) {
        const isSwap = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
        const change = row[j - 1] + (typed[i - 1] === meant[j - 1] ? 0 : 1);
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, change, isSwap ? last[j - 2] + 1 : Infinity);
      }

      [last, row] = [row, next];
    }

    return row[meant.length];
  };

  // The text with the words that were found in marks: as far as they were typed, or whole where they were typed otherwise.
  const marked = (text, terms, query) => {
    const typed = telling(plainly(query));
    const content = document.createDocumentFragment();
    let end = 0;
    for (const match of text.matchAll(word)) {
      const term = plain(match[0]);
      if (terms.includes(term)) {
        const begun = typed.filter(t => term.startsWith(t)).sort((a, b) => b.length - a.length)[0];
        const length = begun && term.length === match[0].length ? begun.length : match[0].length;
        content.append(text.slice(end, match.index), element("mark", {}, match[0].slice(0, length)));
        end = match.index + length;
      }
    }

    content.append(text.slice(end));
    return content;
  };

  // The part of a long text around the first word found.
  const extract = (text, terms) => {
    const first = [...text.matchAll(word)].find(match => terms.includes(plain(match[0])))?.index ?? 0;
    const start = first < 60 ? 0 : text.lastIndexOf(" ", first - 40) + 1;
    const end = start + 140;
    const part = end < text.length ? `${text.slice(start, Math.max(text.lastIndexOf(" ", end), end - 40))} …` : text.slice(start);
    return start > 0 ? `… ${part}` : part;
  };

  return { split, plainly, isShort, telling, mistakes, marked, extract };
})();
