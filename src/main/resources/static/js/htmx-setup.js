// Sends the CSRF token with every htmx request and says in words when one fails; what was typed stays on the page.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const live = document.querySelector("[data-live]");

function say(text) {
  if (live && text) {
    live.textContent = text;
    live.hidden = false;
    if (text === live.dataset.expired) {
      const link = Object.assign(document.createElement("a"), { href: live.dataset.login, target: "_blank", textContent: live.dataset.signIn });
      live.append(" ", link);
    }
  }
}

function failed(status) {
  const words = live?.dataset ?? {};
  if (status === 401) {
    return words.expired;
  }
  return status === 403 ? words.forbidden : words.failed;
}

document.addEventListener("htmx:configRequest", (event) => {
  const header = meta("_csrf_header");
  if (header && event.detail.verb !== "get") {
    event.detail.headers[header] = meta("_csrf");
  }
});
document.addEventListener("htmx:sendError", () => say(live?.dataset.offline));
document.addEventListener("htmx:timeout", () => say(live?.dataset.offline));
document.addEventListener("oko:problem", (event) => say(event.detail.value));
document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  if (!xhr.getResponseHeader("HX-Trigger")?.includes("oko:problem")) {
    say(failed(xhr.status));
  }
});
// A request answered by the sign-in page means that the session has ended: do not put that page into this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const answeredBy = event.detail.xhr.responseURL;
  if (answeredBy && new URL(answeredBy).pathname.endsWith("/login")) {
    event.detail.shouldSwap = false;
    say(live?.dataset.expired);
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.xhr.status < 400 && event.detail.xhr.status > 0 && live) {
    live.hidden = true;
  }
});
