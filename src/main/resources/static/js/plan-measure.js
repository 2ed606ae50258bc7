// The page of one measure: more lines for dates, finding in the list of parties, and marks that follow from what is done.
const form = document.querySelector("main form");
const byHand = document.getElementById("byHand");
const chosen = document.getElementById("chosen");

form.addEventListener("click", (event) => {
  if (event.target.closest("[data-add-window]")) {
    addWindow(event.target.closest("[data-add-window]"));
  } else if (event.target.closest("[data-take]")) {
    event.preventDefault();
    take(event.target.closest("[data-take]").dataset.take);
  } else if (event.target.closest("[data-parties-back]")) {
    chosen.checked = false;
  }
});

function lines() {
  return [...form.querySelectorAll(".window-line")];
}

function addWindow(button) {
  const last = lines().pop();
  const line = last.cloneNode(true);
  const at = lines().length;
  line.querySelectorAll("[id], [for], [name], [aria-describedby]").forEach((element) => {
    for (const name of ["id", "for", "name"]) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, element.getAttribute(name).replace(/\d+/, String(at)));
      }
    }
  });
  line.setAttribute("aria-label", line.getAttribute("aria-label").replace(/\d+/, String(at + 1)));
  line.querySelectorAll("input").forEach((input) => {
    input.value = "";
  });
  button.before(line);
  line.querySelector("input").focus();
}

const typed = (iso) => iso.split("-").reverse().join(".");

function take(value) {
  byHand.checked = value !== "";
  lines().forEach((line) => line.querySelectorAll("input").forEach((input) => {
    input.value = "";
  }));
  if (value) {
    const [from, to] = value.split("/");
    const inputs = lines()[0].querySelectorAll("input");
    inputs[0].value = from && from !== "null" ? typed(from) : "";
    inputs[1].value = typed(to);
    inputs[1].focus();
  }
}

form.addEventListener("input", (event) => {
  if (event.target.closest(".window-line") && event.target.value) {
    byHand.checked = true;
  } else if (event.target.name === "parties") {
    chosen.checked = true;
  } else if (event.target.matches("[data-party-filter]")) {
    const letters = event.target.value.trim().toLowerCase();
    form.querySelectorAll(".party-choices .form-check").forEach((choice) => {
      choice.hidden = !choice.textContent.toLowerCase().includes(letters);
    });
  }
});

form.addEventListener("keydown", (event) => {
  if (event.target.matches("[data-party-filter]") && event.key === "Enter") {
    event.preventDefault();
  }
});
