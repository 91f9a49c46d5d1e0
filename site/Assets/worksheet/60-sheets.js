"use strict";
// The sheets of the worksheet: up to four metrics, new ones or changes, one shown at a time. Tells when another one is shown, and when something is said.
yardstick.sheets = (place, told) => {
  const { button, answers, rows, known } = yardstick;
  const most = 4;
  const tabs = place.querySelector(".tabs");
  const first = place.querySelector(".sheet");
  const blank = first.cloneNode(true);
  const blankAnswers = JSON.stringify(rows.take(first));
  const sheets = { forms: [], current: undefined, changes: new WeakMap(), touched: new WeakMap() };
  const { forms } = sheets;

  // Until a sheet is shown: a change that is still read would write over what one says meanwhile.
  place.inert = true;

  const control = (form, name) => answers.fieldsIn(form).find(field => field.dataset.name === name);
  const valueOf = (form, name) => answers.oneLine(control(form, name).value);
  const titleOf = form => valueOf(form, "name") || form.getAttribute("aria-label");
  const hasAnswers = form => JSON.stringify(rows.take(form)) !== blankAnswers;

  const name = () => {
    for (const [i, tab] of [...tabs.querySelectorAll("[data-sheet]")].entries()) {
      tab.textContent = titleOf(forms[i]);
    }
  };

  const show = form => {
    place.inert = false;
    sheets.current = form;
    for (const one of forms) {
      one.hidden = one !== form;
    }

    tabs.replaceChildren(...forms.map(one => {
      const tab = button(titleOf(one), () => show(one), "tab");
      tab.dataset.sheet = "";
      tab.setAttribute("aria-pressed", one === form ? "true" : "false");
      return tab;
    }));
    if (forms.length < most) {
      tabs.append(button("Add another metric", () => {
        show(begin());
        control(sheets.current, "name").focus();
      }, "tab"));
    }

    told.now();
  };

  // The id follows the name until somebody writes one, and the function the role.
  const follow = (form, field) => {
    const id = control(form, "id");
    if (field.dataset.name === "name" && (id.value === "" || id.value === id.dataset.derived)) {
      id.dataset.derived = id.value = yardstick.words.kebab(field.value);
    }

    const role = field.dataset.name === "role" && known.find("roles", answers.oneLine(field.value));
    if (role && control(form, "function").value === "") {
      control(form, "function").value = role.function ?? "";
    }
  };

  const begin = (said = {}) => {
    const number = Math.max(0, ...forms.map(form => Number(form.id.slice(1)))) + 1;
    const form = forms.length === 0 && first.isConnected ? first : rows.renumber(blank.cloneNode(true), "m1", `m${number}`);
    form.setAttribute("aria-label", `Metric ${number}`);
    place.querySelector(".beside").before(form);
    forms.push(form);
    rows.prepare(form);
    yardstick.idLine.fold(form, control(form, "name"), control(form, "id"));
    rows.put(form, said);
    sheets.touched.set(form, yardstick.watch(form, field => {
      if (field) {
        follow(form, field);
      }

      told.soon();
    }));
    return form;
  };

  const remove = () => {
    const { current } = sheets;
    if (!hasAnswers(current) || confirm(`Discard what is written of ${titleOf(current)}?`)) {
      forms.splice(forms.indexOf(current), 1);
      current.remove();
      show(forms[0] ?? begin());
      tabs.firstElementChild.focus();
    }
  };

  // An empty one; nothing where there is no room.
  const free = () => forms.find(form => !hasAnswers(form)) ?? (forms.length < most ? begin() : undefined);

  // Paper shows every metric that was begun.
  addEventListener("beforeprint", () => forms.forEach(form => {
    form.hidden = form !== sheets.current && !hasAnswers(form);
  }));
  addEventListener("afterprint", () => sheets.current && show(sheets.current));

  return Object.assign(sheets, { most, blank, control, valueOf, titleOf, hasAnswers, name, show, begin, remove, free });
};
