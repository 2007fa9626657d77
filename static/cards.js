// Reviews without leaving the page: each form is sent in the background and the page that comes back takes the place of
// this one. Keys as in Anki: Space or Enter shows the answer and takes the rating proposed, 1 to 4 rate, u or z undo.
const press = (selector) => document.querySelector(selector)?.click();
let isSending = false;
let unsent = null;

function show(page, address) {
  if (!page.querySelector("link[href*='cards.css']")) return location.assign(address);
  const isAnswer = page.querySelector(".rating");
  for (const part of ["main", ".langs"]) document.querySelector(part).replaceWith(page.querySelector(part));
  document.title = page.title;
  history.replaceState(null, "", address);
  if (!isAnswer) scrollTo(0, 0);
  document.querySelector("main [autofocus]")?.focus({ preventScroll: true });
}

async function send(address, body) {
  if (isSending) return;
  isSending = true;
  unsent = null;
  const main = document.querySelector("main");
  main.classList.add("busy");
  try {
    const answer = await fetch(address, body ? { method: "POST", body } : {});
    show(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.url);
  } catch {
    unsent = [address, body];
    main.classList.remove("busy");
    document.getElementById("unsent").hidden = false;
  }
  isSending = false;
}

// A rating sent twice counts once, so what may have arrived is sent again: here, or by pressing once more.
addEventListener("online", () => unsent && send(...unsent));

document.addEventListener("submit", (event) => {
  const form = event.target.closest(".reveal, .rating, .undo, .margin .aside");
  if (!form || !document.getElementById("unsent")) return;
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
