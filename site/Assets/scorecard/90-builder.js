"use strict";
// The builder of scorecards: a form, what would balance it, how it reads, and the ways to take it along.
(() => {
  const place = document.querySelector(".scorecard-draft");
  const { element, answers, rows, faults, known, balance, scorecard, takeAway } = yardstick;
  const { button, part, told, copies, documents, discards, soon } = yardstick.desk();
  const draft = yardstick.draft("scorecard");
  const form = place.querySelector(".sheet");
  const news = element("p", { role: "status", class: "small" });
  const todo = element("ul", { class: "todo" });
  const page = element("div", { class: "preview" });
  const code = element("code", {});
  const name = form.querySelector("[data-name=name]");
  const title = () => answers.oneLine(name.value) || "Balanced scorecard";

  const refresh = () => {
    const parts = balance.read(form);
    faults.show(form, balance.faults(form), touched, news, todo);
    page.replaceChildren(element("h3", { class: "quiet" }, title()), ...scorecard.show(parts));
    code.textContent = scorecard.markdown(title(), parts);
    if (!draft.write(rows.take(form))) {
      told.textContent = "This browser keeps no draft: take a file with you before you close the page.";
    }
  };

  const plan = soon(refresh);

  // Whoever chooses a metric gets its target.
  const follow = field => {
    const target = field.dataset.name === "metric" && answers.fieldsIn(field.closest(".row")).find(f => f.dataset.name === "target");
    const aim = target && known.find("metrics", field.value)?.aim;
    if (aim && (target.value === "" || target.value === target.dataset.derived)) {
      target.dataset.derived = target.value = aim;
    }
  };

  rows.prepare(form);
  rows.put(form, Object(draft.read()));
  const touched = yardstick.watch(form, field => {
    if (field) {
      follow(field);
    }

    plan();
  });

  // Only where nothing is said yet.
  const begin = () => {
    for (const { field, lines } of balance.read(form)) {
      if (lines.length === 0) {
        const found = balance.choicesFor(field.dataset.name).map(metric => ({ metric: metric.id, target: metric.aim ?? "" }));
        rows.put(form, { [rows.nameOf(field)]: { rows: found } });
      }
    }

    refresh();
  };

  const text = () => code.textContent;
  const asDocument = () => ({ title: "Balanced scorecard", tables: [scorecard.table(title(), balance.read(form))] });
  place.querySelector(".tabs").append(button("Begin with what the dictionary shows", begin, "tab"));
  place.querySelector(".beside").append(
    part("check", "What would balance it", news, todo),
    part("reads", "How it reads", page),
    part("take", "Take it with you",
      element("p", { class: "ways" }, button("Download as Markdown", () => takeAway.download("balanced-scorecard.md", text(), "text/markdown"), "button"), copies(text), ...documents("balanced-scorecard", asDocument)),
      told,
      element("details", {}, element("summary", {}, "The scorecard as text"), element("pre", { tabindex: 0 }, code)),
      element("p", { class: "ways" }, discards(draft))),
  );
  place.append(...known.lists);
  refresh();
})();
