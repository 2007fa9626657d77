// Counts the time down. A screen reader is told the hour once and the end, not every second.
const clock = document.getElementById("clock");
const time = document.getElementById("time");
const end = performance.now() + Number(clock.dataset.left) * 1000;
const digits = document.createElement("span");

function show() {
  const left = Math.max(0, Math.round((end - performance.now()) / 1000));
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const parts = hours ? [hours, minutes, seconds] : [minutes, seconds];
  digits.textContent = parts.map((part, index) => (index ? String(part).padStart(2, "0") : part)).join(":");
  if (left) return;
  clearInterval(ticking);
  time.hidden = true;
  document.getElementById("over").hidden = false;
}

digits.className = "digits";
digits.ariaHidden = "true";
time.append(" ", digits);
const ticking = setInterval(show, 1000);
show();
