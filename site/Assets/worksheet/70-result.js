"use strict";
// What the sheet that is shown amounts to: what is to be mended, how it will read, and the ways to take it along.
yardstick.result = (place, sheets, draft) => {
  const { element, button, answers, faults, shape, rules, known, preview, file, takeAway } = yardstick;
  const { part, told, tell, copies, documents, discards, learn } = yardstick.desk(() => (open ? `It is a draft, ${open}. The list above leads to each.` : ""));
  let open = "";

  const heading = document.querySelector("h1");
  const here = document.querySelector(".trail [aria-current]");
  const worth = document.querySelector("#worth");
  const proposing = heading.textContent;
  const inTitle = document.title.slice(proposing.length);
  const news = element("p", { role: "status", class: "small" });
  const room = element("p", { class: "small" });
  const todo = element("ul", { class: "todo" });
  const page = element("div", { class: "preview" });
  const path = element("p", { class: "small" });
  const code = element("code", {});
  const differs = element("p", { class: "small", role: "status" });
  const hosted = element("a", { class: "button second", target: "_blank", rel: "noreferrer" });

  const changeOf = form => sheets.changes.get(form);
  const fileOf = form => changeOf(form)?.file(open) ?? file.of(answers.readForm(form), open);
  const newFile = (where, text) => known.choices.newFile && takeAway.pageOfHost(known.choices.newFile, where, text);

  // A page of the host: the file to be changed, or a new one.
  const pageOf = (change, where, text) => (change && !change.isMoved() ? change.host : newFile(where, text));

  const judge = form => {
    const others = sheets.forms.filter(one => one !== form);
    const title = sheets.valueOf(form, "name") || sheets.valueOf(form, "id") || "This metric";
    const id = sheets.control(form, "id");
    const all = [...shape.faults(form, yardstick.words.quote(title), others.map(one => sheets.valueOf(one, "id"))), ...rules.faults(form, title, others), ...(changeOf(form)?.faults() ?? [])];
    const found = all.filter(fault => fault.field !== id || !fault.isMissing || title !== "This metric");
    yardstick.idLine.show(form, id, found.some(fault => fault.field === id));
    faults.show(form, found, sheets.touched.get(form), news, todo, rules.unchecked(form));
    open = faults.open(found);
  };

  const refresh = () => {
    const { current } = sheets;
    for (const field of current.querySelectorAll(":is([data-absent], [data-closed]):not([data-written])")) {
      (answers.isLeaf(field) ? field.closest(".field") : field).hidden = answers.isAbsent(field);
    }

    judge(current);
    const change = changeOf(current);
    const scope = rules.scopeOf(current);
    room.textContent = scope ? `${scope.name} has ${scope.active} of at most ${scope.limit} active metrics${known.choices.isWhole ? "" : ", as far as this edition shows"}.` : "";
    worth.hidden = Boolean(change);
    heading.textContent = here.textContent = change ? "Suggest a change" : proposing;
    document.title = heading.textContent + inTitle;

    const { path: where, text } = fileOf(current);
    page.replaceChildren(...preview.show(current, change ? "Changed" : "Proposed"));
    path.textContent = where;
    code.textContent = text;
    differs.textContent = change?.told() ?? "";
    const host = pageOf(change, where, text);
    hosted.hidden = !host;
    if (host) {
      hosted.textContent = `${change && !change.isMoved() ? "Its file" : "New file"} on ${new URL(host.address).hostname}`;
      hosted.href = host.address;
    }

    sheets.name();
  };

  // A click may come before the next picture.
  const fileNow = () => {
    refresh();
    return fileOf(sheets.current);
  };
  const saveFile = () => {
    const { download, text } = fileNow();
    tell(() => takeAway.download(download, text, "application/yaml"), `Downloaded as ${download}.`);
  };
  const openHosted = () => {
    const { path: where, text } = fileNow();
    const change = changeOf(sheets.current);
    if (change && !change.isMoved()) {
      tell(() => takeAway.copy(text), "The changed file is on the clipboard: put it in place of all that stands in the page that has opened.");
    } else if (!newFile(where, text).isWhole) {
      tell(() => takeAway.copy(text), "The address takes the file's name but not its text, which is on the clipboard: paste it into the page that has opened.");
    }
  };
  const asDocument = () => ({ title: "Proposed metrics", tables: sheets.forms.filter(form => form === sheets.current || sheets.hasAnswers(form)).map(form => yardstick.office.table(form, sheets.titleOf(form))) });

  hosted.addEventListener("click", openHosted);
  place.querySelector(".beside").append(
    part("check", "What is left to do", news, differs, room, todo),
    part("reads", "How it will read", page),
    part("take", "Take it with you",
      element("p", { class: "ways" }, button("Download the YAML file", saveFile, "button"), copies(() => fileNow().text), hosted, ...documents("proposed-metrics", asDocument)),
      told,
      element("details", {}, element("summary", {}, "The file as text"), path, element("pre", { tabindex: 0 }, code)),
      element("p", { class: "ways" }, button("Remove this metric", sheets.remove, "tab"), discards(draft))),
  );

  return { refresh, learn, told };
};
