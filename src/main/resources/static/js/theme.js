// Tells Bootstrap which colour scheme the system has, before anything is painted.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const apply = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  root.classList.add("js");
  apply();
  dark.addEventListener("change", apply);
})();
