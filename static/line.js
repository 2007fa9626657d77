// What is answered is sent until it is known to be kept. A copy stays in the browser until the server has answered; it
// is sent again when the line is back, and the server takes it once, however often it comes. Forms with `data-kept` go
// this way; without this script they are sent as any form.
const STORE = "salname.unsent";
const notice = document.getElementById("line");
const PATIENCE = 15000; // milliseconds before a silent server counts as away
const SLOW = 400; // milliseconds before the page says that it is sending
const PAUSES = [1, 2, 4, 8, 15, 30]; // seconds between attempts
let memory = [];
let failures = 0;
let retry;

// Kept in the browser's storage, or, where there is none to be had, as long as the page lives.
function unsent() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? [];
  } catch {
    return memory;
  }
}

function store(entries) {
  memory = entries;
  try {
    if (entries.length) localStorage.setItem(STORE, JSON.stringify(entries));
    else localStorage.removeItem(STORE);
  } catch {
    // Refused by the browser: the page itself still holds it.
  }
}

const keep = (entry) => store([...unsent().filter((other) => other.url !== entry.url), entry]);
const forget = (entry) => store(unsent().filter((other) => other.url !== entry.url || other.body !== entry.body));

function tell(message, { isWaiting = false } = {}) {
  notice.hidden = !message;
  notice.querySelector("p").textContent = message ?? "";
  notice.querySelector("button").hidden = !isWaiting;
}

// What became of an entry: where to go on, what status refused it, or nothing while nobody can be reached.
async function send({ url, body }) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status >= 500 || response.status === 429) return {};
    return response.ok ? await response.json() : { refused: response.status };
  } catch {
    return {};
  }
}

const isHere = (entry) => entry.page === location.pathname;

// Sends everything that waits, the oldest first.
async function flush() {
  clearTimeout(retry);
  for (const entry of unsent()) {
    const { go, refused } = await send(entry);
    if (!go && !refused) {
      tell(notice.dataset.waiting, { isWaiting: true });
      retry = setTimeout(flush, PAUSES[Math.min(failures++, PAUSES.length - 1)] * 1000);
      return;
    }
    failures = 0;
    forget(entry);
    if (go && isHere(entry)) return location.assign(go);
    tell(go ? notice.dataset.sent : notice.dataset.refused);
  }
}

async function submit(event) {
  const { target: form, submitter } = event;
  if (!form.matches("[data-kept]") || form.dataset.plain) return;
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = "1";
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) body.append(submitter.name, submitter.value);
  const entry = { url: form.action, body: body.toString(), page: location.pathname };
  keep(entry);
  const slow = setTimeout(() => tell(notice.dataset.sending), SLOW);
  const { go, refused } = await send(entry);
  clearTimeout(slow);
  if (!go && !refused) {
    delete form.dataset.sent;
    return flush();
  }
  forget(entry);
  if (go) return location.assign(go);
  // The server has something to say about the form: its own page says it best.
  form.dataset.plain = "1";
  return form.requestSubmit(submitter);
}

// Shown instead of a page that could not be reached: looks for it until it is there.
async function look() {
  try {
    const response = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (response.status < 500) return location.reload();
  } catch {
    // Not yet.
  }
  return setTimeout(look, PAUSES[Math.min(failures++, PAUSES.length - 1)] * 1000);
}

addEventListener("submit", submit);
// What another script could not send goes the same way.
addEventListener("unsent", ({ detail }) => {
  keep({ ...detail, page: location.pathname });
  flush();
});
addEventListener("online", flush);
notice.querySelector("button").addEventListener("click", flush);
// Shown again from the browser's memory, a form may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
if (document.getElementById("offline") && !location.pathname.endsWith("/offline")) look(); // its own address is there
else if (unsent().length) flush();
addEventListener("load", () => navigator.serviceWorker?.register(notice.dataset.worker).catch(() => {}));
