// Rows are moved instead of numbered: by their buttons, by arrow keys on these, or by dragging the grip. The numbers
// stay in the form, hidden, and follow the rows. A row that moves stays where it is in the page and its neighbour goes
// round it, so focus and pointer are never lost.
const list = document.getElementById("ordering");
const told = document.getElementById("moved");
const rows = () => [...list.children];
const number = (row) => row.querySelector("select").selectedIndex;

function renumber() {
  const all = rows();
  all.forEach((row, index) => {
    row.querySelector("select").selectedIndex = index + 1;
    const [up, down] = row.querySelectorAll("button");
    up.ariaDisabled = String(index === 0);
    down.ariaDisabled = String(index === all.length - 1);
  });
}

function move(row, step) {
  const neighbour = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!neighbour) return false;
  if (step < 0) row.after(neighbour);
  else row.before(neighbour);
  renumber();
  return true;
}

function tell(row) {
  const label = row.querySelector("label").textContent;
  told.textContent = list.dataset.told.replace("{label}", () => label).replace("{place}", number(row));
}

list.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button && move(button.closest("li"), Number(button.dataset.step))) tell(button.closest("li"));
});

list.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const row = event.target.closest("li");
  if (!move(row, step)) return;
  tell(row);
  row.scrollIntoView({ block: "nearest" });
});

list.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest(".grip");
  if (!grip || event.button) return;
  event.preventDefault();
  const row = grip.closest("li");
  grip.setPointerCapture(event.pointerId);
  row.classList.add("dragged");
  const follow = ({ clientY }) => {
    const middle = (other) => other.offsetTop + other.offsetHeight / 2;
    const at = clientY - list.getBoundingClientRect().top + list.offsetTop;
    while (row.previousElementSibling && at < middle(row.previousElementSibling)) move(row, -1);
    while (row.nextElementSibling && at > middle(row.nextElementSibling)) move(row, 1);
  };
  const drop = () => {
    row.classList.remove("dragged");
    grip.removeEventListener("pointermove", follow);
    tell(row);
  };
  grip.addEventListener("pointermove", follow);
  grip.addEventListener("lostpointercapture", drop, { once: true });
});

// A form shown again has numbers: its rows stand as they say; those without one keep their order.
const focused = document.activeElement?.closest("#ordering li");
list.append(...rows().sort((one, other) => number(one) - number(other)));
list.classList.add("moving");
list.querySelectorAll("button").forEach((button) => (button.hidden = false));
renumber();
focused?.querySelector("button").focus();
