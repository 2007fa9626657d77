// Number keys choose an option, as the small figures beside them say. Everything else is plain HTML.
const form = document.getElementById("item");
const options = [...form.querySelectorAll(".options input")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=text], select")) return;
  const option = options[Number(event.key) - 1];
  if (!option) return;
  option.checked = option.type === "radio" || !option.checked;
  option.focus();
  event.preventDefault();
});
