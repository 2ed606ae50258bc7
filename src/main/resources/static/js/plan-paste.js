// The pages of pasting: the field takes a table of Word with its merged cells; another choice of a column shows the rows anew.
const form = document.getElementById("paste-form");
const module = document.querySelector("link[data-module=paste]");

if (form && module) {
  const { rowsOf } = await import(module.href);
  form.elements.text.addEventListener("paste", (event) => {
    const rows = rowsOf(event.clipboardData);
    if (rows?.html) {
      event.preventDefault();
      form.elements.html.value = rows.html;
      form.elements.text.value = rows.text;
      form.requestSubmit();
    }
  });
  form.elements.text.addEventListener("input", () => {
    form.elements.html.value = "";
  });
}

const check = document.getElementById("paste-check");
check?.addEventListener("change", (event) => {
  if (event.target.matches("[data-refresh]")) {
    sessionStorage.setItem("paste-focus", event.target.id);
    sessionStorage.setItem("paste-scroll", String(document.querySelector(".paste-scroll").scrollTop));
    const again = check.querySelector("button[formaction]");
    check.requestSubmit(again);
  }
});
const focused = check && sessionStorage.getItem("paste-focus");
if (focused) {
  document.querySelector(".paste-scroll").scrollTop = Number(sessionStorage.getItem("paste-scroll"));
  document.getElementById(focused)?.focus({ preventScroll: true });
  sessionStorage.removeItem("paste-focus");
}
