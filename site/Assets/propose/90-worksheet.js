"use strict";
// The worksheet: up to four metrics, one shown at a time, with what is to be mended, how it will read, and the ways to take it along.
(() => {
  const place = document.querySelector(".worksheet");
  const { element, answers, rows, faults, shape, rules, known, preview, result, takeAway, office } = yardstick;
  const most = 4;
  const draft = yardstick.draft("worksheet");
  const tabs = place.querySelector(".tabs");
  const beside = place.querySelector(".beside");
  const blank = place.querySelector(".sheet").cloneNode(true);
  const touched = new WeakSet();
  const sheets = [];
  let current;
  let planned = false;

  const control = (form, name) => answers.fieldsIn(form).find(field => field.dataset.name === name);
  const valueOf = (form, name) => answers.oneLine(control(form, name).value);
  const titleOf = (form, i) => valueOf(form, "name") || `Metric ${i + 1}`;
  const hasAnswers = form => JSON.stringify(rows.take(form)) !== blankAnswers;
  const button = (words, action, kind = "button second") => {
    const made = element("button", { type: "button", class: kind }, words);
    made.addEventListener("click", action);
    return made;
  };

  // Parts of the side, which keep their place while what is in them changes.
  const news = element("p", { role: "status", class: "small" });
  const room = element("p", { class: "small" });
  const todo = element("ul", { class: "todo" });
  const page = element("div", { class: "preview" });
  const path = element("p", { class: "small" });
  const code = element("code", {});
  const told = element("p", { role: "status", class: "small" });
  const hosted = element("a", { class: "button second", target: "_blank", rel: "noreferrer" });

  const refresh = () => {
    planned = false;
    for (const field of current.querySelectorAll("[data-absent]:not([data-written])")) {
      (answers.isLeaf(field) ? field.closest(".field") : field).hidden = answers.isAbsent(field);
    }

    const others = sheets.filter(form => form !== current);
    const title = valueOf(current, "name") || valueOf(current, "id") || "This metric";
    const found = [...shape.faults(current, `'${yardstick.words.plain(title)}'`, others.map(form => valueOf(form, "id"))), ...rules.faults(current, title, others)];
    const shown = found.filter(fault => touched.has(fault.field));
    const key = shown.map(fault => fault.field.id + fault.text).join("\n");
    if (current.dataset.faults !== key) {
      current.dataset.faults = key;
      faults.clear(current);
      shown.forEach(faults.mark);
    }

    const [wrong, open, hints] = [found.filter(f => f.isGrave && !f.isMissing), found.filter(f => f.isMissing), found.filter(f => !f.isGrave)];
    const counts = [[wrong, "to mend"], [open, "still to say"], [hints, "to think of"]].filter(([list]) => list.length > 0).map(([list, what]) => `${list.length} ${what}`);
    news.textContent = counts.length > 0 ? `${counts.join(", ")}.` : "Everything that is needed is said, and nothing is wrong.";
    todo.replaceChildren(...[...wrong, ...open, ...hints].map(faults.lineOf));
    const scope = rules.scopeOf(current);
    room.textContent = scope ? `${scope.name}: ${scope.active} of ${scope.limit} active metrics in use${known.choices.isWhole ? "" : ", as far as this edition shows"}.` : "";

    const metric = answers.readForm(current);
    const file = result.file(metric);
    page.replaceChildren(...preview.show(metric));
    path.textContent = file.path;
    code.textContent = file.text;
    if (known.newFile) {
      hosted.href = takeAway.pageOfHost(known.newFile, file.path, file.text).address;
    }

    for (const [i, tab] of [...tabs.querySelectorAll("[data-sheet]")].entries()) {
      tab.textContent = titleOf(sheets[i], i);
    }

    if (!draft.write({ sheets: sheets.map(rows.take), current: sheets.indexOf(current) })) {
      told.textContent = "This browser keeps no draft: take a file with you before you close the page.";
    }
  };

  const plan = () => {
    if (!planned) {
      planned = true;
      requestAnimationFrame(refresh);
    }
  };

  const show = form => {
    current = form;
    for (const sheet of sheets) {
      sheet.hidden = sheet !== form;
    }

    tabs.replaceChildren(
      ...sheets.map((sheet, i) => {
        const tab = button(titleOf(sheet, i), () => show(sheet), "tab");
        tab.dataset.sheet = "";
        tab.setAttribute("aria-pressed", sheet === form ? "true" : "false");
        return tab;
      }),
      ...(sheets.length < most ? [button("Add another metric", () => {
        show(begin());
        control(current, "name").focus();
      }, "tab")] : []),
    );
    refresh();
  };

  const touch = field => field.matches?.("[data-name], [data-key]") && touched.add(field);

  const begin = (said = {}) => {
    const number = Math.max(0, ...sheets.map(form => Number(form.id.slice(1)))) + 1;
    const form = number === 1 && sheets.length === 0 ? place.querySelector(".sheet") : rows.renumber(blank.cloneNode(true), "m1", `m${number}`);
    form.setAttribute("aria-label", `Metric ${number}`);
    if (sheets.length > 0) {
      sheets.at(-1).after(form);
    }

    sheets.push(form);
    rows.prepare(form);
    rows.put(form, said);
    form.querySelectorAll("[data-name], [data-key]").forEach(field => field.value && touch(field));
    listen(form);
    return form;
  };

  // The id follows the name until somebody writes one.
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

  const listen = form => {
    form.addEventListener("input", event => {
      follow(form, event.target);
      plan();
    });
    form.addEventListener("change", event => {
      const { names } = event.target.dataset;
      event.target.value = names ? known.idOf(names, event.target.value) : event.target.value;
      touch(event.target);
      follow(form, event.target);
      plan();
    });
    form.addEventListener("focusout", event => {
      touch(event.target);
      plan();
    });
    form.addEventListener("submit", event => event.preventDefault());
  };

  const removeSheet = () => {
    if (!hasAnswers(current) || confirm(`Discard what is written of ${titleOf(current, sheets.indexOf(current))}?`)) {
      const gone = current;
      sheets.splice(sheets.indexOf(gone), 1);
      const next = sheets[0] ?? begin();
      if (gone !== next) {
        gone.remove();
      }

      show(next);
      tabs.firstElementChild.focus();
    }
  };

  const discard = () => {
    if (confirm("Discard the whole draft? It cannot be brought back.")) {
      draft.discard();
      location.reload();
    }
  };

  const tell = async (action, done) => {
    try {
      await action();
      told.textContent = done;
    } catch (failure) {
      told.textContent = `That did not work: ${failure.message}. The text above can be selected and copied by hand.`;
    }
  };

  const fileNow = () => result.file(answers.readForm(current));
  const started = () => sheets.filter(form => form === current || hasAnswers(form));
  const asDocument = () => ({ title: "Proposed metrics", tables: started().map(form => result.table(form, titleOf(form, sheets.indexOf(form)))) });
  const saveFile = () => {
    const { path: where, text } = fileNow();
    takeAway.download(where.split("/").at(-1), text, "application/yaml");
  };

  const openHosted = event => {
    const { path: where, text } = fileNow();
    const { isWhole } = takeAway.pageOfHost(known.newFile, where, text);
    if (!isWhole) {
      tell(() => takeAway.copy(text), "The text did not fit into the address. It is on the clipboard: paste it into the page that has opened.");
    }

    return event;
  };

  const ways = () => {
    hosted.addEventListener("click", openHosted);
    hosted.textContent = known.newFile ? `New file on ${new URL(known.newFile.address).hostname}` : "";
    return [
      button("Download the YAML file", saveFile, "button"),
      button("Copy the text", () => tell(() => takeAway.copy(fileNow().text), "Copied.")),
      ...(known.newFile ? [hosted] : []),
      button("Word file", () => tell(async () => takeAway.download("proposed-metrics.docx", await office.word(asDocument())), "The Word file is made.")),
      button("Excel file", () => tell(async () => takeAway.download("proposed-metrics.xlsx", await office.excel(asDocument())), "The Excel file is made.")),
      button("Print", () => print()),
    ];
  };

  const lead = (name, words) => element("h2", { id: name }, words);
  const part = (name, words, ...content) => element("section", { "aria-labelledby": name }, lead(name, words), ...content);
  beside.append(
    part("check", "What is left to do", news, room, todo),
    part("reads", "How it will read", page),
    part("take", "Take it with you", element("p", { class: "ways" }, ...ways()), told,
      element("details", {}, element("summary", {}, "The file as text"), path, element("pre", { tabindex: 0 }, code)),
      element("p", { class: "ways" }, button("Remove this metric", removeSheet, "tab"), button("Discard the draft", discard, "tab"))),
  );
  place.append(...known.lists);

  // An address may begin a metric: #?contributes_to=mrr&level=function
  const wanted = () => {
    const query = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
    const said = [...query].filter(([name]) => control(place.querySelector(".sheet"), name)).map(([name, value]) => {
      const field = control(place.querySelector(".sheet"), name);
      return [rows.nameOf(field), answers.isLeaf(field) ? value : { rows: [{ [answers.fieldsIn(answers.rowsIn(field)[0])[0].dataset.name]: value }] }];
    });
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  };

  const start = wanted();
  const first = draft.read();
  const blankAnswers = JSON.stringify(rows.take(place.querySelector(".sheet")));
  const kept = Array.isArray(first?.sheets) ? first.sheets.slice(0, most).map(Object) : [];
  kept.forEach(said => begin(said));
  if (start) {
    const free = sheets.find(form => !hasAnswers(form));
    if (free) {
      rows.put(free, start);
    } else if (sheets.length < most) {
      begin(start);
    }

    history.replaceState(null, "", location.href.split("#")[0]);
  }

  show((start ? sheets.findLast(hasAnswers) : sheets[first?.current]) ?? sheets[0] ?? begin());
})();
