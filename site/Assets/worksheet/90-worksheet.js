"use strict";
// The worksheet: its sheets, what they amount to, and a draft of them in this browser.
(() => {
  const { rows } = yardstick;
  const place = document.querySelector(".worksheet");
  const draft = yardstick.draft("worksheet");

  // Until what was kept has been read nothing is written over it.
  let isReady = false;

  const keep = () => {
    result.refresh();
    if (isReady && !draft.write({ sheets: sheets.forms.map(form => ({ ...rows.take(form), ...sheets.changes.get(form)?.take() })), current: sheets.forms.indexOf(sheets.current) })) {
      result.told.textContent = "This browser keeps no draft: take a file with you before you close the page.";
    }
  };

  const sheets = yardstick.sheets(place, { now: keep, soon: yardstick.soon(keep) });
  const result = yardstick.result(place, sheets, draft);
  const { start, tellFirst } = yardstick.beginnings(place, sheets);

  start(draft.read(), () => {
    isReady = true;
  }).then(() => result.learn(place, sheets.forms.some(sheets.hasAnswers), keep)).catch(failure => {
    tellFirst(`That did not work: ${failure.message}. What you began before is kept in this browser; open the page again.`);
    sheets.show(sheets.forms[0] ?? sheets.begin());
  });
})();
