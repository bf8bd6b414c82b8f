// The keys of a console, and the windows over its pages that some of them open.
"use strict";

(() => {
  // The steps behind a key, by the ends of their addresses; the first that is offered is taken.
  const STEPS = {
    a: ["assign-unit", "change-unit", "verify-and-route", "recall-reroute"],
    r: ["respond-initial", "respond-initial-agency", "answer", "answer-agency", "answer-while-referred"],
    n: ["progress-note"],
  };
  // What is written on the report's page itself: to the reporter, or for colleagues alone.
  const WRITING = { r: ":not(.lp-internal)", n: ".lp-internal" };
  const shell = document.querySelector(".lp-shell");
  const panel = document.getElementById("panel");
  const rows = () => [...document.querySelectorAll(".lp-row-link")];

  // Windows over the page: the list of keys, and the number to go to.
  const show = async (url) => {
    const old = document.getElementById("jendela");
    old?.remove();
    const dialog = document.createElement("dialog");
    dialog.id = "jendela";
    dialog.tabIndex = -1;
    document.body.append(dialog);
    await htmx.ajax("GET", url, { target: dialog });
    const heading = dialog.querySelector("h1");
    if (!heading) return;
    heading.id = "jendela-judul";
    dialog.setAttribute("aria-labelledby", heading.id);
    dialog.showModal();
    (dialog.querySelector("input:not([type=hidden])") ?? dialog).focus();
  };

  const move = (by) => {
    const found = rows();
    const here = found.indexOf(document.activeElement.closest("tr, .lp-found > li")?.querySelector(".lp-row-link"));
    const there = here < 0 ? (by > 0 ? 0 : found.length - 1) : here + by;
    found[Math.min(Math.max(there, 0), found.length - 1)]?.focus();
  };
  const takeStep = (key) => {
    if (write(WRITING[key])) return;
    const links = STEPS[key].map((slug) => document.querySelector(`main a[href$="/${slug}/"]`));
    links.find(Boolean)?.click();
  };
  // An agency that the report probably belongs to, by its place in the list.
  const takeOffer = (key) => document.querySelector(`main a[data-offer="${key}"]`)?.click();
  const write = (which) => {
    const tab = which && document.querySelector(`.lp-composer label${which}`);
    tab?.click();
    const area = tab && document.querySelector(`.lp-composer form${which} textarea`);
    area?.focus();
    return Boolean(area);
  };
  const toSteps = () => {
    const chosen = document.querySelector('input[form="pilihan"]:checked');
    if (chosen) return chosen.form.requestSubmit();
    document.querySelector(".lp-steps a, .lp-steps button")?.focus();
  };
  const SEARCH = "main [role=search] input[name=q]";
  const toSearch = () => {
    const field = document.querySelector(SEARCH);
    if (!field) return location.assign(shell.dataset.search);
    field.focus();
    field.select();
  };
  const backToQueue = () => {
    if (panel?.contains(document.activeElement)) document.querySelector(".lp-row-link[aria-current]")?.focus();
  };
  const KEYS = {
    "?": () => show(shell.dataset.help),
    "/": toSearch,
    j: () => move(1),
    k: () => move(-1),
    x: () => document.activeElement.closest("tr")?.querySelector('input[form="pilihan"]')?.click(),
    s: toSteps,
    Escape: backToQueue,
    ...Object.fromEntries(Object.keys(STEPS).map((key) => [key, () => takeStep(key)])),
    ...Object.fromEntries(["1", "2", "3"].map((key) => [key, () => takeOffer(key)])),
  };
  const isTyping = (target) => target.closest("textarea, select, dialog, input:not([type=checkbox])");

  document.addEventListener("keydown", (event) => {
    if (shell.dataset.keys !== "on" || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return show(shell.dataset.jump);
    }
    if (event.key === "Escape" && event.target.matches(SEARCH)) {
      // The browser would empty it instead.
      event.preventDefault();
      return event.target.blur();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!Object.hasOwn(KEYS, event.key)) return;
    if (event.key !== "Escape") event.preventDefault();
    KEYS[event.key]();
  });
})();
