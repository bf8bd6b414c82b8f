// Keeps what is being written in this browser, until it is sent, deleted or a week old.
// <form data-draft="name"> or "name.part" for one of several pages; data-draft-restore where what was
// kept is filled in again; data-draft-off where nothing is kept unless asked for on some page before.
// [data-draft-secret] marks the choice that turns keeping off, [data-draft-never] a field never kept;
// data-draft-done="name" on a later page ends the draft, as does <form data-draft-discard="name">, see tuntas.js.
"use strict";

(() => {
  const PREFIX = "tuntas:draf:";
  const KEEP_MS = 7 * 24 * 3600 * 1000;
  const WAIT_MS = 800;
  const UNKEPT = new Set(["file", "hidden", "password", "submit", "button"]);

  const read = (key) => {
    try {
      const draft = JSON.parse(localStorage.getItem(key));
      return draft && Date.now() - draft.at < KEEP_MS ? draft.values : null;
    } catch {
      return null;
    }
  };
  const write = (key, values) => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
      return true;
    } catch {
      return false;
    }
  };
  const remove = (key) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to remove.
    }
  };
  const groupOf = (name) => name.split(".")[0];
  // All pages of a draft go together.
  const removeAll = (name) => {
    try {
      for (const key of Object.keys(localStorage)) {
        const kept = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : "";
        if (kept === name || kept.startsWith(`${name}.`)) remove(key);
      }
    } catch {
      // As above.
    }
  };
  const forgetOldDrafts = () => {
    try {
      for (const key of Object.keys(localStorage))
        if (key.startsWith(PREFIX) && !read(key)) remove(key);
    } catch {
      // As above.
    }
  };

  const isChoice = (field) => field.type === "radio" || field.type === "checkbox";
  const kept = (form) => [...form.elements].filter(
      (field) => field.name && !UNKEPT.has(field.type) && !("draftNever" in field.dataset),
    );
  const valuesOf = (form) =>
    kept(form)
      .filter((field) => !isChoice(field) || field.checked)
      .map((field) => [field.name, field.value]);

  const fillField = (field, typed) => {
    if (isChoice(field)) {
      if (!typed.length || field.checked === typed.includes(field.value)) return false;
      field.checked = !field.checked;
    } else {
      if (field.value || !typed[0]) return false;
      field.value = typed[0];
    }
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
    return true;
  };
  const fillIn = (form, values) =>
    kept(form)
      .map((field) => fillField(field, values.filter(([name]) => name === field.name).map(([, value]) => value)))
      .some(Boolean);

  const follow = (form) => {
    const key = PREFIX + form.dataset.draft;
    const group = groupOf(form.dataset.draft);
    const asked = `${PREFIX}${group}.asked`;
    const bar = document.querySelector("[data-draft-bar]");
    const status = bar?.querySelector("[data-draft-status]");
    const deleting = bar?.querySelector("[data-draft-delete]");
    const allowing = bar?.querySelector("[data-draft-allow]");
    let isAllowed = Boolean(read(asked));
    let timer;

    const say = (word, { isKept }) => {
      if (!bar) return;
      if (status.textContent !== status.dataset[word]) status.textContent = status.dataset[word];
      if (deleting) deleting.hidden = !isKept;
      allowing.hidden = word !== "off";
    };
    const isSecret = () =>
      !isAllowed && ("draftOff" in form.dataset || Boolean(form.querySelector("[data-draft-secret]:checked")));
    const save = () => {
      if (isSecret()) {
        removeAll(group);
        say("off", { isKept: false });
      } else if (write(key, valuesOf(form))) say("saved", { isKept: true });
    };

    // After a refusal the server has filled the form with what was sent.
    const isRefused = Boolean(document.querySelector(".lp-summary"));
    const draft = isRefused || !("draftRestore" in form.dataset) ? null : read(key);
    if (draft && fillIn(form, draft)) say("restored", { isKept: true });

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, WAIT_MS);
    });
    deleting?.addEventListener("click", () => {
      clearTimeout(timer);
      removeAll(group);
      say("deleted", { isKept: false });
    });
    allowing?.addEventListener("click", () => {
      isAllowed = true;
      write(asked, []);
      save();
    });
    if (isSecret()) save();
  };

  forgetOldDrafts();
  for (const done of document.querySelectorAll("[data-draft-done]")) removeAll(done.dataset.draftDone);
  for (const form of document.querySelectorAll("form[data-draft]")) follow(form);
})();
