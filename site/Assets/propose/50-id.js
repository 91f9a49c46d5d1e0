"use strict";
// The id is shown as it follows from the name, and asked for where somebody wants another one, or none follows.
yardstick.idLine = (() => {
  const { element, button } = yardstick;
  const lineOf = form => form.querySelector(".id-line");

  const open = (form, id) => {
    id.closest(".field").hidden = false;
    lineOf(form).hidden = true;
  };

  const fold = (form, name, id) => {
    const change = button("Change the id", () => {
      open(form, id);
      id.focus();
    }, "tab");
    id.closest(".field").hidden = true;
    name.closest(".field").after(element("p", { class: "id-line small" }, "Its id, under which others refer to it: ", element("code", {}), " ", change));
  };

  // An id is never another one, so a change shows it alone.
  const show = (form, id, isWrong) => {
    lineOf(form).querySelector("code").textContent = id.value || "follows from the name";
    if (form.dataset.changes) {
      lineOf(form).querySelector("button").hidden = true;
    } else if (isWrong) {
      open(form, id);
    }
  };

  return { fold, show };
})();
