"use strict";
// A sheet of the worksheet that changes a metric: what it is about, what is to be said of the change, and what comes of it.
// What was said before, if anything, is put over the definition as the file has it.
yardstick.changeSheet = (form, source, said) => {
  const { element, answers, rows, words, takeOver, changedFile, file } = yardstick;
  const id = source.value("id");
  const title = source.value("name") ?? id;
  const isRestored = typeof said["~change"]?.text === "string";

  form.dataset.changes = id;
  form.dataset.owner = source.value("owner") ?? "";
  const change = takeOver.begin(form, source);
  if (isRestored) {
    form.reset();
    form.querySelectorAll(".entries > .row ~ .row").forEach(row => row.remove());
    rows.put(form, said);
  }

  const why = element("textarea", { id: `${form.id}-change`, rows: 2, "aria-describedby": `${form.id}-change-help` });
  why.value = typeof said["~change"]?.why === "string" ? said["~change"].why : "";
  const host = change.edit && /^https?:/.test(change.edit) ? { address: change.edit } : undefined;
  const ownFile = host ? [" ", element("a", { href: host.address, rel: "noreferrer" }, `Its file on ${new URL(host.address).hostname}`)] : [];
  const only = change.inFileOnly.length > 0 ? element("p", { class: "small" }, `Changed in the file alone, and kept here as it is: ${words.list(change.inFileOnly.map(name => name.replaceAll("_", " ")))}.`, ...ownFile) : "";
  form.prepend(element("section", { class: "changing", "aria-labelledby": `${form.id}-changing` },
    element("h2", { id: `${form.id}-changing` }, `A change to ${title}`),
    element("p", {}, "Below it stands as the dictionary has it now. Change what is to be another; all else stays in its file to the letter. The change counts once it is reviewed."),
    only,
    element("div", { class: "field long" },
      element("label", { for: why.id }, "What changes, and why ", element("span", { class: "need" }, "needed")),
      element("p", { class: "small", id: `${form.id}-change-help` }, "One sentence for the change log, in words that everybody understands."),
      why)));

  const differences = () => takeOver.differences(form, change);
  const faults = () => (differences().length > 0 && why.value.trim() === ""
    ? [{ field: why, text: "Say in a sentence what changes, and why.", isGrave: true, isMissing: true }]
    : []);

  const pathOf = () => {
    const isMoved = differences().some(({ name }) => ["level", "function", "role"].includes(name));
    return isMoved ? file.of(answers.readForm(form), "").path : change.path;
  };

  const makeFile = open => {
    const path = pathOf();
    const name = path.split("/").at(-1);
    return { path, download: open ? name.replace(/\.yaml$/, ".draft.yaml") : name, text: changedFile.of(form, change, why.value, open).text };
  };

  const titleOf = name => {
    const field = answers.fieldsIn(form).find(one => one.dataset.name === name);
    return field ? answers.titleOf(field).toLowerCase() : name;
  };

  const told = () => {
    const changed = differences();
    if (changed.length === 0) {
      return "Nothing is changed yet.";
    }

    const [before, after] = [change.value("version"), changedFile.versionAfter(change, changed)];
    const { lost } = changedFile.of(form, change, why.value, "");
    return [
      `Changed: ${words.list(changed.map(({ name }) => titleOf(name)))}.`,
      changedFile.hasVersion(change) ? "" : "Its version cannot be read: raise it in the file, and put your sentence into its change log.",
      typeof before === "string" && before !== after ? `Version ${before} becomes ${after}.` : "",
      pathOf() === change.path ? "" : `Its file moves from ${change.path} to ${pathOf()}: remove the old one.`,
      lost.length > 0 ? `A comment is lost with what it stands beside: ${words.list(lost.map(titleOf))}.` : "",
    ].filter(Boolean).join(" ");
  };

  return { host, faults, told, file: makeFile, take: () => ({ "~change": { path: change.path, edit: change.edit, text: change.text, why: why.value } }) };
};
