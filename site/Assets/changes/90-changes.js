"use strict";
// The filters of a list of changes: what does not fit is left out, with the days that then are empty; their state is in the address.
(() => {
  const filters = document.querySelector(".filters.changes");
  if (!filters) {
    return;
  }

  const selects = [...filters.querySelectorAll("select")];
  const clear = filters.querySelector("button");
  const news = filters.querySelector("[role=status]");
  const sections = [...document.querySelectorAll(".events > section")];
  const items = [...document.querySelectorAll(".events li[data-impact]")];

  const apply = () => {
    let shown = 0;
    for (const item of items) {
      item.hidden = !selects.every(select => select.value === "" || item.dataset[select.name].split(" ").includes(select.value));
      shown += item.hidden ? 0 : 1;
    }

    for (const section of sections) {
      section.hidden = !section.querySelector("li:not([hidden])");
    }

    const isActive = selects.some(select => select.value !== "");
    clear.hidden = !isActive;
    news.textContent = `${shown.toLocaleString("en")} of ${items.length.toLocaleString("en")} ${items.length === 1 ? "change" : "changes"}`;
  };

  const write = () => history.replaceState(null, "", yardstick.state.address(yardstick.state.of(selects)));

  const restore = () => {
    yardstick.state.choose(selects, yardstick.state.read());
    apply();
  };

  filters.classList.add("live");
  filters.addEventListener("change", () => {
    write();
    apply();
  });
  clear.addEventListener("click", () => {
    for (const select of selects) {
      select.value = "";
    }

    write();
    apply();
    selects[0].focus();
  });
  window.addEventListener("hashchange", restore);
  restore();
})();
