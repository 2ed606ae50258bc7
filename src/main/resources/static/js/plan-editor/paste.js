// Rows of the clipboard go to the server whole: it knows tables better. Only what carries no meaning is taken off before.
const KEPT = new Set(["colspan", "rowspan", "start", "value"]);

/** The tables of the markup without looks: Word writes ten times as much about them as about the words. */
export function bare(html) {
  // Looks are put aside before parsing: the browser would complain of each that the page's policy forbids
  const plain = html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/\sstyle=/gi, " data-style=");
  const page = new DOMParser().parseFromString(plain, "text/html");
  page.querySelectorAll("style, script, meta, link, xml, title, img, svg").forEach((element) => element.remove());
  const tables = [...page.querySelectorAll("table")].filter((table) => !table.parentElement.closest("table"));
  tables.forEach((table) => {
    [...table.querySelectorAll("*")].forEach((element) => {
      const style = (element.getAttribute("data-style") ?? "").replace(/\s/g, "").toLowerCase();
      if (style.includes("display:none") || style.includes("mso-hide:all")) {
        element.remove();
        return;
      }
      [...element.attributes].filter((attribute) => !KEPT.has(attribute.name)).forEach((attribute) => element.removeAttribute(attribute.name));
    });
  });
  return tables.map((table) => table.outerHTML).join("\n");
}

/** What the clipboard holds, when it holds rows: a table, or text of several cells. */
export function rowsOf(clipboard) {
  const html = clipboard.getData("text/html");
  const text = clipboard.getData("text/plain");
  const table = /<table[\s>]/i.test(html) ? bare(html) : "";
  if (!table && !text.includes("\t")) {
    return null;
  }
  return { html: table, text };
}

export function createPaste({ cells, currentRow }) {
  const form = document.getElementById("paste-form");
  document.addEventListener("paste", (event) => {
    const rows = rowsOf(event.clipboardData);
    const typing = event.target.closest?.("input, textarea");
    if (!rows || (typing && !rows.html && !rows.text.includes("\n"))) {
      return;
    }
    event.preventDefault();
    cells.leave(true);
    form.elements.after.value = currentRow()?.id ?? "";
    form.elements.html.value = rows.html;
    form.elements.text.value = rows.html ? "" : rows.text;
    form.requestSubmit();
  });
}
