// Small comforts on every page; each page works without them.
"use strict";

(() => {
  const SENT_AGAIN_AFTER_MS = 8000;

  const focusErrorSummary = (within) => {
    const summary = within.querySelector?.(".lp-summary");
    if (summary) summary.focus();
  };

  // The server counts characters, not the halves that a script sees.
  const lengthOf = (text) => [...text.trim()].length;

  const showCount = (area) => {
    const count = document.getElementById(`${area.id}_count`);
    if (!count?.dataset.count) return;
    const left = Number(count.dataset.count) - lengthOf(area.value);
    const words = left < 0 ? count.dataset.over : count.dataset.left;
    count.textContent = words.replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
    count.classList.toggle("is-over", left < 0);
  };

  const showCounts = (within) => {
    for (const area of within.querySelectorAll?.("textarea") ?? []) if (area.value) showCount(area);
  };

  const offerCopying = (within) => {
    if (!navigator.clipboard) return;
    for (const button of within.querySelectorAll?.("[data-copy]") ?? []) button.hidden = false;
  };

  const offerPrinting = (within) => {
    for (const button of within.querySelectorAll?.("[data-print]") ?? []) button.hidden = false;
  };

  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return;
    }
    const status = button.parentElement.querySelector("[data-copy-status]");
    if (status) status.textContent = button.dataset.copied;
    button.lastChild.textContent = ` ${button.dataset.copied}`;
  };

  const guardAgainstSecondSending = (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || "resend" in form.dataset) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-disabled", "true");
    setTimeout(() => release(form), SENT_AGAIN_AFTER_MS);
  };

  const release = (form) => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  };

  // What drafts.js kept goes with the draft, from whatever page it is deleted.
  const forgetDraft = ({ target }) => {
    const { draftDiscard: name } = target.dataset;
    if (!name) return;
    try {
      for (const key of Object.keys(localStorage)) if (`${key}.`.startsWith(`tuntas:draf:${name}.`)) localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to remove.
    }
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) showCount(event.target);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    if (event.target.closest("[data-print]")) print();
  });
  document.addEventListener("submit", guardAgainstSecondSending);
  document.addEventListener("submit", forgetDraft);
  // Going back shows the page as it was left, with its guard still up.
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) release(form);
  });
  const enhance = (within) => {
    showCounts(within);
    offerCopying(within);
    offerPrinting(within);
    focusErrorSummary(within);
  };
  // Where a page may be put on the home screen, its worker keeps what is needed without a network.
  const worker = document.querySelector("link[data-worker]")?.dataset.worker;
  if (worker) navigator.serviceWorker?.register(worker).catch(() => {});

  enhance(document);
  // "Nothing found" and "asked too often" swap nothing; what was found before must go all the same.
  const EMPTYING = [204, 429];
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (EMPTYING.includes(detail.xhr.status) && detail.elt.matches("[data-empties]")) detail.elt.replaceChildren();
  });
  document.addEventListener("htmx:afterSettle", (event) => enhance(event.target));
})();
