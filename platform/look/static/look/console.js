// What a console does by itself: asks for news, counts what is chosen, opens reports beside the queue.
"use strict";

(() => {
  const POLL_MS = 30_000;
  const JITTER_MS = 5_000;
  const WIDE = matchMedia("(min-width: 900px)");
  const panel = document.getElementById("panel");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rows = () => all(".lp-row-link");
  const boxes = () => all('input[form="pilihan"]');

  // News: not all at once, and not while nobody looks.
  const ask = (one) => {
    if (!document.hidden) htmx.trigger(one, "tuntas:poll");
  };
  const pollOn = () => {
    setTimeout(() => {
      for (const one of all("[data-poll]")) ask(one);
      pollOn();
    }, POLL_MS + Math.random() * JITTER_MS);
  };
  const askAtOnce = (within) => all('[data-poll="now"]', within).forEach((one) => ask(one));

  // The rows that are chosen.
  const count = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    const words = document.querySelector("[data-picked]");
    if (words) words.textContent = chosen ? words.dataset.picked.replace("{n}", chosen) : "";
  };
  const offerAll = () => {
    for (const box of all("[data-pick-all]")) box.hidden = false;
    count();
  };

  // A report beside the queue, where there is room.
  const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  const openBeside = async (link) => {
    for (const row of rows()) row.toggleAttribute("aria-current", row === link);
    await htmx.ajax("GET", link.href, { target: panel });
    const heading = panel.querySelector("h1");
    if (!heading) return;
    document.title = `${heading.innerText} – ${document.title.split(" – ").pop()}`;
    panel.focus({ preventScroll: true });
    panel.scrollTop = 0;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".lp-row-link");
    if (!link || !panel || !WIDE.matches || !isPlain(event)) return;
    event.preventDefault();
    openBeside(link);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) for (const box of boxes()) box.checked = event.target.checked;
    count();
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    offerAll();
    askAtOnce(event.target);
  });
  offerAll();
  pollOn();
  // By then htmx knows the page.
  document.addEventListener("DOMContentLoaded", () => askAtOnce(document));
})();
