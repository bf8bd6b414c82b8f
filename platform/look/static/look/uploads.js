// Sends each chosen file by itself, after photos.js has shrunk it: progress, cancel, retry, remove.
// <form data-uploads>; the words stand on the form. Without this the form sends all files at once.
"use strict";

(() => {
  const form = document.querySelector("form[data-uploads]");
  const input = form?.querySelector("input[type=file]");
  if (!input || !window.DataTransfer) return;
  const { dataset: words } = form;
  const list = form.querySelector("[data-upload-list]");
  const status = form.querySelector("[data-upload-status]");
  const queue = [];
  let current = null;
  let isWarned = false;
  let wish = null; // The button that goes on once everything has been sent.

  const make = (tag, className, ...parts) => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...parts);
    return made;
  };
  const button = (text, name, act) => {
    const made = make("button", "btn btn-sm btn-outline-secondary", text, make("span", "visually-hidden", ` ${name}`));
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const makeRow = (file) => {
    const row = { file, bar: make("progress", ""), said: make("small", ""), tools: make("span", "d-flex gap-2") };
    row.bar.max = 100;
    row.bar.setAttribute("aria-label", file.name);
    row.element = make("li", "", make("span", "flex-grow-1", file.name, " ", row.said), row.bar, row.tools);
    list.append(row.element);
    return row;
  };
  const show = (row, text, { percent = null, tools = [], isError = false }) => {
    row.said.textContent = text;
    row.said.className = isError ? "is-error" : "";
    row.bar.hidden = percent === null;
    row.bar.value = percent ?? 0;
    if (row.tools.dataset.kind !== tools.map(([kind]) => kind).join()) {
      row.tools.dataset.kind = tools.map(([kind]) => kind).join();
      row.tools.replaceChildren(...tools.map(([kind, act]) => button(words[kind], row.file.name, act)));
    }
  };
  const drop = (row) => {
    row.element.remove();
    queue.splice(0, queue.length, ...queue.filter((each) => each !== row));
    list.hidden = !list.children.length;
  };

  const wait = (row) => {
    queue.push(row);
    show(row, words.waiting, { tools: [["remove", () => drop(row)]] });
    next();
  };
  const fail = (row, text) => {
    isWarned = false;
    const tools = [["retry", () => wait(row)], ["remove", () => drop(row)]];
    show(row, text, { tools, isError: true });
    status.textContent = `${row.file.name}: ${text}`;
  };

  const answered = (row, request) => {
    const part = new DOMParser().parseFromString(request.responseText, "text/html").getElementById("lampiran");
    const errors = [...(part?.querySelectorAll("[data-file-error]") ?? [])].map((each) => each.textContent);
    if (request.status === 200 && part && !errors.length) {
      document.getElementById("lampiran").replaceWith(part);
      window.htmx?.process(part);
      status.textContent = words.done.replace("{name}", row.file.name);
      drop(row);
    } else fail(row, errors.join(" ") || words[`status-${request.status}`] || words.statusOther);
  };

  const send = (row) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append(words.add, "1");
    body.append(input.name, row.file);
    const tools = [["cancel", () => request.abort()]];
    const done = (act) => {
      current = null;
      act();
      next();
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / total);
      const text = percent < 100 ? words.sending.replace("{percent}", percent) : words.checking;
      show(row, text, { percent, tools });
    });
    request.addEventListener("load", () => done(() => answered(row, request)));
    request.addEventListener("error", () => done(() => fail(row, words.offline)));
    request.addEventListener("abort", () => done(() => fail(row, words.cancelled)));
    request.open("POST", location.href);
    request.setRequestHeader("HX-Request", "true");
    show(row, words.sending.replace("{percent}", 0), { percent: 0, tools });
    request.send(body);
  };
  const tell = (text) => {
    status.classList.remove("visually-hidden");
    status.textContent = text;
  };
  const next = () => {
    if (current) return;
    current = queue.shift() ?? null;
    if (current) send(current);
    else if (wish && !list.children.length) form.requestSubmit(wish);
    else if (wish) askOnce();
  };
  const askOnce = () => {
    wish = null;
    isWarned = true;
    tell(words.unfinished);
  };

  input.addEventListener("photos:ready", () => {
    const chosen = [...input.files];
    input.value = "";
    const prepared = document.getElementById(`${input.id}_list`);
    for (const line of [...prepared.children]) if (!line.querySelector(".is-error")) line.remove();
    prepared.hidden = !prepared.children.length;
    list.hidden = !chosen.length && !list.children.length;
    for (const file of chosen) wait(makeRow(file));
  });
  for (const plain of form.querySelectorAll("[data-upload-plain]")) plain.hidden = true;

  // Going on waits for what is being sent, and asks once about what has failed.
  form.addEventListener(
    "submit",
    (event) => {
      if (event.submitter?.name) return;
      const isBusy = Boolean(current || queue.length);
      if (!list.children.length || (isWarned && !isBusy)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isBusy) return askOnce();
      wish = event.submitter;
      tell(words.wait);
    },
    true,
  );
})();
