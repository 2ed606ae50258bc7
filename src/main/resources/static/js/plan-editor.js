// The editor's table under keyboard and mouse. One listener for all rows; without scripts the same is done on pages.
const load = (name) => import(document.querySelector(`link[data-module=${name}]`).href);
const [server, { still }, { createReadings }, { createCells }, { createRows }, { createPaste }, { createKept }] = await Promise.all(
  ["server", "press", "readings", "cells", "rows", "paste", "kept"].map(load));

const grid = document.getElementById("plan-grid");
const live = document.getElementById("editor-live");
const words = { ...document.getElementById("editor-words").dataset, say: (text) => { live.textContent = text.trim(); } };
const narrow = window.matchMedia("(max-width: 48rem)");

const readings = createReadings({ server, grid, words });
const cells = createCells({ server, still, grid, words, readings, kept: createKept(grid.dataset.plan) });
const rows = createRows({ server, grid, words, cells });

let current = null;
const target = (td) => (td.classList.contains("row-actions") ? td.querySelector("summary, button") ?? td : td);

function makeGrid() {
  if (narrow.matches) {
    grid.removeAttribute("role");
    return;
  }
  grid.setAttribute("role", "grid");
  grid.querySelectorAll("tbody td.cell").forEach((td) => { td.tabIndex = -1; });
  grid.querySelectorAll("tbody .row-actions summary, tbody .row-edit").forEach((control) => { control.tabIndex = -1; });
  const first = grid.querySelector("tbody td.cell-title");
  if (first) {
    setCurrent(first);
  }
}

function setCurrent(td) {
  if (current && current !== td) {
    target(current).tabIndex = -1;
  }
  current = td;
  target(td).tabIndex = 0;
}

createPaste({ cells, currentRow: () => (document.activeElement?.closest("#plan-grid") ? current?.closest("tr") : null) });

grid.addEventListener("focusin", (event) => {
  const td = event.target.closest("tbody .plan-row > td");
  if (td && !narrow.matches) {
    setCurrent(td);
  }
});

grid.addEventListener("focusout", (event) => {
  const open = cells.editing();
  if (open && !open.td.contains(event.relatedTarget) && document.hasFocus()) {
    cells.leave(true);
  }
});

function go(td) {
  if (td) {
    target(td).focus();
  }
}

function step(key, td, whole) {
  const row = td.closest("tr");
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return key === "ArrowLeft" ? td.previousElementSibling : td.nextElementSibling;
  }
  if (key === "Home" || key === "End") {
    const all = [...grid.tBodies[0].rows].filter(rows.isRow);
    const line = whole ? (key === "Home" ? all[0] : all.at(-1)) : row;
    return key === "Home" ? line.cells[0] : line.cells[line.cells.length - 1];
  }
  let next = row;
  for (let i = 0; i < (key.startsWith("Page") ? 10 : 1); i++) {
    next = rows.near(next, key === "ArrowUp" || key === "PageUp" ? "BEFORE" : "AFTER") ?? next;
  }
  if (next === row) {
    return null;
  }
  return next.cells[Math.min(td.cellIndex, next.cells.length - 1)];
}

function tab(td, back) {
  const all = [...td.closest("tr").querySelectorAll("td.cell")];
  const beside = all[all.indexOf(td) + (back ? -1 : 1)];
  if (beside) {
    return beside;
  }
  const next = rows.near(td.closest("tr"), back ? "BEFORE" : "AFTER");
  return next && (back ? [...next.querySelectorAll("td.cell")].at(-1) : next.querySelector("td.cell"));
}

function keyInCell(event, { td, input }) {
  if (event.isComposing || readings.key(event, input)) {
    return !event.isComposing;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  }
  if (event.key === "Enter" && !event.shiftKey) {
    cells.leave(true);
    td.focus();
    return true;
  }
  if (event.key === "Escape") {
    cells.leave(false);
    const row = td.closest("tr");
    if (!row.id && !row.textContent.replace(row.lastElementChild.textContent, "").trim()) {
      rows.discard(row);
    } else {
      td.focus();
    }
    return true;
  }
  if (event.key === "Tab") {
    const next = tab(td, event.shiftKey);
    cells.leave(true);
    if (next) {
      cells.open(next);
      return true;
    }
    td.focus();
  }
  return false;
}

function keyOnCell(event, td) {
  const row = td.closest("tr");
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    rows.move(row, event.key === "ArrowUp" ? "BEFORE" : "AFTER");
    return true;
  }
  if (event.altKey || event.shiftKey) {
    return false;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    rows.add("MEASURE", row);
    return true;
  }
  if ((event.key === "Enter" || event.key === "F2") && event.target === td) {
    cells.open(td);
    return true;
  }
  if (/^(Arrow|Home|End|Page)/.test(event.key)) {
    go(step(event.key, td, event.ctrlKey || event.metaKey));
    return true;
  }
  return false;
}

grid.addEventListener("keydown", (event) => {
  if (narrow.matches) {
    return;
  }
  const open = cells.editing();
  const confirm = event.target.closest(".row-confirm");
  const td = event.target.closest("tbody .plan-row > td");
  let used = false;
  if (confirm && event.key === "Escape") {
    rows.endQuestion(confirm);
    used = true;
  } else if (open && event.target === open.input) {
    used = keyInCell(event, open);
  } else if (td && (event.target === td || event.target.matches("summary"))) {
    used = keyOnCell(event, td);
  }
  if (used) {
    event.preventDefault();
    event.stopPropagation();
  }
});

const acts = [
  ["[data-take]", (button) => cells.take(button.closest("td"), "WINDOWS", button.dataset.take)],
  ["[data-parties-back]", (button) => cells.take(button.closest("td"), "PARTIES", "")],
  ["[data-keep]", (button) => cells.settle(button.closest("td"), button.dataset.keep)],
  ["[data-remove]", (link) => rows.askToRemove(link.closest("tr"))],
  ["[data-remove-yes]", (button) => rows.remove(button.closest("tr"))],
  ["[data-restore]", (button) => rows.restore(button)],
  ["[data-remove-no]", (button) => rows.endQuestion(button.closest("tr"))],
  ["[data-discard]", (button) => rows.discard(button.closest("tr"))],
  ["[data-move]", (button) => { closeMenu(button); rows.move(button.closest("tr"), button.dataset.move); }],
  ["[data-add]", (link) => { closeMenu(link); rows.add(link.dataset.add, link.closest("#plan-grid") ? link.closest("tr") : null); }],
];

function closeMenu(control) {
  const menu = control.closest("details");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented) {
    return;
  }
  for (const [selector, act] of acts) {
    const control = event.target.closest(selector);
    // On a phone links lead to pages
    if (control && !(narrow.matches && control.matches("a"))) {
      event.preventDefault();
      act(control);
      return;
    }
  }
});

// A click on a cell opens it; on a phone, the page of its row.
grid.addEventListener("click", (event) => {
  const td = event.target.closest("td.cell");
  if (!td || event.defaultPrevented || event.target.closest("a, button, summary, textarea, .conflict, [role=listbox]")) {
    return;
  }
  if (narrow.matches) {
    td.closest("tr").querySelector(".row-edit").click();
  } else if (!String(window.getSelection())) {
    cells.open(td);
  }
});

narrow.addEventListener("change", makeGrid);
makeGrid();
grid.classList.add("is-ready");
if (window.location.hash.match(/^#[sm]\d+$/) && !narrow.matches) {
  document.querySelector(window.location.hash)?.querySelector("td.cell-title").focus();
}
cells.resume((data) => rows.again(data));
