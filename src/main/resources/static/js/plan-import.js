// Choosing a document: a file dropped on the form is read at once; while a document is read the page says so.
document.querySelectorAll("[data-drop-zone]").forEach((zone) => {
  const input = zone.querySelector("input[type=file]");
  let depth = 0;
  const show = (over) => zone.classList.toggle("is-over", over);
  zone.addEventListener("dragenter", (event) => {
    event.preventDefault();
    depth++;
    show(true);
  });
  zone.addEventListener("dragleave", () => {
    depth--;
    show(depth > 0);
  });
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    show(false);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      zone.requestSubmit();
    }
  });
});

document.addEventListener("submit", (event) => {
  const note = event.target.querySelector("[data-reading-note]");
  if (note && !event.defaultPrevented) {
    note.hidden = false;
  }
});
window.addEventListener("pageshow", () => document.querySelectorAll("[data-reading-note]").forEach((note) => (note.hidden = true)));
