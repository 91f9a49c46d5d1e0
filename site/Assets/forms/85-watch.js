"use strict";
// Follows a form: which answers were come to, names given in place of ids, and that something changed.
yardstick.watch = (form, changed) => {
  const { known } = yardstick;
  const touched = new WeakSet();
  const touch = field => field.matches?.("[data-name], [data-key]") && touched.add(field);
  form.addEventListener("input", event => changed(event.target));
  form.addEventListener("change", event => {
    const { names } = event.target.dataset;
    event.target.value = names ? known.idOf(names, event.target.value) : event.target.value;
    touch(event.target);
    changed(event.target);
  });
  form.addEventListener("focusout", event => {
    touch(event.target);
    changed();
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.querySelectorAll("[data-name], [data-key]").forEach(field => field.value && touch(field));
  return touched;
};
