"use strict";
// What a page shows, kept in the fragment of its address: the only part that a page from a folder may change. A state begins
// with a question mark, which the page's own fragments don't bear.
yardstick.state = {
  read: () => new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : ""),

  // The page's address with a state; an empty one leaves none.
  address: state => location.href.split("#")[0] + (state.size > 0 ? `#?${state}` : ""),

  of: selects => new URLSearchParams(selects.filter(s => s.value !== "").map(s => [s.name, s.value])),

  // Anyone can write an address: a select takes only what it offers.
  choose: (selects, state) => {
    for (const select of selects) {
      const value = state.get(select.name) ?? "";
      select.value = [...select.options].some(option => option.value === value) ? value : "";
    }
  },
};
