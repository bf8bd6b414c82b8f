// Asks now and then whether there is news: <div hx-get="…" hx-trigger="follow" data-follow="60">.
// The server answers 204 while there is none. A hidden tab asks nothing, and asks once it is seen.
"use strict";

(() => {
  for (const area of document.querySelectorAll("[data-follow]")) {
    const every = Number(area.dataset.follow) * 1000;
    let asked = Date.now();
    const ask = () => {
      if (document.hidden || Date.now() - asked < every || area.textContent.trim()) return;
      asked = Date.now();
      area.dispatchEvent(new Event("follow"));
    };
    setInterval(ask, 1000);
    document.addEventListener("visibilitychange", ask);
  }
})();
