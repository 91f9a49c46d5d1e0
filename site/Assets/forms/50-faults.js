"use strict";
// Faults beside the answers they are about, and a summary with a link to each. A fault is { field, text, isGrave }.
yardstick.faults = (() => {
  const { element, answers } = yardstick;
  const suffix = "-fault";

  const describe = (field, id, isOn) => {
    const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(known => known && known !== id);
    field.setAttribute("aria-describedby", [...ids, ...(isOn ? [id] : [])].join(" "));
  };

  const clear = form => {
    for (const note of form.querySelectorAll(".fault")) {
      const field = form.querySelector(`#${CSS.escape(note.id.slice(0, -suffix.length))}`);
      describe(field, note.id, false);
      field.removeAttribute("aria-invalid");
      note.remove();
    }
  };

  const wordOf = fault => (fault.isGrave ? "To mend" : "To think of");

  const mark = fault => {
    const id = `${fault.field.id}${suffix}`;
    const known = document.getElementById(id);
    if (known) {
      known.append(` ${fault.text}`);
      return;
    }

    fault.field.after(element("p", { id, class: fault.isGrave ? "fault grave" : "fault" }, element("strong", {}, `${wordOf(fault)}: `), fault.text));
    describe(fault.field, id, true);
    if (fault.isGrave) {
      fault.field.setAttribute("aria-invalid", "true");
    }
  };

  const nameOf = field => {
    const group = field.closest("fieldset");
    return group ? `${answers.titleOf(group)}: ${answers.titleOf(field).toLowerCase()}` : answers.titleOf(field);
  };

  // A link alone would find nothing inside what is folded.
  const lineOf = fault => {
    const link = element("a", { href: `#${fault.field.id}` }, nameOf(fault.field));
    link.addEventListener("click", event => {
      event.preventDefault();
      for (let fold = fault.field.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }

      fault.field.focus();
      fault.field.scrollIntoView({ block: "center" });
    });
    return element("li", {}, link, ` ${fault.text}`);
  };

  const count = (list, what) => (list.length > 0 ? [`${list.length} ${what}`] : []);

  // Marks those that were come to already, and lists all: what is wrong first, then what is missing, then what is worth a thought.
  // Where there is nothing, what was not looked at is said in its place.
  const show = (form, found, touched, news, list, unchecked = "") => {
    const shown = found.filter(fault => touched.has(fault.field));
    const key = shown.map(fault => fault.field.id + fault.text).join("\n");
    if (form.dataset.faults !== key) {
      form.dataset.faults = key;
      clear(form);
      shown.forEach(mark);
    }

    const [wrong, open, hints] = [found.filter(f => f.isGrave && !f.isMissing), found.filter(f => f.isMissing), found.filter(f => !f.isGrave)];
    const counts = [...count(wrong, "to mend"), ...count(open, "still to say"), ...count(hints, "to think of")];
    news.textContent = counts.length > 0 ? `${counts.join(", ")}.` : `Everything that is needed is said. ${unchecked}`.trim();
    list.replaceChildren(...[...wrong, ...open, ...hints].map(lineOf));
  };

  const listOf = (found, what) => (found.length > 0 ? [`${what} ${yardstick.words.list([...new Set(found.map(fault => nameOf(fault.field)))])}`] : []);

  // What stands between a draft and a whole answer, in a line; nothing where it is whole.
  const open = found => {
    const grave = found.filter(fault => fault.isGrave);
    return [...listOf(grave.filter(f => f.isMissing), "still to say:"), ...listOf(grave.filter(f => !f.isMissing), "to mend:")].join("; ");
  };

  return { show, open };
})();
