"use strict";
// The self-test of the guide: what the answers given so far come to, in words.
(() => {
  const test = document.querySelector(".self-test");
  const result = test.querySelector(".result");
  const whole = [...test.querySelectorAll(".comes-to")].at(-1);
  const tell = () => {
    const open = test.querySelectorAll("fieldset").length - test.querySelectorAll(":checked").length;
    const against = [...test.querySelectorAll(".part")].find(part => part.querySelector("[value=no]:checked"))?.querySelector(".comes-to");
    const outcome = against ?? (open === 0 ? whole : undefined);
    const verdict = outcome ? `${outcome.dataset.verdict[0].toUpperCase()}${outcome.dataset.verdict.slice(1)} ${outcome.lastChild.textContent.trim()}` : "Nothing speaks against a KPI so far.";
    result.textContent = open === 0 ? verdict : `${verdict} ${open} of the questions ${open === 1 ? "is" : "are"} still open.`;
    test.querySelectorAll(".comes-to").forEach(one => one.classList.toggle("reached", one === outcome));
  };
  test.addEventListener("change", tell);
  test.addEventListener("submit", event => event.preventDefault());
  result.textContent = "Answer, and what it comes to stands here.";
})();
