"use strict";
// Faults beside the answers they are about, and a summary with a link to each. A fault is { field, text, isGrave }.
yardstick.faults = (() => {
  const { element } = yardstick;
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

  const titleOf = field => {
    const label = field.closest(".field").querySelector("label").firstChild.textContent.trim();
    const group = field.closest("fieldset");
    return group ? `${group.querySelector("legend").firstChild.textContent.trim()}: ${label.toLowerCase()}` : label;
  };

  // A link alone would find nothing inside what is folded.
  const lineOf = fault => {
    const link = element("a", { href: `#${fault.field.id}` }, titleOf(fault.field));
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

  return { clear, mark, lineOf };
})();
