"use strict";
// A sheet of the worksheet that changes a metric: what it is about, what is to be said of the change, and what comes of it.
// What was said before, if anything, is put over the definition as the file has it.
yardstick.changeSheet = (form, source, said) => {
  const { element, answers, rows, words, takeOver, changedFile, file, rewrite } = yardstick;
  const id = source.value("id");
  const title = source.value("name") ?? id;
  const kept = { ...said["~change"] };

  form.dataset.changes = id;
  form.dataset.owner = source.value("owner") ?? "";
  const change = takeOver.begin(form, source);
  if (kept.text) {
    form.reset();
    form.querySelectorAll(".entries > .row ~ .row").forEach(row => row.remove());
    rows.put(form, said);
  }

  const host = /^https?:/.test(change.edit ?? "") ? { address: change.edit } : undefined;
  const about = rows.renumber(document.querySelector("#changing").firstElementChild.cloneNode(true), "m0", form.id);
  const [heading, why, only] = ["h2", "textarea", ".only"].map(part => about.querySelector(part));
  heading.append(title);
  why.value = kept.why ?? "";
  only.hidden = change.inFileOnly.length === 0;
  only.append(`${words.list(change.inFileOnly.map(name => name.replaceAll("_", " ")))}. `, ...(host ? [element("a", { href: host.address, rel: "noreferrer" }, `Its file on ${new URL(host.address).hostname}`)] : []));
  form.prepend(about);

  const differences = () => takeOver.differences(form, change);
  const faults = () => (words.isReason(why.value) ? [] : [{ field: why, text: "Say in a sentence what changes, and why.", isGrave: true, isMissing: true }]);

  const pathOf = () => {
    const isPlaced = differences().some(({ name }) => ["level", "function", "role"].includes(name));
    return isPlaced ? file.of(answers.readForm(form), "").path : change.path;
  };
  const isMoved = () => pathOf() !== change.path;

  const makeFile = open => {
    const path = pathOf();
    const name = path.split("/").at(-1);
    const { text } = changedFile.of(form, change, why.value, open);
    const up = "../".repeat(path.split("/").length - 1);
    return { path, download: open ? name.replace(/\.yaml$/, ".draft.yaml") : name, text: isMoved() ? text.replace(/(?<=\$schema=)(\.\.\/)*(?=\.yardstick\/)/, up) : text };
  };

  const titleOf = name => {
    const field = answers.fieldsIn(form).find(field => field.dataset.name === name);
    return field ? answers.titleOf(field).toLowerCase() : name;
  };

  const told = () => {
    const changed = differences();
    if (changed.length === 0) {
      return "Nothing is changed yet.";
    }

    const [before, after] = [change.value("version"), changedFile.versionAfter(change, changed)];
    const { lost } = changedFile.of(form, change, why.value, "");
    const target = changed.find(({ name }) => name === "target");
    const [agreed, agrees] = [target?.before, target?.after].map(aim => rewrite.textOf(aim?.get?.("agreed_by")));
    return [
      `Changed: ${words.list(changed.map(({ name }) => titleOf(name)))}.`,
      !changedFile.hasVersion(change) && "Its version cannot be read: raise it in the file, and put your sentence into its change log.",
      typeof before === "string" && before !== after && `Version ${before} becomes ${after}.`,
      isMoved() && `Its file moves from ${change.path} to ${pathOf()}: remove the old one.`,
      agreed && agreed === agrees && `${agreed} agreed to another target. Say who agrees now.`,
      lost.length > 0 && `A comment is lost with what it stands beside: ${words.list(lost.map(titleOf))}.`,
    ].filter(Boolean).join(" ");
  };

  return { host, isMoved, faults, told, file: makeFile, take: () => ({ "~change": { path: change.path, edit: change.edit, text: change.text, why: why.value } }) };
};
