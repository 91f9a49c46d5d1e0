"use strict";
// Finding by words: an index of names, and one of full texts that is loaded only where names give too little.
yardstick.finder = () => {
  const fewNames = 3;
  const fewResults = 8;
  const shortestForTexts = 3;
  const longest = 200;

  // A word is a run of letters and digits; scripts that put no space between words are read sign by sign.
  const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
  const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const words = text => text.match(word) ?? [];
  const { plain } = yardstick;
  const isLong = query => query.trim().length >= shortestForTexts;
  const phrase = text => words(text).map(plain).join(" ");

  const sure = { combineWith: "AND", prefix: true };
  const forgiving = { ...sure, fuzzy: term => (term.length > 3 ? 0.34 : false), maxFuzzy: 2 };

  let entries;
  let names;
  let texts;

  const entriesOf = ({ facets, metrics, pages }) => {
    const column = Object.fromEntries(facets.map((facet, i) => [facet.key, i]));
    const labels = (metric, key) => metric[3][column[key]].map(i => facets[column[key]].choices[i]).filter(c => c[0] !== "-").map(c => c[1]);
    return [
      ...metrics.map(metric => {
        const [level = "", kind = "Metric", owner = "", status = ""] = ["level", "kind", "owner", "status"].map(key => labels(metric, key)[0]);
        const mark = `${level} ${kind === "KPI" ? kind : "metric"}`.trim();
        return {
          name: metric[1],
          path: `metrics/${metric[0]}.html`,
          about: [mark[0].toUpperCase() + mark.slice(1), owner, status === "Active" ? "" : status].filter(Boolean).join(" · "),
          aliases: metric[2],
          more: [metric[0], owner, ...labels(metric, "function"), ...labels(metric, "tag")].join(" "),
          weight: status === "Retired" ? 0.5 : 1,
        };
      }),
      ...pages.map(([name, path, about]) => ({ name, path, about, aliases: [], more: about, weight: 1 })),
    ];
  };

  // A few at a time, so that typing goes on.
  const indexOf = async (fields, documents) => {
    const index = new MiniSearch({ fields, tokenize: words, processTerm: plain });
    await index.addAllAsync(documents, { chunkSize: 250 });
    return index;
  };

  const loadNames = async () => {
    await Promise.all([yardstick.load("minisearch.js"), yardstick.load("search-index.js")]);
    entries = entriesOf(yardstick.index);
    names = await indexOf(["name", "aliases", "more"], entries.map((e, id) => ({ id, name: e.name, aliases: e.aliases.join(" "), more: e.more })));
  };

  const loadFullTexts = async () => {
    await yardstick.load("search-text.js");
    texts = await indexOf(["text"], yardstick.texts.map((text, id) => ({ id, text })));
  };

  // Once, however often it is asked for; again after a failure.
  const once = action => {
    let running;
    return () => (running ??= action().catch(failure => {
      running = undefined;
      throw failure;
    }));
  };

  // What bears the very name comes first, then what begins with it, then by the weight of the words.
  const rank = (entry, wanted) => {
    entry.known ??= [entry.name, ...entry.aliases].map(phrase);
    return entry.known.includes(wanted) ? 0 : entry.known.some(n => n.startsWith(wanted)) ? 1 : 2;
  };

  const byNames = (query, options) => {
    const wanted = phrase(query);
    return names.search(query, { ...options, boost: { name: 4, aliases: 3 }, boostDocument: id => entries[id].weight })
      .map(hit => ({ id: hit.id, entry: entries[hit.id], terms: hit.terms, rank: rank(entries[hit.id], wanted), score: hit.score, isSure: options === sure }))
      .sort((a, b) => a.rank - b.rank || b.score - a.score || a.id - b.id);
  };

  const byTexts = query => texts.search(query, sure).map(hit => ({ id: hit.id, entry: entries[hit.id], terms: hit.terms, text: yardstick.texts[hit.id] }));

  // Names that bear the words, then texts that do, then names that nearly do, and only then names with some of them.
  const find = typed => {
    const query = typed.slice(0, longest);
    const ways = [
      { below: 1, hits: () => byNames(query, sure) },
      { below: texts && isLong(query) ? fewResults : 0, hits: () => byTexts(query) },
      { below: fewNames, hits: () => byNames(query, forgiving) },
      { below: 1, hits: () => byNames(query, { ...forgiving, combineWith: "OR" }) },
    ];
    const found = new Map();
    for (const { below, hits } of ways) {
      for (const hit of found.size < below ? hits() : []) {
        found.set(hit.id, found.get(hit.id) ?? hit);
      }
    }

    return [...found.values()];
  };

  // The text with the words that were found in marks.
  const marked = (text, terms, query) => {
    const typed = words(query).map(plain);
    const content = document.createDocumentFragment();
    let end = 0;
    for (const match of text.matchAll(word)) {
      const term = plain(match[0]);
      if (terms.includes(term)) {
        const begun = typed.filter(t => term.startsWith(t)).sort((a, b) => b.length - a.length)[0];
        const length = begun && term.length === match[0].length ? begun.length : match[0].length;
        content.append(text.slice(end, match.index), yardstick.element("mark", {}, match[0].slice(0, length)));
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
    const part = text.slice(start, start + 140);
    return `${start > 0 ? "… " : ""}${part}${start + 140 < text.length ? " …" : ""}`;
  };

  const needsTexts = (query, found) => !texts && isLong(query) && found.filter(hit => hit.isSure).length < fewResults;

  return { load: once(loadNames), loadTexts: once(loadFullTexts), needsTexts, find, marked, extract };
};
