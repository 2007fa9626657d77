// How many questions belong to what is chosen is told while one chooses.
const form = document.getElementById("plan");
const told = document.getElementById("count");
let asked = 0;

form.addEventListener("change", async () => {
  const mine = ++asked;
  const chosen = new URLSearchParams(new FormData(form));
  chosen.delete("csrf_token");
  try {
    const response = await fetch(`${form.dataset.count}?${chosen}`, { headers: { Accept: "application/json" } });
    const { text } = await response.json();
    if (mine === asked) told.textContent = text;
  } catch {
    // The number is a courtesy: what is sent is looked at anyway.
  }
});
