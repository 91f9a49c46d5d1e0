"use strict";
// The worksheet: up to four metrics, new ones or changes, one shown at a time, with what is to be mended, how it will read, and the ways to take it along.
(() => {
  const place = document.querySelector(".worksheet");
  const { element, answers, rows, faults, shape, rules, known, preview, file, takeAway, office } = yardstick;
  const { button, part, told, tell, copies, documents, discards, learn, soon } = yardstick.desk(() => (open ? `It is a draft, ${open}. The list above leads to each.` : ""));
  const most = 4;
  const draft = yardstick.draft("worksheet");
  const tabs = place.querySelector(".tabs");
  const first = place.querySelector(".sheet");
  const blank = first.cloneNode(true);
  const blankAnswers = JSON.stringify(rows.take(first));
  const sheets = [];
  const changes = new WeakMap();
  let current;
  let open = "";

  // Until what was kept has been read nothing is written over it.
  let isReady = false;

  const control = (form, name) => answers.fieldsIn(form).find(field => field.dataset.name === name);
  const valueOf = (form, name) => answers.oneLine(control(form, name).value);
  const titleOf = form => valueOf(form, "name") || form.getAttribute("aria-label");
  const hasAnswers = form => JSON.stringify(rows.take(form)) !== blankAnswers;
  const touched = new WeakMap();

  const heading = document.querySelector("h1");
  const proposing = heading.textContent;
  const news = element("p", { role: "status", class: "small" });
  const room = element("p", { class: "small" });
  const todo = element("ul", { class: "todo" });
  const page = element("div", { class: "preview" });
  const path = element("p", { class: "small" });
  const code = element("code", {});
  const differs = element("p", { class: "small", role: "status" });
  const hosted = element("a", { class: "button second", target: "_blank", rel: "noreferrer" });

  const refresh = () => {
    for (const field of current.querySelectorAll(":is([data-absent], [data-closed]):not([data-written])")) {
      (answers.isLeaf(field) ? field.closest(".field") : field).hidden = answers.isAbsent(field);
    }

    const others = sheets.filter(form => form !== current);
    const title = valueOf(current, "name") || valueOf(current, "id") || "This metric";
    const change = changes.get(current);
    const id = control(current, "id");
    const all = [...shape.faults(current, yardstick.words.quote(title), others.map(form => valueOf(form, "id"))), ...rules.faults(current, title, others), ...(change?.faults() ?? [])];
    const found = all.filter(fault => fault.field !== id || !fault.isMissing || title !== "This metric");
    yardstick.idLine.show(current, id, found.some(fault => fault.field === id));
    faults.show(current, found, touched.get(current), news, todo, rules.unchecked(current));
    open = faults.open(found);
    const scope = rules.scopeOf(current);
    room.textContent = scope ? `${scope.name}: ${scope.active} of ${scope.limit} active metrics in use${known.choices.isWhole ? "" : ", as far as this edition shows"}.` : "";

    const { path: where, text } = fileOf(current);
    page.replaceChildren(...preview.show(answers.readForm(current), change ? "Changed" : "Proposed"));
    heading.textContent = change ? "Change a metric" : proposing;
    path.textContent = where;
    code.textContent = text;
    differs.textContent = change?.told() ?? "";
    const host = change ? change.host : known.choices.newFile && takeAway.pageOfHost(known.choices.newFile, where, text);
    hosted.hidden = !host;
    if (host) {
      hosted.textContent = `${change ? "Its file" : "New file"} on ${new URL(host.address).hostname}`;
      hosted.href = host.address;
    }

    for (const [i, tab] of [...tabs.querySelectorAll("[data-sheet]")].entries()) {
      tab.textContent = titleOf(sheets[i]);
    }

    if (isReady && !draft.write({ sheets: sheets.map(form => ({ ...rows.take(form), ...changes.get(form)?.take() })), current: sheets.indexOf(current) })) {
      told.textContent = "This browser keeps no draft: take a file with you before you close the page.";
    }
  };

  const fileOf = form => changes.get(form)?.file(open) ?? file.of(answers.readForm(form), open);
  const plan = soon(refresh);

  const show = form => {
    current = form;
    for (const sheet of sheets) {
      sheet.hidden = sheet !== form;
    }

    tabs.replaceChildren(...sheets.map(sheet => {
      const tab = button(titleOf(sheet), () => show(sheet), "tab");
      tab.dataset.sheet = "";
      tab.setAttribute("aria-pressed", sheet === form ? "true" : "false");
      return tab;
    }));
    if (sheets.length < most) {
      tabs.append(button("Add another metric", () => {
        show(begin());
        control(current, "name").focus();
      }, "tab"));
    }

    refresh();
  };

  // The id follows the name until somebody writes one, and the function the role.
  const follow = (form, field) => {
    const id = control(form, "id");
    if (field.dataset.name === "name" && (id.value === "" || id.value === id.dataset.derived)) {
      id.dataset.derived = id.value = yardstick.words.kebab(field.value);
    }

    const role = field.dataset.name === "role" && known.find("roles", answers.oneLine(field.value));
    if (role && control(form, "function").value === "") {
      control(form, "function").value = role.function ?? "";
    }
  };

  const begin = (said = {}) => {
    const number = Math.max(0, ...sheets.map(form => Number(form.id.slice(1)))) + 1;
    const form = sheets.length === 0 && first.isConnected ? first : rows.renumber(blank.cloneNode(true), "m1", `m${number}`);
    form.setAttribute("aria-label", `Metric ${number}`);
    place.querySelector(".beside").before(form);
    sheets.push(form);
    rows.prepare(form);
    yardstick.idLine.fold(form, control(form, "name"), control(form, "id"));
    rows.put(form, said);
    touched.set(form, yardstick.watch(form, field => {
      if (field) {
        follow(form, field);
      }

      plan();
    }));
    return form;
  };

  const removeSheet = () => {
    if (!hasAnswers(current) || confirm(`Discard what is written of ${titleOf(current)}?`)) {
      sheets.splice(sheets.indexOf(current), 1);
      current.remove();
      show(sheets[0] ?? begin());
      tabs.firstElementChild.focus();
    }
  };

  // A click may come before the next picture.
  const fileNow = () => {
    refresh();
    return fileOf(current);
  };
  const saveFile = () => {
    const { download, text } = fileNow();
    tell(() => takeAway.download(download, text, "application/yaml"), `Downloaded as ${download}.`);
  };
  const openHosted = () => {
    const { path: where, text } = fileNow();
    if (changes.has(current)) {
      tell(() => takeAway.copy(text), "The changed file is on the clipboard: put it in place of all that stands in the page that has opened.");
    } else if (!takeAway.pageOfHost(known.choices.newFile, where, text).isWhole) {
      tell(() => takeAway.copy(text), "The address takes the file's name but not its text, which is on the clipboard: paste it into the page that has opened.");
    }
  };
  const asDocument = () => ({ title: "Proposed metrics", tables: sheets.filter(form => form === current || hasAnswers(form)).map(form => office.table(form, titleOf(form))) });

  hosted.addEventListener("click", openHosted);
  place.querySelector(".beside").append(
    part("check", "What is left to do", news, differs, room, todo),
    part("reads", "How it will read", page),
    part("take", "Take it with you",
      element("p", { class: "ways" }, button("Download the YAML file", saveFile, "button"), copies(() => fileNow().text), hosted, ...documents("proposed-metrics", asDocument)),
      told,
      element("details", {}, element("summary", {}, "The file as text"), path, element("pre", { tabindex: 0 }, code)),
      element("p", { class: "ways" }, button("Remove this metric", removeSheet, "tab"), discards(draft))),
  );

  // Paper shows every metric that was begun.
  addEventListener("beforeprint", () => sheets.forEach(form => {
    form.hidden = form !== current && !hasAnswers(form);
  }));
  addEventListener("afterprint", () => show(current));

  // An address may begin a metric: #?contributes_to=mrr&level=function
  const wanted = () => {
    const said = [...yardstick.state.read()].filter(([name]) => control(blank, name)).map(([name, value]) => {
      const field = control(blank, name);
      return [rows.nameOf(field), answers.isLeaf(field) ? value : { rows: [{ [answers.fieldsIn(answers.rowsIn(field)[0])[0].dataset.name]: value }] }];
    });
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  };

  // What somebody who came for something else than an empty sheet is to know at once.
  const tellFirst = words => place.before(element("p", { class: "notice", role: "status" }, words));
  const free = () => sheets.find(form => !hasAnswers(form)) ?? (sheets.length < most ? begin() : undefined);
  const isFull = "The worksheet holds four metrics already: take them with you, and remove one for the next.";
  const begun = said => {
    const form = free();
    if (form) {
      rows.put(form, said);
    } else {
      tellFirst(isFull);
    }

    return form ?? sheets[0];
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
    const before = sheets.find(form => form.dataset.changes === id);
    const form = before ?? (change && free());
    if (form && !before) {
      changes.set(form, yardstick.changeSheet(form, change, {}));
    } else if (!form) {
      tellFirst(change ? isFull : `The definition of ${yardstick.words.quote(id)} cannot be taken over here. Its page leads to its file, and to its owner.`);
    }

    show(form ?? sheets[0] ?? begin());
    const [field] = form && at ? answers.fieldsIn(form).filter(one => one.dataset.name === at) : [];
    [field, ...field?.querySelectorAll("input, select, textarea") ?? []].find(one => one && answers.isLeaf(one) && one.checkVisibility())?.focus();
  };

  const start = async () => {
    const kept = draft.read();
    const state = yardstick.state.read();
    const sheetsKept = Array.isArray(kept?.sheets) ? kept.sheets.slice(0, most).map(Object) : [];
    if (state.has("change") || sheetsKept.some(said => said["~change"])) {
      await Promise.all([yardstick.load("propose-change.js"), known.read()]);
    }

    for (const said of sheetsKept) {
      const change = said["~change"] && yardstick.takeOver.read(Object(said["~change"]));
      const form = begin(change ? {} : said);
      if (change) {
        changes.set(form, yardstick.changeSheet(form, change, said));
        if ((await definitionOf(change.value("id"))).text !== change.text) {
          tellFirst(`${titleOf(form)} has changed in the dictionary since this draft was begun: the file here would undo that. Note what you want to change, remove it here, and begin again from its page.`);
        }
      }
    }

    isReady = true;

    const said = wanted();
    if (location.hash.startsWith("#?")) {
      history.replaceState(null, "", location.href.split("#")[0]);
    }

    if (state.has("change")) {
      await beginChange(state.get("change"), state.get("at"));
    } else {
      show(said ? begun(said) : sheets[Number.isInteger(kept?.current) ? kept.current : 0] ?? sheets[0] ?? begin());
    }

    learn(place, sheets.some(hasAnswers), refresh);
  };

  start().catch(failure => {
    tellFirst(`That did not work: ${failure.message}. What you began before is kept in this browser; open the page again.`);
    show(sheets[0] ?? begin());
  });
})();
