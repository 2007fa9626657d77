// Her own document: sending it with a bar that moves, and following its reading. Everything works without this.
const upload = document.getElementById("upload");
const reading = document.getElementById("reading");

function show(id, visible = true) {
  document.getElementById(id).hidden = !visible;
}

function isTooLarge() {
  const [file] = upload.elements.file.files;
  return Boolean(file) && file.size > Number(upload.dataset.most);
}

// What came back instead of the document's page: the form with what is wrong, or a page that says so.
function showAnswer(text) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  document.getElementById("main").replaceWith(answer.getElementById("main"));
  document.title = answer.title;
  document.querySelector("[role=alert]:not([hidden]), h1")?.scrollIntoView();
}

function send() {
  const request = new XMLHttpRequest();
  const end = () => {
    delete upload.dataset.sent;
    show("sending", false);
  };
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) document.getElementById("sent").value = event.loaded / event.total;
  });
  request.addEventListener("load", () => {
    if (request.status === 200) location.assign(request.responseURL);
    else showAnswer(request.responseText);
  });
  request.addEventListener("error", () => {
    end();
    show("not-sent");
  });
  request.open("POST", upload.action);
  request.send(new FormData(upload));
  show("sending");
}

upload?.elements.file.addEventListener("change", () => show("too-large", isTooLarge()));
upload?.addEventListener("submit", (event) => {
  event.preventDefault();
  show("not-sent", false);
  show("too-large", isTooLarge());
  if (upload.dataset.sent || isTooLarge()) return;
  upload.dataset.sent = "1";
  send();
});
addEventListener("pageshow", (event) => event.persisted && upload && location.reload());

// Polled calmly: a screen reader is told every tenth only, an eye sees the bar move.
let told = "";
async function follow() {
  try {
    const response = await fetch(reading.dataset.progress, { headers: { Accept: "application/json" } });
    if (response.status === 404) return location.reload();
    const { state, progress, text } = await response.json();
    if (state === "done" || state === "failed") return location.reload();
    document.getElementById("progress").value = progress;
    const step = `${state} ${Math.floor(progress * 10)}`;
    if (step !== told) document.getElementById("told").textContent = text;
    told = step;
  } catch {
    // The connection or the server is away for a moment: ask again.
  }
  return setTimeout(follow, 1000);
}
if (reading) setTimeout(follow, 500);
