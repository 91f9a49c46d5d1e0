"use strict";
// What the worksheet begins with: a draft that was kept, a metric that an address begins, or one of the dictionary that is to be changed.
yardstick.beginnings = (place, sheets) => {
  const { element, answers, rows, known } = yardstick;
  const isFull = "The worksheet holds four metrics already: take them with you, and remove one for the next.";

  // What somebody who came for something else than an empty sheet is to know at once.
  const tellFirst = words => place.before(element("p", { class: "notice", role: "status" }, words));

  // An address may begin a metric: #?contributes_to=mrr&level=function
  const wanted = state => {
    const said = [...state].filter(([name]) => sheets.control(sheets.blank, name)).map(([name, value]) => {
      const field = sheets.control(sheets.blank, name);
      return [rows.nameOf(field), answers.isLeaf(field) ? value : { rows: [{ [answers.fieldsIn(answers.rowsIn(field)[0])[0].dataset.name]: value }] }];
    });
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  };

  const begun = said => {
    const form = sheets.free();
    if (form) {
      rows.put(form, said);
    } else {
      tellFirst(isFull);
    }

    return form ?? sheets.forms[0];
  };

  // The file of a metric as the dictionary has it now; some are given to nobody.
  const definitionOf = async id => {
    const row = known.choices.metrics.findIndex(metric => metric.id === id);
    const number = Math.floor(row / known.choices.together);
    if (row >= 0) {
      await yardstick.load(`definitions/${number}.js`);
    }

    const files = Object(yardstick[`definitions${number}`]);
    return Object.hasOwn(files, id) ? files[id] : {};
  };

  // A metric of the dictionary, to be changed; who had begun already goes on.
  const beginChange = async (id, at) => {
    const change = yardstick.takeOver.read(await definitionOf(id));
    const before = sheets.forms.find(form => form.dataset.changes === id);
    const form = before ?? (change && sheets.free());
    if (form && !before) {
      sheets.changes.set(form, yardstick.changeSheet(form, change, {}));
    } else if (!form) {
      tellFirst(change ? isFull : `The definition of ${yardstick.words.quote(id)} cannot be taken over here. Its page leads to its file, and to its owner.`);
    }

    sheets.show(form ?? sheets.forms[0] ?? sheets.begin());
    const [field] = form && at ? answers.fieldsIn(form).filter(one => one.dataset.name === at) : [];
    [field, ...field?.querySelectorAll("input, select, textarea") ?? []].find(one => one && answers.isLeaf(one) && one.checkVisibility())?.focus();
  };

  // A change goes on from the file that it was begun with, which may lie elsewhere by now.
  const goOn = async said => {
    const begun = yardstick.takeOver.read({ ...said["~change"] });
    const form = sheets.begin(begun ? {} : said);
    if (begun) {
      const { path, edit, text } = await definitionOf(begun.value("id"));
      sheets.changes.set(form, yardstick.changeSheet(form, { ...begun, path: path ?? begun.path, edit: edit ?? begun.edit }, said));
      if (text !== begun.text) {
        tellFirst(`${sheets.titleOf(form)} has changed in the dictionary since this draft was begun: the file here would undo that. Note what you want to change, remove it here, and begin again from its page.`);
      }
    }
  };

  // Once what was kept has been read, it may be written over.
  const start = async (kept, ready) => {
    const state = yardstick.state.read();
    const drafts = Array.isArray(kept?.sheets) ? kept.sheets.slice(0, sheets.most).map(Object) : [];
    if (state.has("change") || drafts.some(said => said["~change"])) {
      await known.read();
    }

    for (const said of drafts) {
      await goOn(said);
    }

    ready();
    if (location.hash.startsWith("#?")) {
      history.replaceState(null, "", location.href.split("#")[0]);
    }

    const said = wanted(state);
    if (state.has("change")) {
      await beginChange(state.get("change"), state.get("at"));
    } else {
      sheets.show(said ? begun(said) : sheets.forms[Number.isInteger(kept?.current) ? kept.current : 0] ?? sheets.forms[0] ?? sheets.begin());
    }
  };

  return { start, tellFirst };
};
