// Forms are sent once; filters are folded on a phone; the error summary gets the focus; print buttons; menus of the header close as menus do.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || form.hasAttribute("data-repeatable")) {
    return;
  }
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
});

function release(form) {
  delete form.dataset.sending;
  form.querySelectorAll("button[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
}

window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (form) {
    release(form);
  }
});

function focusSummary(root) {
  root.querySelector?.("[data-error-summary]")?.focus();
}

focusSummary(document);
document.addEventListener("htmx:afterSwap", (event) => focusSummary(event.target));

// A link of the summary goes to the field itself, with its label in view.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-error-summary] a[href^='#']");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (field) {
    event.preventDefault();
    (field.closest(".field") ?? field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  }
});

if (window.matchMedia("(max-width: 40rem)").matches) {
  document.querySelectorAll("details[data-filter]:not(:has(.has-error))").forEach((filter) => (filter.open = false));
}

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

const openMenus = () => document.querySelectorAll("details[data-menu][open]");
document.addEventListener("click", (event) => {
  openMenus().forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});
