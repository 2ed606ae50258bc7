// Rows of the table: added, moved by drag, keys and buttons, and removed after a question.
export function createRows({ server, grid, words, cells }) {
  const body = grid.tBodies[0];
  const isRow = (tr) => tr?.classList.contains("plan-row");
  let moving = Promise.resolve();

  const near = (row, side) => {
    let next = row;
    do {
      next = side === "BEFORE" ? next.previousElementSibling : next.nextElementSibling;
    } while (next && !isRow(next));
    return next;
  };
  const name = (row) => row.querySelector("[data-field=NUMBER] .cell-text")?.textContent
    || row.querySelector("[data-field=TITLE] .cell-text")?.textContent.slice(0, 60) || words.new;

  /** Tells the server where a row stands now; puts it back when that fails. */
  function settle(row, back) {
    const beside = near(row, "BEFORE") ?? near(row, "AFTER");
    const side = near(row, "BEFORE") ? "AFTER" : "BEFORE";
    moving = moving.then(() => cells.idle(row)).then(async () => {
      if (!row.id || !beside?.id) {
        return;
      }
      const answer = await server.send(`${grid.dataset.grid}/${row.id}/move`, { side, beside: beside.id });
      if (answer.kind === "ok") {
        cells.apply(row, server.parse(answer.html).querySelector("tr"));
        const all = [...body.rows].filter(isRow);
        words.say(words.moved.replace("%1", name(row)).replace("%2", all.indexOf(row) + 1).replace("%3", all.length));
      } else {
        back();
        words.say(words[answer.kind] ?? words.notMoved);
      }
    });
  }

  const putBack = (row, next) => () => body.insertBefore(row, next);

  function move(row, side) {
    const neighbour = near(row, side);
    if (!neighbour) {
      return;
    }
    const focused = document.activeElement;
    const next = row.nextElementSibling;
    if (side === "BEFORE") {
      neighbour.before(row);
    } else {
      neighbour.after(row);
    }
    if (row.contains(focused)) {
      focused.focus();
    }
    row.scrollIntoView({ block: "nearest" });
    settle(row, putBack(row, next));
  }

  function add(kind, below) {
    cells.leave(true);
    const template = document.getElementById(kind === "SECTION" ? "new-section" : "new-measure");
    const row = template.content.querySelector("tr").cloneNode(true);
    row.querySelectorAll("td.cell").forEach((td) => {
      td.tabIndex = -1;
    });
    document.querySelector("[data-empty]")?.remove();
    if (below) {
      below.after(row);
    } else {
      body.append(row);
    }
    row.scrollIntoView({ block: "nearest" });
    cells.open(row.querySelector("[data-field=TITLE]"));
  }

  /** A row that was typed before and has not reached the server. */
  function again(data) {
    const template = document.getElementById(data.kind === "SECTION" ? "new-section" : "new-measure");
    const row = template.content.querySelector("tr").cloneNode(true);
    row.querySelectorAll("td.cell").forEach((td) => {
      td.tabIndex = -1;
    });
    document.querySelector("[data-empty]")?.remove();
    const above = data.after && document.getElementById(data.after);
    if (above) {
      above.after(row);
    } else {
      body.append(row);
    }
    return row;
  }

  function discard(row) {
    const next = near(row, "BEFORE") ?? near(row, "AFTER");
    cells.leave(false);
    // Pressing the button left the cell, which sent the row
    cells.idle(row).then(async () => {
      const answer = row.id && await server.send(`${grid.dataset.grid}/${row.id}/remove`, { version: row.dataset.version });
      if (answer && answer.kind !== "ok" && answer.kind !== "gone") {
        words.say(words[answer.kind] ?? words.failed);
      }
    });
    cells.forget(row);
    row.remove();
    next?.querySelector("[data-field=TITLE]").focus();
  }

  function askToRemove(row) {
    body.querySelector(".row-confirm")?.remove();
    const confirm = document.getElementById("remove-row").content.querySelector("tr").cloneNode(true);
    const text = confirm.querySelector(".row-confirm-text");
    text.textContent = (row.classList.contains("section-row") ? text.dataset.section : text.dataset.words).replace("%1", name(row));
    row.after(confirm);
    confirm.querySelector("[data-remove-no]").focus();
  }

  function endQuestion(confirm) {
    const row = confirm.previousElementSibling;
    confirm.remove();
    row.querySelector("[data-field=TITLE]").focus();
  }

  async function remove(confirm) {
    const row = confirm.previousElementSibling;
    await cells.idle(row);
    const answer = await server.send(`${grid.dataset.grid}/${row.id}/remove`, { version: row.dataset.version });
    if (answer.kind === "ok" || answer.kind === "gone") {
      const next = near(row, "AFTER") ?? near(row, "BEFORE");
      const gone = name(row);
      confirm.remove();
      cells.forget(row);
      row.remove();
      words.say(words.removed.replace("%1", gone));
      if (answer.kind === "ok") {
        document.getElementById("editor-undo").replaceChildren(server.parse(answer.html));
      }
      next?.querySelector("[data-field=TITLE]").focus();
    } else {
      const text = confirm.querySelector(".row-confirm-text");
      const told = answer.kind === "refused" ? server.parse(answer.html).textContent : words[answer.kind] ?? words.failed;
      text.textContent = told.trim();
      words.say(text.textContent);
    }
  }

  /** Puts a removed row back where it stood. */
  async function restore(button) {
    const answer = await server.send(`${grid.dataset.grid}/removals/${button.dataset.restore}/restore`, {});
    if (answer.kind !== "ok") {
      words.say(words[answer.kind] ?? words.failed);
      return;
    }
    const row = server.parse(answer.html).querySelector("tr");
    const before = answer.headers.get("Oko-Row-Before");
    if (before && document.getElementById(before)) {
      document.getElementById(before).after(row);
    } else {
      body.prepend(row);
    }
    row.querySelectorAll("td.cell").forEach((td) => {
      td.tabIndex = -1;
    });
    button.closest(".undo-note").remove();
    words.say(words.restored.replace("%1", name(row)));
    row.querySelector("[data-field=TITLE]").focus();
  }

  if (window.Sortable) {
    let next = null;
    window.Sortable.create(body, {
      handle: ".drag-handle",
      draggable: ".plan-row",
      forceFallback: true,
      fallbackTolerance: 3,
      onStart: (event) => {
        next = event.item.nextElementSibling;
        cells.leave(true);
      },
      onEnd: (event) => {
        if (event.oldIndex !== event.newIndex) {
          settle(event.item, putBack(event.item, next));
        }
      },
    });
  }

  return { move, add, again, discard, askToRemove, endQuestion, remove, restore, near, isRow };
}
