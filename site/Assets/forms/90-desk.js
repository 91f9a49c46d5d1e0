"use strict";
// The side of a form: its parts keep their place while what is in them changes.
// The note says what is to be known of whatever is taken along.
yardstick.desk = (note = () => "") => {
  const { element, button, known, takeAway } = yardstick;
  const part = (name, words, ...content) => element("section", { "aria-labelledby": name }, element("h2", { id: name }, words), ...content);

  // What came of something that was asked for.
  const told = element("p", { role: "status", class: "small" });
  const tell = async (action, done) => {
    try {
      await action();
      told.textContent = `${done} ${note()}`.trim();
    } catch (failure) {
      told.textContent = `That did not work: ${failure.message}. The text above can be selected and copied by hand.`;
    }
  };

  const copies = text => button("Copy the text", () => tell(() => takeAway.copy(text()), "Copied."));
  const documents = (name, content) => [
    ...[["Word", "docx"], ["Excel", "xlsx"]].map(([kind, ending]) => button(`${kind} file`, () => tell(async () => {
      await yardstick.load("office.js");
      takeAway.download(`${name}.${ending}`, await yardstick.office[kind.toLowerCase()](content()));
    }, `The ${kind} file is made.`))),
    button("Print", () => print()),
  ];

  // Names come with the first question that somebody comes to, or at once for what was said before: answers given meanwhile are gone through again.
  const learn = (place, isBegun, learnt) => {
    const read = async () => {
      try {
        await known.read();
        [...place.querySelectorAll("[data-names]")].filter(field => field !== document.activeElement && known.idOf(field.dataset.names, field.value) !== field.value).forEach(field => field.dispatchEvent(new Event("change", { bubbles: true })));
        learnt();
      } catch (failure) {
        told.textContent = `What the dictionary knows is missing, so no name is checked: ${failure.message}.`;
      }
    };
    ["focusin", "input"].forEach(event => place.addEventListener(event, read, { once: true }));
    if (isBegun) {
      read();
    }
  };

  const discards = draft => button("Discard the draft", () => {
    if (confirm("Discard the whole draft? It cannot be brought back.")) {
      draft.discard();
      location.reload();
    }
  }, "tab");

  return { part, told, tell, learn, copies, documents, discards };
};
