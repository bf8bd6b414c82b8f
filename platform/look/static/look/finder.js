// A long list as a field to type in. The list itself stays, hidden, and is what is sent.
"use strict";

(() => {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const made = (tag, attributes, text = "") => {
    const one = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    one.textContent = text;
    return one;
  };
  const wrapped = (tag, attributes, ...parts) => {
    const one = made(tag, attributes);
    one.append(...parts);
    return one;
  };
  const nameOf = (option) => option.text.trim();

  // The field takes the place of the list: its label, its hint and its error lead there now.
  const fieldFor = (select) => {
    // What it means to choose nothing stays readable: "all", "not merged".
    const none = [...select.options].find(({ value, text }) => !value && !text.endsWith("…"))?.text;
    const field = made("input", {
      type: "text", id: select.id, class: select.className,
      role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: none ?? select.dataset.finder,
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${select.id}_found`,
    });
    for (const name of ["aria-describedby", "aria-invalid", "required"]) {
      if (select.hasAttribute(name)) field.setAttribute(name, select.getAttribute(name));
    }
    select.required = false;
    return field;
  };

  const rowFor = (option, select) => {
    const row = made("li", { role: "option", id: `${select.id}_${option.index}` }, nameOf(option));
    const group = option.closest("optgroup")?.label ?? "";
    if (group) row.append(" ", made("small", {}, group));
    return { option, row, words: plain(`${option.text} ${group}`) };
  };

  const enhance = (select) => {
    const { dataset: words, multiple } = select;
    const field = fieldFor(select);
    const listbox = { role: "listbox", id: `${select.id}_found`, "aria-label": words.options };
    const status = made("p", { role: "status" });
    const chosen = made("ul", { class: "lp-finder-chosen", "aria-label": words.chosen });
    const told = made("p", { class: "visually-hidden", role: "status" });
    const rows = [...select.options].filter((option) => option.value).map((option) => rowFor(option, select));
    const list = wrapped("ul", { ...listbox, "aria-multiselectable": multiple }, ...rows.map(({ row }) => row));
    const popup = wrapped("div", { class: "lp-finder-popup" }, status, list);
    let active;

    const shown = () => rows.filter(({ row }) => !row.hidden);
    const point = (one) => {
      active?.row.removeAttribute("data-active");
      active = one;
      field.removeAttribute("aria-activedescendant");
      if (!one) return;
      one.row.setAttribute("data-active", "");
      one.row.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", one.row.id);
    };
    const filter = (text) => {
      const asked = plain(text).split(/\s+/);
      for (const one of rows) one.row.hidden = !asked.every((word) => one.words.includes(word));
      const count = shown().length;
      status.textContent = count ? words.found.replace("{n}", count) : words.none;
      list.hidden = !count;
      point();
    };
    const isOpen = () => field.ariaExpanded === "true";
    const open = (text = "") => {
      field.ariaExpanded = "true";
      filter(text);
    };
    const chip = (one) => {
      const name = nameOf(one.option);
      const button = made("button", { type: "button", "aria-label": words.drop.replace("{name}", name) }, name);
      button.append(" ", made("span", { "aria-hidden": "true" }, "×"));
      button.addEventListener("click", () => take(one) || field.focus());
      return wrapped("li", {}, button);
    };
    const show = () => {
      const taken = rows.filter(({ option }) => option.selected);
      for (const { option, row } of rows) row.setAttribute("aria-selected", option.selected);
      if (multiple) chosen.replaceChildren(...taken.map(chip));
      else field.value = taken.length ? nameOf(taken[0].option) : "";
    };
    const close = () => {
      field.ariaExpanded = "false";
      point();
      field.value = "";
      if (!multiple) show();
    };
    const changed = (words) => {
      show();
      told.textContent = words;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const take = ({ option }) => {
      option.selected = !multiple || !option.selected;
      changed((option.selected ? words.taken : words.dropped).replace("{name}", nameOf(option)));
      if (multiple) field.select();
      else close();
    };
    const move = (by) => {
      if (!isOpen()) return open();
      const found = shown();
      if (found.length) point(found.at((found.indexOf(active) + (active || by > 0 ? by : 0)) % found.length));
    };
    const KEYS = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      // The one row that is left needs no arrow; and half a name never sends the form.
      Enter: () => (active ?? shown().length === 1) && take(active ?? shown()[0]),
      Escape: close,
    };
    field.addEventListener("keydown", (event) => {
      if (event.isComposing || !Object.hasOwn(KEYS, event.key)) return;
      if (!isOpen() && !event.key.startsWith("Arrow")) return;
      event.preventDefault();
      KEYS[event.key]();
    });
    field.addEventListener("input", () => {
      if (!multiple && !field.value.trim()) select.value = "";
      open(field.value);
    });
    field.addEventListener("click", () => isOpen() || open());
    field.addEventListener("focus", () => field.select());
    field.addEventListener("blur", close);
    // The field keeps the focus, so that what follows a click can be typed.
    popup.addEventListener("mousedown", (event) => event.preventDefault());
    for (const one of rows) one.row.addEventListener("click", () => take(one));

    select.id = `${select.id}_list`;
    select.hidden = true;
    select.after(wrapped("div", { class: "lp-finder" }, field, popup, chosen, told));
    show();
    // A page that was left and is shown again may have got its choice back.
    addEventListener("pageshow", show);
  };

  const enhanceAll = (within) => {
    for (const select of within.querySelectorAll?.("select[data-finder]:not([hidden])") ?? []) enhance(select);
  };
  enhanceAll(document);
  document.addEventListener("htmx:afterSettle", (event) => enhanceAll(event.target));
})();
