// What is typed is read at once: the deadline and the responsible parties under the cell, and names to complete.
const PATIENCE = 350;

export function createReadings({ server, grid, words }) {
  const plan = grid.dataset.plan;
  let timer = 0;
  let turn = 0;
  let list = null;

  function later(work) {
    clearTimeout(timer);
    timer = setTimeout(work, PATIENCE);
  }

  async function show(url, place) {
    const mine = ++turn;
    const answer = await server.send(url);
    if (mine === turn && answer.kind === "ok") {
      place.replaceChildren(...server.parse(answer.html).childNodes);
    }
  }

  function watch(td, input, place) {
    const row = td.closest("tr").id;
    if (td.dataset.field === "DEADLINE") {
      const read = () => show(`${plan}/deadline-reading?row=${row}&deadlinePhrase=${encodeURIComponent(input.value)}`, place);
      input.addEventListener("input", () => later(read));
    } else if (td.dataset.field === "RESPONSIBLE") {
      const read = () => show(`${plan}/responsible-reading?responsibleText=${encodeURIComponent(input.value)}`, place);
      list = document.createElement("div");
      list.className = "suggestion-box";
      place.before(list);
      input.setAttribute("aria-autocomplete", "list");
      input.addEventListener("input", () => later(() => {
        read();
        suggest(input);
      }));
    }
  }

  /** The words being typed: behind the last comma, semicolon or line break. */
  const fragment = (input) => input.value.slice(0, input.selectionStart).split(/[,;\n]/).pop().trimStart();

  async function suggest(input) {
    const letters = fragment(input);
    if (!list || letters.length < 2) {
      return close(input);
    }
    const answer = await server.send(`${plan}/executors?q=${encodeURIComponent(letters)}`);
    if (answer.kind !== "ok" || !list || fragment(input) !== letters) {
      return;
    }
    const found = server.parse(answer.html).querySelector("ul");
    const count = found?.children.length ?? 0;
    if (!count || (count === 1 && found.firstElementChild.dataset.name === letters)) {
      return close(input);
    }
    found.setAttribute("role", "listbox");
    found.id = "editor-suggestions";
    found.setAttribute("aria-label", words.suggestions);
    list.replaceChildren(found);
    input.setAttribute("aria-controls", found.id);
    words.say(words.found.replace("%1", count));
  }

  function close(input) {
    list?.replaceChildren();
    input?.removeAttribute("aria-activedescendant");
    input?.removeAttribute("aria-controls");
  }

  const options = () => [...(list?.querySelectorAll("[role=option]") ?? [])];
  const active = () => options().findIndex((option) => option.getAttribute("aria-selected") === "true");

  function choose(input, option) {
    const at = input.selectionStart;
    const before = input.value.slice(0, at);
    const start = before.length - fragment(input).length;
    input.setRangeText(option.dataset.name, start, at, "end");
    close(input);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Arrows, Enter and Esc while suggestions are open; says whether the key was used. */
  function key(event, input) {
    const all = options();
    if (!all.length) {
      return false;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = (active() + step + all.length + (active() < 0 && step < 0 ? 1 : 0)) % all.length;
      all.forEach((option, i) => option.setAttribute("aria-selected", String(i === next)));
      input.setAttribute("aria-activedescendant", all[next].id);
      all[next].scrollIntoView({ block: "nearest" });
      return true;
    }
    if (event.key === "Enter" && active() >= 0) {
      choose(input, all[active()]);
      return true;
    }
    if (event.key === "Escape") {
      close(input);
      return true;
    }
    return false;
  }

  grid.addEventListener("mousedown", (event) => {
    const option = event.target.closest?.("[role=option]");
    const input = option && grid.querySelector(".cell-input");
    if (input) {
      event.preventDefault();
      choose(input, option);
    }
  });

  function stop() {
    clearTimeout(timer);
    turn++;
    list = null;
  }

  return { watch, key, stop };
}
