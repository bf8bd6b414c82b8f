// The keys of suggestions below a search box; without it they are links all the same.
"use strict";

(() => {
  const boxOf = (target) => target.closest?.("[data-suggests]");
  const linksOf = (box) => [...box.querySelectorAll("[data-empties] a")];
  const empty = (box) => box.querySelector("[data-empties]").replaceChildren();

  const moveBy = (box, step) => {
    const stops = [box.querySelector("input"), ...linksOf(box)];
    const next = stops.indexOf(document.activeElement) + step;
    stops[Math.min(Math.max(next, 0), stops.length - 1)].focus();
  };

  document.addEventListener("keydown", (event) => {
    const box = boxOf(event.target);
    if (!box || !linksOf(box).length) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      moveBy(box, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      box.querySelector("input").focus();
      empty(box);
    }
  });
  // Who goes on elsewhere leaves no list lying over the page.
  document.addEventListener("focusout", (event) => {
    const box = boxOf(event.target);
    if (box && event.relatedTarget && !box.contains(event.relatedTarget)) empty(box);
  });
  document.addEventListener("pointerdown", (event) => {
    for (const box of document.querySelectorAll("[data-suggests]")) if (!box.contains(event.target)) empty(box);
  });
})();
