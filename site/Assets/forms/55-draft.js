"use strict";
// A draft in this browser, under the address of the dictionary it belongs to.
yardstick.draft = name => {
  const key = `yardstick ${name} ${yardstick.address("")}`;

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? undefined;
    } catch {
      return undefined;
    }
  };

  // A browser may allow no storage, or be full.
  const write = draft => {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  };

  const discard = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Then nothing was kept either.
    }
  };

  return { read, write, discard };
};
