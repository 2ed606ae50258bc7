// A click anywhere in a row follows its link; header checkbox and count of a list with several to select.
const INTERACTIVE = "a, button, input, select, textarea, label, summary, [contenteditable]";

document.addEventListener("click", (event) => {
  const row = event.target.closest("tr");
  const link = row?.querySelector("a.row-link");
  if (!link || event.defaultPrevented || event.target.closest(INTERACTIVE) || String(window.getSelection())) {
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    window.open(link.href, "_blank", "noopener");
  } else {
    link.click();
  }
});

function selection(within) {
  const form = within.closest("form");
  return form?.querySelector("[data-select-bar]")
    ? { form, bar: form.querySelector("[data-select-bar]"), all: form.querySelector("[data-select-all]"), ones: [...form.querySelectorAll("[data-select-one]")] }
    : null;
}

function show({ bar, all, ones }) {
  const chosen = ones.filter((one) => one.checked).length;
  const count = bar.querySelector("[data-select-count]");
  const whole = bar.querySelector("[data-select-whole]");
  count.textContent = chosen ? count.dataset.some.replace("#", chosen) : count.dataset.none;
  bar.classList.toggle("is-active", chosen > 0 || Boolean(whole?.checked));
  if (all) {
    all.checked = chosen > 0 && chosen === ones.length;
    all.indeterminate = chosen > 0 && chosen < ones.length;
  }
  ones.forEach((one) => one.closest("tr")?.classList.toggle("is-selected", one.checked || Boolean(whole?.checked)));
}

document.addEventListener("change", (event) => {
  const found = event.target.closest("[data-select-all], [data-select-one], [data-select-whole]") && selection(event.target);
  if (!found) {
    return;
  }
  if (event.target.matches("[data-select-all]")) {
    found.ones.forEach((one) => (one.checked = event.target.checked));
  }
  show(found);
});

function prepare(root) {
  root.querySelectorAll?.("[data-select-all]").forEach((all) => {
    all.hidden = false;
    const found = selection(all);
    if (found) {
      show(found);
    }
  });
}

prepare(document);
document.addEventListener("htmx:afterSwap", (event) => prepare(event.target));
window.addEventListener("pageshow", () => prepare(document));
