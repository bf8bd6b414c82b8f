// A form on a page that was kept for being offline: before it is sent it asks for a fresh token.
// <form data-fresh-token="address" data-offline="words while there is no network">
"use strict";

(() => {
  if (!("kept" in document.documentElement.dataset)) return;

  const say = (form, words) => {
    let status = form.querySelector("[data-kept-status]");
    if (!status) {
      status = document.createElement("p");
      status.setAttribute("role", "alert");
      status.className = "lp-error mt-3";
      status.dataset.keptStatus = "";
      form.append(status);
    }
    status.textContent = words;
  };

  const send = async (form) => {
    try {
      const answer = await fetch(form.dataset.freshToken, { cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      form.elements.csrfmiddlewaretoken.value = await answer.text();
    } catch {
      say(form, form.dataset.offline);
      return;
    }
    form.submit();
  };

  document.addEventListener(
    "submit",
    (event) => {
      if (!event.target.dataset.freshToken) return;
      event.preventDefault();
      send(event.target);
    },
    true,
  );
})();
