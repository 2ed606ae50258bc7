// What is typed into a form is kept on this computer until the form has been taken: for three days, for this account only, never
// passwords and files. A form that is sent without a connection waits for one.
const PREFIX = "oko:typed:";
const KEPT_FOR = 3 * 24 * 60 * 60 * 1000;
const PAUSE = 400;
const MOST = 200000;
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const account = meta("oko-account");
const words = document.getElementById("typed-words")?.dataset;

const entries = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function forgetOld() {
  entries().forEach((key) => {
    const entry = read(key);
    if (!entry || Date.now() - entry.at > KEPT_FOR) {
      localStorage.removeItem(key);
    }
  });
  const sent = meta("oko-typed-sent");
  if (sent) {
    entries().filter((key) => read(key)?.id === sent).forEach((key) => localStorage.removeItem(key));
  }
}

/** Only what a person types or chooses; hidden fields are the page's own. */
function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && !field.disabled
    && /^(text|search|email|tel|number|url|checkbox|radio|textarea|select-one|select-multiple)$/.test(field.type));
}

const valueOf = (field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value);

function valuesOf(form) {
  return fieldsOf(form).map((field) => [field.name, /^(checkbox|radio)$/.test(field.type) ? field.value : null, valueOf(field)]);
}

function fill(form, values) {
  const fields = fieldsOf(form);
  values.forEach(([name, choice, value]) => {
    const field = fields.find((each) => each.name === name && (choice === null || each.value === choice));
    if (field && choice === null) {
      field.value = value;
    } else if (field) {
      field.checked = value;
    }
  });
  // The server compares with what stood there when typing began
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function note(form, text, ...buttons) {
  form.querySelector(":scope > .typed-local")?.remove();
  const box = document.createElement("div");
  box.className = "notice notice-warning typed-local";
  box.setAttribute("role", "status");
  const p = document.createElement("p");
  p.className = "notice-text";
  p.textContent = text;
  box.append(p, ...buttons);
  form.prepend(box);
  return box;
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-outline-secondary btn-sm";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

const moment = (at) => new Date(at).toLocaleString("ru", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

function watch(form) {
  const key = `${PREFIX}${account}:${new URL(form.action).pathname}`;
  const opened = JSON.stringify(valuesOf(form));
  const id = `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
  let timer = 0;
  let waiting = false;

  function keep() {
    const values = valuesOf(form);
    const text = JSON.stringify({ id, at: Date.now(), values, hidden: hiddenOf(form) });
    if (JSON.stringify(values) !== opened && text.length < MOST) {
      try {
        localStorage.setItem(key, text);
      } catch {
        // The computer keeps no more
      }
    }
  }

  const left = read(key);
  if (left && JSON.stringify(left.values) !== opened && !document.querySelector("[data-error-summary]")) {
    const box = note(form, `${words.heading.replace("%1", moment(left.at))}. ${words.text} `,
      button(words.restore, () => {
        fill(form, left.values);
        Object.entries(left.hidden ?? {}).forEach(([name, value]) => {
          const field = form.elements[name];
          if (field?.type === "hidden") {
            field.value = value;
          }
        });
        note(form, words.restored);
        keep();
      }), " ",
      button(words.forget, () => {
        localStorage.removeItem(key);
        box.remove();
      }));
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  form.addEventListener("change", keep);
  form.addEventListener("oko:kept", () => {
    clearTimeout(timer);
    localStorage.removeItem(key);
  });
  form.addEventListener("submit", (event) => {
    keep();
    let field = form.elements["oko-typed"];
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: "oko-typed" });
      form.append(field);
    }
    field.value = id;
    if (!navigator.onLine && !waiting) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = true;
      const submitter = event.submitter;
      note(form, words.offline).scrollIntoView({ block: "nearest" });
      window.addEventListener("online", () => {
        waiting = false;
        note(form, words.online);
        form.requestSubmit(submitter);
      }, { once: true });
    } else if (!navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}

/** Which version was opened, so that another's change made meanwhile is noticed. */
function hiddenOf(form) {
  return Object.fromEntries(["version", "opened"].map((name) => [name, form.elements[name]])
    .filter(([, field]) => field?.type === "hidden").map(([name, field]) => [name, field.value]));
}

if (account && words) {
  try {
    forgetOld();
    document.querySelectorAll("main form[method=post]").forEach((form) => {
      const typed = fieldsOf(form).some((field) => field.type === "textarea" || /^(text|email|tel|url|number)$/.test(field.type));
      if (typed && form.elements["oko-owner"] && !form.querySelector("input[type=password]") && !form.hasAttribute("data-not-kept")) {
        watch(form);
      }
    });
    document.querySelectorAll("form[data-conflict]").forEach((form) => form.addEventListener("submit", (event) => {
      const key = `${PREFIX}${account}:${new URL(form.action).pathname}`;
      if (event.submitter?.hasAttribute("data-drop-typed")) {
        localStorage.removeItem(key);
      } else if (read(key)) {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "oko-typed", value: read(key).id }));
      }
    }));
    document.querySelectorAll('form[action$="/logout"]').forEach((form) => form.addEventListener("submit", () => {
      entries().filter((key) => key.startsWith(`${PREFIX}${account}:`)).forEach((key) => localStorage.removeItem(key));
    }));
  } catch {
    // A browser that keeps nothing
  }
}
