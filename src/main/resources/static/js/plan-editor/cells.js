// Cells of the table: opened by a click or Enter, kept by Enter, left by Esc. A row's changes are sent one after another; what
// could not be sent stays in its cell, is marked, and is sent again.
const AGAIN_EVERY = 5000;
const PARTS = {
  NUMBER: "number", TITLE: "title", EXPECTED_RESULT: "expectedResult", DEADLINE: "deadline", RESPONSIBLE: "responsible",
};

export function createCells({ server, still, grid, words, readings, kept: shelf }) {
  const waiting = new WeakMap(); // row → promise of its last change
  const unsaved = new Map(); // cell → {value, base, again}
  const attempts = new WeakMap(); // new row → what was sent of it without an answer
  let editing = null; // {td, input, base}
  // Whatever became of it: a change that failed stops none of the later ones
  const idle = (row) => (waiting.get(row) ?? Promise.resolve()).catch(() => {});

  const nameOf = (td) => `${td.closest("tr").id}/${td.dataset.field}`;
  const stateLine = document.getElementById("editor-state");
  let saving = 0;

  /** Says at the top whether all that was typed has reached the server. */
  function tell() {
    const waits = [...unsaved.values()];
    const offline = waits.some((one) => one.why === "offline");
    const state = saving ? "saving" : waits.length ? (offline ? "offline" : "unsaved") : "saved";
    stateLine.dataset.state = state;
    stateLine.textContent = stateLine.dataset[state].replace("%1", waits.length);
  }

  async function send(url, data) {
    saving += 1;
    tell();
    try {
      return await server.send(url, data);
    } finally {
      saving -= 1;
    }
  }

  const textOf = (td) => td.querySelector(".cell-text")?.textContent ?? "";
  const label = (td) => {
    const head = grid.tHead.rows[0].cells[td.cellIndex]?.textContent ?? "";
    const row = td.closest("tr");
    const number = row.querySelector("[data-field=NUMBER] .cell-text")?.textContent;
    return words.cell.replace("%1", head).replace("%2", number || words.new);
  };

  function fit(input) {
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 4}px`;
  }

  function open(td) {
    if (editing?.td === td) {
      return;
    }
    leave(true);
    const kept = unsaved.get(td);
    const base = kept ? kept.base : textOf(td);
    const input = document.createElement("textarea");
    input.className = "cell-input form-control";
    input.rows = 1;
    input.value = kept ? kept.value : base;
    input.setAttribute("aria-label", label(td));
    input.spellcheck = true;
    const live = document.createElement("div");
    live.className = "cell-live";
    live.setAttribute("aria-live", "polite");
    if (td.dataset.field === "DEADLINE" || td.dataset.field === "RESPONSIBLE") {
      const shown = td.querySelector(":scope > .reading");
      if (shown) {
        live.append(shown.cloneNode(true));
      }
    }
    const link = byHandLink(td);
    td.classList.add("is-editing");
    td.append(input, live, ...(link ? [link] : []));
    editing = { td, input, base, live, link };
    input.addEventListener("input", () => {
      fit(input);
      if (td.closest("tr").id) {
        shelf.put(nameOf(td), { value: input.value.trim(), base });
      }
    });
    readings.watch(td, input, live);
    fit(input);
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  function byHandLink(td) {
    const row = td.closest("tr");
    const anchors = { DEADLINE: ["dates", words.byHand], RESPONSIBLE: ["choose", words.choose] };
    const anchor = anchors[td.dataset.field];
    if (!anchor || !row.id) {
      return null;
    }
    const link = document.createElement("a");
    link.className = "cell-more";
    link.href = `${grid.dataset.measures}${row.id.slice(1)}/edit#${anchor[0]}`;
    link.textContent = anchor[1];
    return link;
  }

  /** The rows below stay where they are while one of them is pressed. */
  function hold(row) {
    row.style.height = `${row.getBoundingClientRect().height}px`;
    still().then(() => row.style.removeProperty("height"));
  }

  /** Closes the open cell; keeps what was typed, or not. */
  function leave(keep) {
    if (!editing) {
      return;
    }
    const { td, input, base, live, link } = editing;
    editing = null;
    readings.stop();
    hold(td.closest("tr"));
    const value = input.value.trim();
    td.classList.remove("is-editing");
    td.querySelector(".suggestion-box")?.remove();
    [input, live, link].forEach((part) => part?.remove());
    if (keep && (value !== base.trim() || unsaved.has(td))) {
      store(td, value, base);
    } else if (!unsaved.has(td)) {
      shelf.drop(nameOf(td));
    }
  }

  function note(td, content) {
    td.querySelectorAll(":scope > .cell-note, :scope > .conflict").forEach((old) => old.remove());
    td.classList.toggle("is-unsaved", Boolean(content));
    if (content) {
      td.append(...(content instanceof Node ? [content] : server.parse(content).childNodes));
    }
  }

  function noteOf(text, withLogin) {
    const p = document.createElement("p");
    p.className = "cell-note";
    p.textContent = `${text} `;
    if (withLogin) {
      const link = document.createElement("a");
      link.href = words.login;
      link.target = "_blank";
      link.textContent = words.signIn;
      p.append(link);
    }
    return p;
  }

  function store(td, value, base) {
    const text = td.querySelector(".cell-text");
    text.textContent = value;
    unsaved.set(td, { value, base, again: false });
    const row = td.closest("tr");
    if (row.id) {
      shelf.put(nameOf(td), { value, base });
    }
    const mine = idle(row).then(() => (row.id ? change(row, td) : create(row)));
    waiting.set(row, mine);
    return mine;
  }

  async function change(row, td) {
    const kept = unsaved.get(td);
    if (!kept) {
      return;
    }
    const { value, base } = kept;
    td.classList.add("is-saving");
    const answer = await send(`${grid.dataset.grid}/${row.id}/cell`, {
      version: row.dataset.version, field: td.dataset.field, value, base,
    });
    td.classList.remove("is-saving");
    const saved = answer.kind === "ok" && unsaved.get(td)?.value === value;
    if (saved) {
      // Before the page stands still: a link that is pressed just now may lead away
      unsaved.delete(td);
      shelf.drop(nameOf(td));
    }
    tell();
    await still();
    if (answer.kind === "ok") {
      if (saved && !unsaved.has(td)) {
        note(td, null);
      }
      apply(row, server.parse(answer.html).querySelector("tr"));
      words.say(words.saved);
    } else {
      refuse(td, answer);
      tell();
    }
  }

  function refuse(td, answer) {
    const kept = unsaved.get(td);
    if (!kept) {
      return;
    }
    kept.why = answer.kind;
    kept.again = ["offline", "failed", "expired"].includes(answer.kind);
    if (answer.kind === "refused" || answer.kind === "conflict") {
      note(td, answer.html);
      words.say(td.querySelector(".cell-note, .conflict-heading")?.textContent ?? "");
    } else {
      note(td, noteOf(words[answer.kind] ?? words.failed, answer.kind === "expired"));
      words.say(words[answer.kind] ?? words.failed);
    }
  }

  function newRow(row, value) {
    let above = row.previousElementSibling;
    while (above && !above.id) {
      above = above.previousElementSibling;
    }
    return {
      submission: [...crypto.getRandomValues(new Uint32Array(4))].join("-"),
      kind: row.classList.contains("section-row") ? "SECTION" : "MEASURE",
      ...(above ? { after: above.id } : {}),
      ...Object.fromEntries(Object.entries(PARTS).map(([field, part]) => [part, value(field)])),
    };
  }

  /** A new row is sent as soon as it has words. */
  async function create(row) {
    const cells = [...row.querySelectorAll("[data-field]")];
    const title = cells.find((td) => td.dataset.field === "TITLE");
    const value = (field) => cells.find((td) => td.dataset.field === field)?.querySelector(".cell-text").textContent ?? "";
    if (!value("TITLE").trim()) {
      await still();
      cells.filter((td) => td !== title && unsaved.has(td)).forEach((td) => note(td, noteOf(words.untitled)));
      return;
    }
    // Sent again word for word, the server adds the row once; what was typed since then follows as a change
    const data = attempts.get(row) ?? newRow(row, value);
    attempts.set(row, data);
    shelf.put(`new/${data.submission}`, data);
    const answer = await send(`${grid.dataset.grid}/rows`, data);
    if (answer.kind !== "ok") {
      await still();
      if (!row.isConnected) {
        attempts.delete(row);
        shelf.drop(`new/${data.submission}`);
        tell();
        return;
      }
      unsaved.set(title, unsaved.get(title) ?? { value: value("TITLE"), base: "", again: false });
      refuse(title, answer);
      if (!unsaved.get(title).again) {
        attempts.delete(row);
        shelf.drop(`new/${data.submission}`);
      }
      tell();
      return;
    }
    attempts.delete(row);
    shelf.drop(`new/${data.submission}`);
    const later = [];
    const sent = [];
    cells.filter((td) => unsaved.has(td)).forEach((td) => {
      if (unsaved.get(td).value === data[PARTS[td.dataset.field]]) {
        unsaved.delete(td);
        sent.push(td);
      } else {
        later.push(td);
      }
    });
    const fresh = server.parse(answer.html).querySelector("tr");
    row.id = fresh.id;
    row.classList.remove("is-new");
    tell();
    await still();
    sent.filter((td) => !unsaved.has(td)).forEach((td) => note(td, null));
    apply(row, fresh);
    words.say(words.saved);
    for (const td of later) {
      await change(row, td);
    }
    tell();
  }

  /** Puts the row as the server has it into the table, but for cells that somebody is typing in. */
  function apply(row, fresh) {
    row.dataset.version = fresh.dataset.version;
    [...fresh.cells].forEach((from, i) => {
      const to = row.cells[i];
      if (to === editing?.td || unsaved.has(to) || to.querySelector(":scope > details[open]")) {
        return;
      }
      const focused = to.contains(document.activeElement) && document.activeElement !== to;
      to.replaceChildren(...from.childNodes);
      to.querySelector("summary")?.setAttribute("tabindex", "-1");
      to.querySelector(".row-edit")?.setAttribute("tabindex", "-1");
      if (focused) {
        to.focus();
      }
    });
  }

  function settle(td, choice) {
    const row = td.closest("tr");
    const box = td.querySelector(".conflict");
    const theirs = box.querySelector(".conflict-theirs").textContent;
    const mine = unsaved.get(td).value;
    const fresh = box.querySelector("template").content.querySelector("tr");
    note(td, null);
    if (choice === "theirs") {
      unsaved.delete(td);
      shelf.drop(nameOf(td));
      tell();
      apply(row, fresh);
      td.focus();
    } else if (choice === "mine") {
      apply(row, fresh);
      store(td, mine, theirs);
      td.focus();
    } else {
      apply(row, fresh);
      unsaved.set(td, { value: `${theirs}\n${mine}`, base: theirs, again: false });
      open(td);
    }
  }

  /** Gives dates or parties without opening the cell. */
  function take(td, field, value) {
    leave(true);
    const row = td.closest("tr");
    const mine = idle(row).then(async () => {
      const answer = await server.send(`${grid.dataset.grid}/${row.id}/cell`, { version: row.dataset.version, field, value, base: "" });
      await still();
      if (answer.kind === "ok") {
        apply(row, server.parse(answer.html).querySelector("tr"));
        words.say(words.saved);
      } else if (answer.kind === "conflict") {
        apply(row, server.parse(answer.html).querySelector("template").content.querySelector("tr"));
      } else {
        note(td, answer.kind === "refused" ? answer.html : noteOf(words[answer.kind] ?? words.failed));
      }
      td.focus();
    });
    waiting.set(row, mine);
  }

  /** Takes up what was typed before the page was left without a connection or a sign-in, and sends it. */
  function resume(rowOf) {
    Object.entries(shelf.all()).forEach(([name, part]) => {
      const [row, field] = name.split("/");
      if (row === "new") {
        const fresh = rowOf(part);
        attempts.set(fresh, part);
        const title = fresh.querySelector("[data-field=TITLE]");
        fresh.querySelectorAll("[data-field]").forEach((td) => {
          td.querySelector(".cell-text").textContent = part[PARTS[td.dataset.field]] ?? "";
          unsaved.set(td, { value: part[PARTS[td.dataset.field]] ?? "", base: "", again: td === title });
        });
        note(title, noteOf(words.resumed));
      } else {
        const td = document.getElementById(row)?.querySelector(`[data-field=${field}]`);
        if (!td || textOf(td) === part.value) {
          shelf.drop(name);
        } else {
          td.querySelector(".cell-text").textContent = part.value;
          unsaved.set(td, { value: part.value, base: part.base, again: true });
          note(td, noteOf(words.resumed));
        }
      }
    });
    tell();
    sendAgain();
  }

  function sendAgain() {
    unsaved.forEach((kept, td) => {
      if (kept.again && td.isConnected) {
        kept.again = false;
        store(td, kept.value, kept.base);
      }
    });
  }

  setInterval(sendAgain, AGAIN_EVERY);
  window.addEventListener("online", sendAgain);
  window.addEventListener("focus", sendAgain);
  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size || (editing && editing.input.value.trim() !== editing.base.trim())) {
      event.preventDefault();
    }
  });

  return {
    open, leave, settle, take, apply, resume, idle,
    forget: (row) => {
      [...row.cells].forEach((td) => {
        unsaved.delete(td);
        shelf.drop(nameOf(td));
      });
      if (attempts.has(row)) {
        shelf.drop(`new/${attempts.get(row).submission}`);
      }
      tell();
    },
    editing: () => editing,
  };
}
