// Passkeys and security keys: says what went wrong, which the library only tells the console.
"use strict";

(() => {
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    for (const place of document.querySelectorAll("[data-key-trouble]")) place.textContent = place.dataset.keyTrouble;
  });

  // Enter in the field beside it would send the form without the key.
  document.addEventListener("submit", (event) => {
    const credential = event.target.elements.credential;
    if (!credential || credential.value.startsWith("{")) return;
    event.preventDefault();
    event.target.querySelector("button[type=button]")?.click();
  });

  // What the library is to do here stands in blocks of JSON, each with the name of a function of it.
  for (const block of document.querySelectorAll("script[data-allauth-onload^='allauth.']")) {
    const begin = block.dataset.allauthOnload.split(".").reduce((part, name) => part?.[name], window);
    begin?.(JSON.parse(block.textContent));
  }

  if (window.PublicKeyCredential) {
    for (const part of document.querySelectorAll("[data-needs-key]")) {
      part.hidden = false;
      // Where others stand beside it, its room is kept.
      part.classList.remove("invisible");
    }
  }
})();
