// Reviews without leaving the page: each form is sent in the background and the page that comes back takes the place of
// this one. Keys as in Anki: Space or Enter shows the answer and takes the rating proposed, 1 to 4 rate, u or z undo.
const press = (selector) => document.querySelector(selector)?.click();
const isDown = (answer) => answer.status >= 500;
let isSending = false;

function show(page, address) {
  if (!page.querySelector("link[href*='cards.css']")) return location.assign(address);
  const isAnswer = page.querySelector(".rating");
  for (const part of ["main", ".langs"]) document.querySelector(part).replaceWith(page.querySelector(part));
  document.title = page.title;
  history.replaceState(null, "", address);
  if (!isAnswer) scrollTo(0, 0);
  document.querySelector("main [autofocus]")?.focus({ preventScroll: true });
}

async function send(address, filled) {
  if (isSending) return;
  isSending = true;
  const main = document.querySelector("main");
  main.classList.add("busy");
  try {
    const answer = await fetch(address, filled ? { method: "POST", body: filled } : {});
    if (isDown(answer)) throw new Error(answer.status);
    show(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.url);
  } catch {
    main.classList.remove("busy");
    // line.js keeps it, sends it when the line is back and leads on; a rating sent twice counts once.
    if (filled) dispatchEvent(new CustomEvent("unsent", { detail: { url: address, body: `${new URLSearchParams(filled)}` } }));
    else location.assign(address);
  }
  isSending = false;
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest(".reveal, .rating, .undo, .margin .aside");
  if (!form || !document.getElementById("stem")) return;
  event.preventDefault();
  const filled = new FormData(form, event.submitter);
  if (form.method === "post") send(form.action, filled);
  else send(`${form.action}?${new URLSearchParams(filled)}`);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isPress = event.key === " " || event.key === "Enter";
  if (event.repeat && isPress) return event.preventDefault(); // held too long, it would rate what it has just shown
  if (event.target.matches("input, select, textarea")) return;
  if (isPress && !event.target.closest("button, a, summary")) {
    if (!document.querySelector("#show, .proposed")) return;
    press("#show, .proposed");
    event.preventDefault();
  } else if (/^[1-4]$/.test(event.key)) press(`.rating [value="${event.key}"]`);
  else if (event.key === "u" || event.key === "z") press("#undo");
});
