// Keys of pages: letters by their place on the keyboard, so that they work in the Russian layout; never while something is typed.
const dialog = document.querySelector("dialog[data-keys]");
const ROWS = "main tbody tr, main .hits > li, main .inbox-item";
const NOT_TYPED = "[type=checkbox], [type=radio], [type=submit], [type=button], [type=reset], [type=file]";
const PATIENCE = 1500;
let awaited = 0;

function isTyping(target) {
  return target.isContentEditable || (target.matches?.("input, textarea, select") && !target.matches(NOT_TYPED));
}

const isShown = (element) => element.getClientRects().length > 0;

const linkOf = (row) => row.querySelector("a.row-link") ?? row.querySelector("a[href]");

function step(by) {
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => isShown(row) && linkOf(row));
  const at = rows.indexOf(document.activeElement.closest(ROWS));
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  if (next) {
    const link = linkOf(next);
    link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
  return rows.length > 0;
}

function select() {
  const box = document.activeElement.closest(ROWS)?.querySelector("[data-select-one]");
  box?.click();
  return Boolean(box);
}

function search() {
  const field = [...document.querySelectorAll("form[role=search] input[type=search]")].find(isShown);
  const menu = document.querySelector(".site-menu");
  if (field) {
    field.focus();
    field.select();
  } else if (menu && isShown(menu)) {
    menu.open = true;
    menu.querySelector("input[type=search]")?.focus();
  }
  return true;
}

function help() {
  dialog.showModal();
  return true;
}

function go(code) {
  const place = dialog.querySelector(`[data-go="${code}"]`);
  if (place) {
    window.location.assign(place.dataset.href);
  }
  return Boolean(place);
}

function send(target) {
  const form = target.form;
  const button = form && (target.type === "submit" ? target : [...form.elements].find((each) => each.type === "submit"));
  if (!button || form.method === "dialog") {
    return false;
  }
  form.requestSubmit(button);
  return true;
}

// Both layouts: «?» and «/» as letters, and the key between «.» and Shift, which writes neither in the Russian one.
function act(event) {
  const { key, code, shiftKey } = event;
  if (key === "?" || (code === "Slash" && shiftKey)) {
    return help();
  }
  if (key === "/" || code === "Slash") {
    return search();
  }
  if (shiftKey) {
    return false;
  }
  if (awaited && event.timeStamp < awaited) {
    awaited = 0;
    return go(code);
  }
  awaited = code === "KeyG" ? event.timeStamp + PATIENCE : 0;
  return { KeyJ: () => step(1), KeyK: () => step(-1), KeyX: select, KeyG: () => true }[code]?.() ?? false;
}

// At the window, after what the page itself makes of a key.
window.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || dialog.open) {
    return;
  }
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key === "Enter" && !event.altKey && !event.shiftKey) {
    if (!event.repeat && send(event.target)) {
      event.preventDefault();
    }
  } else if (!control && !event.altKey && !isTyping(event.target) && act(event)) {
    event.preventDefault();
  }
});

document.querySelectorAll("[data-keys-open]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", help);
});
