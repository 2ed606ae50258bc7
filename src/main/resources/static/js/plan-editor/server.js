// Sends what is typed in the table. Answers are {kind, html}: ok, refused (422), conflict (409), gone (404), forbidden,
// expired (signed out), offline, failed. The token is renewed once, for a person who has signed in again in another tab.
const meta = (name) => document.querySelector(`meta[name="${name}"]`);

async function once(url, data, signal) {
  const options = { signal, headers: { "X-Requested-With": "fetch" }, credentials: "same-origin" };
  if (data) {
    options.method = "POST";
    options.body = data instanceof FormData ? data : new URLSearchParams(data);
    options.headers[meta("_csrf_header").content] = meta("_csrf").content;
  }
  let response;
  let html;
  try {
    response = await fetch(url, options);
    html = await response.text();
  } catch {
    return { kind: "offline", html: "" };
  }
  if (response.status === 401 || new URL(response.url).pathname.endsWith("/login")) {
    return { kind: "expired", html: "" };
  }
  const kinds = { 403: "forbidden", 404: "gone", 409: "conflict", 422: "refused" };
  const kind = response.ok ? "ok" : kinds[response.status] ?? "failed";
  return { kind, html, headers: response.headers };
}

/** Takes the token of a fresh page: "expired" when that page is the sign-in, false when the token is the same. */
async function renewToken(signal) {
  const page = await once(window.location.pathname, null, signal);
  if (page.kind !== "ok") {
    return page.kind;
  }
  const fresh = new DOMParser().parseFromString(page.html, "text/html").querySelector('meta[name="_csrf"]')?.content;
  if (!fresh || fresh === meta("_csrf").content) {
    return false;
  }
  meta("_csrf").content = fresh;
  document.querySelectorAll("input[name=_csrf]").forEach((input) => {
    input.value = fresh;
  });
  return true;
}

/** @param signal ends it before its answer, which counts as offline */
export async function send(url, data, signal) {
  const answer = await once(url, data, signal);
  if (answer.kind !== "forbidden" || !data) {
    return answer;
  }
  const renewed = await renewToken(signal);
  if (renewed === true) {
    return once(url, data, signal);
  }
  return { kind: renewed === false ? "forbidden" : renewed, html: answer.html };
}

export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content;
}
