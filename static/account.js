// The account's forms: a password may be looked at, a code printed, the time zone found. Everything works without this.
for (const button of document.querySelectorAll(".reveal")) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  const show = (isShown) => {
    input.type = isShown ? "text" : "password";
    button.setAttribute("aria-pressed", String(isShown));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    show(input.type === "password");
    input.focus();
  });
  // Sent as a password, so that no browser keeps it among the words typed before.
  input.form.addEventListener("submit", () => show(false));
}

// A second click sends nothing: the first may have changed who is logged in.
for (const form of document.querySelectorAll("form.account")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
// Back from the page that followed, it may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form.account")) delete form.dataset.sent;
});

const print = document.getElementById("print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// Chosen for her, kept only when she saves.
const zone = document.getElementById("zone");
if (zone && !zone.value) {
  const found = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...zone.options].some((option) => option.value === found)) zone.value = found;
}
