// Solves the task of a page with <form data-proof> and sends it: find the number behind the salt.
// Where a browser cannot, waiting and pressing the button does the same.
"use strict";

(() => {
  const STEP = 500;
  const TOLD_EVERY = 10;
  const form = document.querySelector("form[data-proof]");
  if (!form || !window.crypto?.subtle) return;
  const { salt, challenge, number } = form.elements;
  const status = form.querySelector("[data-proof-status]");
  const encoder = new TextEncoder();

  const hash = async (text) => {
    const digest = await crypto.subtle.digest("SHA-256", encoder.encode(text));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const search = async (most) => {
    let told = -1;
    for (let from = 0; from <= most; from += STEP) {
      const tried = Array.from({ length: Math.min(STEP, most - from + 1) }, (_, place) => from + place);
      const hashes = await Promise.all(tried.map((each) => hash(salt.value + each)));
      const found = hashes.indexOf(challenge.value);
      if (found >= 0) return from + found;
      const percent = Math.floor((100 * from) / most / TOLD_EVERY) * TOLD_EVERY;
      if (percent > told) {
        told = percent;
        status.textContent = form.dataset.busy.replace("{percent}", percent);
      }
    }
    return null;
  };

  document.querySelector("[data-proof-wait]")?.remove();
  search(Number(form.dataset.most))
    .then((found) => {
      if (found === null) return;
      number.value = found;
      status.textContent = form.dataset.done;
      form.requestSubmit();
    })
    .catch(() => {
      status.textContent = "";
    });
})();
