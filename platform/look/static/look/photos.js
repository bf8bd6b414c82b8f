// Shrinks photos before they are sent and says for each file what becomes of it.
// The words stand on the input, see look/forms/files_field.py.
"use strict";

(() => {
  const QUALITY = 0.75;
  const WORTH_SHRINKING = 300 * 1024;
  const PHOTO = /^image\/(jpeg|png|webp|heic|heif)$/;

  const sizeText = (bytes) => {
    const locale = document.documentElement.lang;
    return bytes < 1048576
      ? `${Math.ceil(bytes / 1024).toLocaleString(locale)} kB`
      : `${(bytes / 1048576).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;
  };
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const shrink = async (file, side) => {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext("2d");
    // What was see-through would turn black in a JPEG.
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" });
  };

  const shrunkOrSame = async (file, side) => {
    if (!PHOTO.test(file.type) || file.size < WORTH_SHRINKING) return file;
    try {
      return await shrink(file, side);
    } catch {
      return file; // The server has the last word on a picture that cannot be read here.
    }
  };

  const addRow = (list, name) => {
    const row = document.createElement("li");
    const title = document.createElement("span");
    const words = document.createElement("small");
    title.textContent = name;
    row.append(title, words);
    list.append(row);
    return words;
  };

  const refuse = (words, text) => {
    words.textContent = text;
    words.className = "is-error";
  };

  const prepare = async (input) => {
    const { dataset } = input;
    const turn = String(Number(dataset.turn ?? 0) + 1);
    dataset.turn = turn;
    const list = document.getElementById(`${input.id}_list`);
    const most = Number(dataset.most);
    const mostBytes = Number(dataset.mostBytes);
    const sent = new DataTransfer();
    list.replaceChildren();
    list.hidden = false;
    for (const file of input.files) {
      const words = addRow(list, file.name);
      if (sent.files.length >= most) {
        refuse(words, fill(dataset.tooMany, { max: most }));
        continue;
      }
      words.textContent = dataset.busy;
      const ready = await shrunkOrSame(file, Number(dataset.photos));
      if (dataset.turn !== turn) return; // Other files have been chosen meanwhile.
      const [from, to] = [sizeText(file.size), sizeText(ready.size)];
      if (ready.size > mostBytes) {
        refuse(words, fill(dataset.tooLarge, { to, max: sizeText(mostBytes) }));
        continue;
      }
      words.textContent = ready === file ? to : fill(dataset.shrunk, { from, to });
      sent.items.add(ready);
    }
    input.files = sent.files;
    input.dispatchEvent(new CustomEvent("photos:ready", { bubbles: true }));
  };

  if (!window.createImageBitmap || !window.DataTransfer) return;
  const waiting = new WeakMap();

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!input.matches("input[type=file][data-photos]")) return;
    const work = prepare(input).finally(() => {
      if (waiting.get(input.form) === work) waiting.delete(input.form);
    });
    waiting.set(input.form, work);
  });

  // Before the guard against sending twice, so that the sending that waits is the first one.
  document.addEventListener(
    "submit",
    (event) => {
      const { target: form, submitter } = event;
      const work = waiting.get(form);
      if (!work) return;
      event.preventDefault();
      event.stopPropagation();
      work.finally(() => form.requestSubmit(submitter));
    },
    true,
  );
})();
