"use strict";
// The key that leads to the search field, with a switch: who speaks to a computer, or meets keys by chance, would land there unasked (WCAG 2.1.4).
(() => {
  const key = "/";
  const kept = "yardstick-shortcut";
  const field = document.getElementById("search");
  const foot = document.querySelector(".foot ul");
  if (!field || !foot) {
    return;
  }

  const { element } = yardstick;
  const hint = element("kbd", { "aria-hidden": "true" }, key);
  const box = element("input", { type: "checkbox" });

  // A browser may keep nothing: then the switch holds for this page alone.
  const read = () => {
    try {
      return localStorage.getItem(kept) !== "off";
    } catch {
      return true;
    }
  };

  const write = () => {
    try {
      if (box.checked) {
        localStorage.removeItem(kept);
      } else {
        localStorage.setItem(kept, "off");
      }
    } catch {
      // Nothing can be kept, and nothing is lost but this.
    }
  };

  const show = () => {
    hint.hidden = !box.checked;
    if (box.checked) {
      field.setAttribute("aria-keyshortcuts", key);
    } else {
      field.removeAttribute("aria-keyshortcuts");
    }
  };

  box.checked = read();
  field.after(hint);
  foot.append(element("li", {}, element("label", {}, box, ` The ${key} key opens search`)));
  show();
  box.addEventListener("change", () => {
    write();
    show();
  });
  document.addEventListener("keydown", event => {
    const isTyping = event.target instanceof Element && event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (box.checked && event.key === key && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
