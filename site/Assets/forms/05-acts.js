"use strict";
// What somebody does, and what follows.
yardstick.button = (words, action, kind = "button second") => {
  const made = yardstick.element("button", { type: "button", class: kind }, words);
  made.addEventListener("click", action);
  return made;
};

// Once for all that happens before the next picture.
yardstick.soon = action => {
  let isPlanned = false;
  return () => {
    if (!isPlanned) {
      isPlanned = true;
      requestAnimationFrame(() => {
        isPlanned = false;
        action();
      });
    }
  };
};
