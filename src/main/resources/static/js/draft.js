// A report that is being written is kept on the server: after a pause, when files are chosen, and when the page is left.
const load = (name) => import(document.querySelector(`link[data-module=${name}]`).href);
const [{ send, parse }, { still }] = await Promise.all([load("server"), load("press")]);
const PAUSE = 1500;
const AGAIN_EVERY = 10000;

const state = () => document.querySelector("[data-draft]");
const form = state()?.closest("form");

function start() {
  const files = form.querySelector("input[type=file]");
  let timer = 0;
  let dirty = false;
  let leaving = false;
  let running = Promise.resolve();
  let sending = new AbortController();

  form.querySelector("[data-draft-keep]")?.setAttribute("hidden", "");

  function say(words, link) {
    const note = state().querySelector("[data-draft-note]");
    note.textContent = words;
    if (link) {
      const anchor = document.createElement("a");
      Object.assign(anchor, { href: state().dataset.login, target: "_blank", textContent: state().dataset.signIn });
      note.append(" ", anchor);
    }
  }

  /** The answer says which files were marked when it was asked for; since then somebody may have chosen otherwise. */
  function put(fresh) {
    for (const box of state().querySelectorAll("[name=kept]")) {
      const same = fresh.querySelector(`[name=kept][value="${CSS.escape(box.value)}"]`);
      if (same) {
        same.checked = box.checked;
      }
    }
    state().replaceWith(fresh);
  }

  async function save() {
    clearTimeout(timer);
    // Pressing a button leaves the field that was typed in; when it is the form's own, the form has it all
    await still();
    if (!dirty || leaving) {
      return;
    }
    dirty = false;
    const data = new FormData(form);
    const chosen = files.files.length > 0;
    say(state().dataset.saving);
    sending = new AbortController();
    const answer = await send(state().dataset.address, data, sending.signal);
    await still();
    if (answer.kind === "ok" || answer.kind === "refused") {
      const fresh = parse(answer.html).querySelector("[data-draft]");
      if (fresh && !leaving) {
        put(fresh);
        // What the server keeps need not be kept on this computer
        if (fresh.dataset.unkept === undefined) {
          form.dispatchEvent(new CustomEvent("oko:kept"));
          if (chosen) {
            files.value = "";
          }
        }
      }
    } else {
      dirty = true;
      say(state().dataset[answer.kind] ?? state().dataset.failed, answer.kind === "expired");
    }
  }

  const soon = (pause) => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => { running = running.then(save); }, pause);
  };

  form.addEventListener("input", (event) => {
    if (event.target.type !== "file") {
      soon(PAUSE);
    }
  });
  form.addEventListener("change", () => soon(0));
  // The form has it all; an answer that came later could put another session in the place of the one that answers the form
  form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); sending.abort(); });
  window.addEventListener("pageshow", () => { leaving = false; });
  window.addEventListener("online", () => { running = running.then(save); });
  window.addEventListener("focus", () => { running = running.then(save); });
  setInterval(() => { running = running.then(save); }, AGAIN_EVERY);
  // Also when the page goes out of sight; a file is too large to be sent then
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && dirty && !leaving) {
      const data = new FormData(form);
      data.delete("files");
      const header = document.querySelector('meta[name="_csrf_header"]').content;
      fetch(state().dataset.address, {
        method: "POST", body: data, keepalive: true, credentials: "same-origin",
        headers: { "X-Requested-With": "fetch", [header]: document.querySelector('meta[name="_csrf"]').content },
      }).catch(() => {});
    }
  });
}

if (form) {
  start();
}
