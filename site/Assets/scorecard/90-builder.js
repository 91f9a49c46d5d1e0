"use strict";
// The builder of scorecards: a form, what would balance it, how it reads, and the ways to take it along.
(() => {
  const place = document.querySelector(".scorecard-draft");
  const { element, button, soon, answers, rows, faults, known, balance, scorecard, takeAway } = yardstick;
  const { part, told, tell, copies, documents, discards, learn } = yardstick.desk();
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
    const isNameless = name.value.trim() === "" && parts.some(({ lines }) => lines.length > 0);
    const nameless = isNameless ? [{ field: name, text: "Nobody sees whose scorecard it is. Say it, and for when.", isGrave: false }] : [];
    faults.show(form, [...nameless, ...balance.faults(form)], touched, news, todo);
    page.replaceChildren(element("h3", { class: "quiet" }, title()), ...scorecard.show(parts));
    code.textContent = scorecard.markdown(title(), parts);
    if (!draft.write(rows.take(form))) {
      told.textContent = "This browser keeps no draft: take a file with you before you close the page.";
    }
  };

  const plan = soon(refresh);

  // Whoever chooses a measure gets what the dictionary says of it, as long as nobody wrote something else.
  const follow = field => {
    if (field.dataset.name === "metric" && known.find("measures", field.value)) {
      const said = balance.knownOf(field.value);
      for (const other of answers.fieldsIn(field.closest(".row")).filter(f => f !== field && (f.value === "" || f.value === f.dataset.derived))) {
        other.dataset.derived = other.value = said[other.dataset.name];
      }
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
  const begin = async () => {
    await known.read();
    for (const { field, lines } of balance.read(form)) {
      if (lines.length === 0) {
        rows.put(form, { [rows.nameOf(field)]: { rows: balance.choicesFor(field.dataset.name).map(measure => ({ metric: measure.id })) } });
        answers.rowsIn(field).flatMap(answers.fieldsIn).forEach(follow);
      }
    }

    refresh();
  };

  const text = () => code.textContent;
  const asDocument = () => ({ title: title(), tables: [scorecard.table(title(), balance.read(form))] });
  place.querySelector(".tabs").append(button("Begin with what the dictionary shows", () => tell(begin, "Every perspective that was empty holds what the dictionary shows."), "tab"));
  place.querySelector(".beside").append(
    part("check", "What would balance it", news, todo),
    part("reads", "How it reads", page),
    part("take", "Take it with you",
      element("p", { class: "ways" }, button("Download as Markdown", () => takeAway.download("balanced-scorecard.md", text(), "text/markdown"), "button"), copies(text), ...documents("balanced-scorecard", asDocument)),
      told,
      element("details", {}, element("summary", {}, "The scorecard as text"), element("pre", { tabindex: 0 }, code)),
      element("p", { class: "ways" }, discards(draft))),
  );
  refresh();
  learn(place, balance.read(form).some(({ lines }) => lines.length > 0), refresh);
})();
