// At an officer's report: ready replies by /code, marking what to hide, leafing through files.
"use strict";

(() => {
  const CODE = /(^|\s)\/([a-z0-9-]{1,40})\s$/;

  const put = (area, start, end, text) => {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };

  const useReply = (button) => {
    const box = button.closest("[data-ready]");
    const chosen = box?.querySelector("select")?.selectedOptions[0];
    const area = button.form?.querySelector("textarea[name='text']");
    if (!chosen?.value || !area) return false;
    put(area, area.selectionStart, area.selectionEnd, chosen.dataset.text);
    return true;
  };

  const expandCode = (area) => {
    const before = area.value.slice(0, area.selectionStart);
    const typed = CODE.exec(before);
    if (!typed) return;
    const options = area.form?.querySelectorAll("[data-ready] option") ?? [];
    const found = [...options].find((option) => option.value === typed[2]);
    if (found) put(area, before.length - typed[2].length - 2, before.length, found.dataset.text);
  };

  const selectedWithin = (source) => {
    const selection = getSelection();
    if (!selection.rangeCount || !source.contains(selection.getRangeAt(0).commonAncestorContainer)) return [];
    return selection.toString().split("\n").map((line) => line.trim()).filter((line) => line.length > 1);
  };

  const hideSelection = (button) => {
    const source = document.querySelector("[data-mark-source]");
    const area = document.querySelector("[data-passages]");
    if (!source || !area) return;
    const known = area.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const added = selectedWithin(source).filter((line) => !known.includes(line));
    if (!added.length) return;
    area.value = [...known, ...added].join("\n");
    document.querySelector("[data-mark-status]").textContent = button.dataset.done;
  };

  const leaf = (event) => {
    if (!document.querySelector("[data-file-keys]") || event.altKey || event.ctrlKey || event.metaKey) return;
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    document.querySelector(rel ? `[data-file-keys] a[rel="${rel}"]` : "no-link")?.click();
  };

  document.addEventListener("click", (event) => {
    const ready = event.target.closest("button[name='pakai']");
    if (ready && useReply(ready)) event.preventDefault();
    const hide = event.target.closest("[data-mark-selection]");
    if (hide) hideSelection(hide);
  });
  // A button takes the selection away before it is clicked.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("[data-mark-selection]")) event.preventDefault();
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea[name='text']")) expandCode(event.target);
  });
  document.addEventListener("keydown", leaf);
  for (const found of document.querySelectorAll("[data-mark-selection], [data-ready-hint], [data-file-hint]")) found.hidden = false;
})();
