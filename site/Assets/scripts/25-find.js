"use strict";
// Finding by words: an index of names, and one of full texts that is loaded only where names give too little.
yardstick.finder = () => {
  const few = 3;
  const enough = 8;
  const longest = 200;
  const { plain, words } = yardstick;

  // Few letters begin too many words: only the one that is still being typed is taken for a beginning.
  const begins = (term, i, terms) => !words.isShort(term) || i === terms.length - 1;
  const isLong = query => query.trim().length >= few;
  const sure = { combineWith: "AND", prefix: begins };
  const forgiving = { ...sure, fuzzy: term => (term.length > 3 ? 2 : false) };

  let entries;
  let names;
  let texts;
  let near;

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
          isRetired: status === "Retired",
          isOfCompany: level === "Company" && kind === "KPI" && status !== "Retired",
        };
      }),
      ...pages.map(([name, path, about]) => ({ name, path, about, aliases: [], more: about, isRetired: false, isOfCompany: false })),
    ];
  };

  // A few at a time, so that typing goes on.
  const indexOf = async documents => {
    const index = new MiniSearch({ fields: ["name", "aliases", "more", "text"], tokenize: words.split, processTerm: plain });
    await index.addAllAsync(documents, { chunkSize: 250 });
    return index;
  };

  const documentOf = (entry, id) => ({ id, name: entry.name, aliases: entry.aliases.join(" "), more: entry.more });

  const loadNames = async () => {
    await Promise.all([yardstick.load("minisearch.js"), yardstick.load("search-index.js")]);
    entries = entriesOf(yardstick.index);
    names = await indexOf(entries.map(documentOf));
  };

  const loadFullTexts = async () => {
    await yardstick.load("search-text.js");
    near = yardstick.texts.near;
    texts = await indexOf(entries.map((entry, id) => ({ ...documentOf(entry, id), text: yardstick.texts.texts[id] })));
  };

  // Once, however often it is asked for; again after a failure.
  const once = action => {
    let running;
    return () => (running ??= action().catch(failure => {
      running = undefined;
      throw failure;
    }));
  };

  const ask = (index, terms, options) => index.search(terms.join(" "), {
    ...options, boost: { name: 4, aliases: 3, more: 1.5 }, boostDocument: id => (entries[id].isRetired ? 0.5 : 1),
  });

  const inNoName = 3;

  const knownOf = entry => (entry.known ??= [entry.name, ...entry.aliases].map(words.plainly));

  // 0 for what bears the very name, 1 for what begins with it, 2 for what has all the words in one of its names.
  const rankOf = (entry, asked, terms) => {
    const wanted = asked.join(" ");
    return Math.min(...knownOf(entry).map(name => {
      const phrase = name.join(" ");
      return phrase === wanted ? 0
        : phrase.startsWith(wanted) || asked.every((_, i) => terms.includes(name[i])) ? 1
          : name.filter(word => terms.includes(word)).length >= asked.length ? 2 : inNoName;
    }));
  };

  const isNearly = (typed, terms) => terms.some(term => term.startsWith(typed) || words.mistakes(typed, term) <= (typed.length < 6 ? 1 : 2));

  // The name of a rule is a sign, which nobody means by another word.
  const byNames = (asked, options) => ask(names, asked, options)
    .filter(({ id, terms }) => options === sure || (entries[id].about !== "Rule" && asked[options.combineWith === "AND" ? "every" : "some"](t => isNearly(t, terms))))
    .map(({ id, terms, score }) => ({ id, entry: entries[id], terms, score, rank: rankOf(entries[id], asked, terms), isSure: options === sure }))
    .sort((a, b) => a.rank - b.rank || b.entry.isOfCompany - a.entry.isOfCompany || b.score - a.score || a.id - b.id);

  // All words but a short one, in whatever order: “cost per acquisition” is said of customer acquisition cost.
  const byLongWords = asked => byNames(asked.filter(term => term.length > few), sure);

  // Words written as one that a name parts, and the other way round.
  const byLetters = asked => entries.flatMap((entry, id) => (knownOf(entry).some(name => name.join("").startsWith(asked.join("") || " ")) ? [{ id, entry, terms: [], isSure: true }] : []));

  // What a metric that was asked for by name moves, and what it is told apart from: who looks for one often means the other.
  const byNearness = hits => hits.filter(hit => hit.rank < 2 && near[hit.id])
    .flatMap(({ id, entry }) => near[id].flatMap((at, way) => at.map(other => ({ id: other, entry: entries[other], terms: [], why: `${way === 0 ? "moved by" : "not the same as"} ${entry.name}` }))))
    .filter(hit => !hits.some(h => h.id === hit.id))
    .sort((a, b) => b.entry.isOfCompany - a.entry.isOfCompany)
    .slice(0, few);

  const textHit = ({ id, terms }) => ({ id, entry: entries[id], terms, text: yardstick.texts.texts[id], isSure: true });

  const byTexts = asked => ask(texts, asked, sure).map(textHit);

  // Whoever asks in a sentence means its rarer words; how many of its words a text has says little.
  const bySomeWords = asked => {
    const long = words.telling(asked);
    const rare = long.filter(term => ask(texts, [term], {}).length < entries.length / 4);
    const hits = ask(texts, rare.length > 0 ? rare : long, { prefix: term => term.length > few });
    const weight = hit => hit.score / hit.queryTerms.length;
    hits.sort((a, b) => weight(b) - weight(a) || a.id - b.id);
    return hits.filter(hit => weight(hit) > weight(hits[0]) / 2).map(textHit);
  };

  // Names that bear the words, or else their letters, or nearly the words, or the longer ones; what is near those; owners, functions and tags; and only then what texts say.
  const find = typed => {
    const asked = words.plainly(typed.slice(0, longest));
    const isSentence = asked.length > few;
    const found = new Map();
    const add = hits => hits.forEach(hit => found.set(hit.id, found.get(hit.id) ?? hit));
    const hits = byNames(asked, sure);
    add(hits.filter(hit => hit.rank < inNoName));
    for (const way of [byLetters, terms => byNames(terms, forgiving), byLongWords]) {
      add(found.size === 0 ? way(asked) : []);
    }

    if (texts && isLong(typed)) {
      add(found.size < few ? byNearness([...found.values()]) : []);
      add(hits);
      add(found.size < enough && !isSentence ? byTexts(asked) : []);
      add(found.size === 0 ? bySomeWords(asked) : []);
    }

    add(hits);
    add(found.size < few ? byNames(asked, forgiving) : []);
    add(found.size === 0 ? byNames(words.telling(asked), { ...forgiving, combineWith: "OR" }) : []);
    return [...found.values()];
  };

  const needsTexts = (query, found) => !texts && isLong(query) && found.filter(hit => hit.isSure).length < enough;

  return { load: once(loadNames), loadTexts: once(loadFullTexts), needsTexts, find };
};
