// The picture of the timeline: zoomed, drawn along and walked through. The list below says the same without it.
const frame = document.getElementById("picture");
const told = document.getElementById("told");
const list = document.getElementById("moments");
const svg = frame.querySelector("svg");
const whole = { first: Number(frame.dataset.first), last: Number(frame.dataset.last) };
const months = frame.dataset.months.split(" ");
const moments = [...list.querySelectorAll("li[data-at]")].map((row) => ({
  at: Math.max(Number(row.dataset.at), whole.first),
  to: Math.min(Number(row.dataset.to ?? row.dataset.at), whole.last),
  weight: Number(row.dataset.weight),
  text: row.dataset.label,
  link: row.querySelector("a"),
}));

const AXIS = 28; // pixels from the lower edge
const REACH = 16; // pixels: a click so near a dot means it
const DOT = { size: 3, step: 8, room: 112 }; // piles of dots, in pixels
const EDGE = 12; // pixels left free at either side
const LANE = 22; // pixels from one row of labels to the next
const SHORTEST = 0.25; // years that can fill the picture
const MONTHS_FROM = 2.5; // years: of fewer the months are told
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

let view = { ...whole };
let seen = []; // what is in view, with its place in the picture
let current = -1;
let moving = 0;

function shorten(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\s,;]+\S*$/, "");
  return `${cut}…`;
}

function make(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
function measure(text) {
  if (!widths.has(text)) {
    pen.font = `600 0.9rem ${getComputedStyle(document.querySelector("h1")).fontFamily}`;
    widths.set(text, pen.measureText(text).width);
  }
  return widths.get(text);
}

// Where years, or months, are written on the axis.
function ticks(width) {
  const years = view.last - view.first;
  if (years < MONTHS_FROM) {
    const every = [1, 2, 3, 6].find((apart) => (years * 12) / apart <= width / 85) ?? 6;
    const found = [];
    for (let month = Math.ceil(view.first * 12); month <= view.last * 12; month += 1) {
      const year = Math.floor(month / 12);
      if (month % 12 === 0) found.push({ at: year, text: String(year) });
      else if ((month % 12) % every === 0) found.push({ at: month / 12, text: months[month % 12] });
    }
    return found;
  }
  const step = STEPS.find((one) => years / one <= Math.max(3, width / 90)) ?? 500;
  const found = [];
  for (let year = Math.ceil(view.first / step) * step; year <= view.last; year += step) found.push({ at: year, text: String(year) });
  return found;
}

// Labels stand in rows above the dots, the weightiest first, where neither they nor their leaders touch another. From
// the top row down, so that those that follow close by find room under them; then each sinks as low as it can.
function placeLabels(seen, width, top) {
  const lanes = Array.from({ length: Math.max(1, Math.floor((top - 6) / LANE)) }, (_, lane) => lane);
  const placed = [];
  const fits = (one, lane) =>
    placed.every((other) => {
      if (other === one) return true;
      if (other.lane === lane) return one.left > other.left + other.size + 12 || other.left > one.left + one.size + 12;
      const [high, low] = other.lane > lane ? [other, one] : [one, other];
      return high.x < low.left - 5 || high.x > low.left + low.size + 5;
    });
  const order = [...seen].sort((one, other) => (other.index === current) - (one.index === current) || other.weight - one.weight || one.index - other.index);
  for (const moment of order) {
    const size = measure(moment.label);
    const left = moment.x + size + 8 > width ? Math.max(0, moment.x - size) : moment.x;
    const one = { ...moment, size, left };
    one.lane = lanes.findLast((lane) => fits(one, lane));
    if (one.lane !== undefined) placed.push(one);
  }
  placed.sort((one, other) => other.x - one.x || other.index - one.index);
  for (const one of placed) one.lane = lanes.find((lane) => fits(one, lane));
  return placed.map((one) => ({ ...one, y: top - 4 - one.lane * LANE }));
}

function draw() {
  moving = 0;
  const { width, height } = frame.getBoundingClientRect();
  if (!width) return;
  const scale = (width - 2 * EDGE) / (view.last - view.first);
  const place = (at) => EDGE + (at - view.first) * scale;
  const axis = height - AXIS;
  seen = moments
    .map((moment, index) => ({ ...moment, index, label: shorten(moment.text, width < 600 ? 26 : 42), x: place(moment.at) }))
    .filter((one) => one.x >= -1 && one.x <= width + 1);
  const piles = new Map();
  for (const one of seen) {
    one.column = Math.floor(one.x / (2 * DOT.size + 3));
    one.place = piles.get(one.column) ?? 0;
    piles.set(one.column, one.place + 1);
  }
  const step = Math.min(DOT.step, DOT.room / Math.max(1, ...piles.values()));
  for (const one of seen) one.y = axis - 8 - one.place * step;
  const labels = new Map(placeLabels(seen, width, axis - 8 - DOT.room).map((label) => [label.index, label]));
  const parts = [make("line", { class: "axis", x1: 0, x2: width, y1: axis, y2: axis })];
  for (const { at, text } of ticks(width)) {
    const x = place(at);
    const anchor = x < 20 ? { "text-anchor": "start" } : x > width - 20 ? { "text-anchor": "end" } : {};
    parts.push(make("line", { class: "axis", x1: x, x2: x, y1: axis, y2: axis + 6 }));
    parts.push(make("text", { x, y: height - 6, ...anchor }, text));
  }
  // The one that is told comes last, so that it is drawn over the others.
  for (const one of [...seen].sort((a, b) => (a.index === current) - (b.index === current))) {
    const group = make("g", { class: one.index === current ? "moment now" : "moment", "data-index": one.index });
    const label = labels.get(one.index);
    if (one.to > one.at && one.index === current) group.append(make("line", { class: "span", x1: one.x, x2: place(one.to), y1: one.y, y2: one.y }));
    if (label) {
      group.append(make("line", { class: "leader", x1: one.x, x2: one.x, y1: label.y + 4, y2: one.y - 4 }));
      group.append(make("text", { class: "label halo", x: label.left, y: label.y }, one.label));
    }
    group.append(make("circle", { class: one.weight === 3 ? "weighty" : "light", cx: one.x, cy: one.y, r: one.index === current ? 6 : DOT.size }));
    parts.push(group);
  }
  svg.replaceChildren(...parts);
}

function redraw() {
  if (!moving) moving = requestAnimationFrame(draw);
}

function bound(first, last) {
  const years = Math.min(Math.max(last - first, SHORTEST), whole.last - whole.first);
  const start = Math.min(Math.max(first, whole.first), whole.last - years);
  return { first: start, last: start + years };
}

// Where nothing shall move, the picture changes at once.
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let gliding = 0;
function glide(target) {
  cancelAnimationFrame(gliding);
  if (calm.matches || document.documentElement.dataset.motion === "less") {
    view = target;
    return redraw();
  }
  const from = { ...view };
  const started = performance.now();
  const go = (now) => {
    const done = Math.min(1, Math.max(0, (now - started) / 180));
    const eased = 1 - (1 - done) ** 3;
    view = { first: from.first + (target.first - from.first) * eased, last: from.last + (target.last - from.last) * eased };
    draw();
    if (done < 1) gliding = requestAnimationFrame(go);
  };
  gliding = requestAnimationFrame(go);
}

function zoomed(factor, at = (view.first + view.last) / 2) {
  return bound(at - (at - view.first) / factor, at + (view.last - at) / factor);
}

function zoom(factor) {
  const one = moments[current];
  const inView = one && one.at >= view.first && one.at <= view.last;
  glide(zoomed(factor, inView ? one.at : undefined));
}

function show(index) {
  current = Math.min(Math.max(index, 0), moments.length - 1);
  const { at, link } = moments[current];
  told.replaceChildren(link.cloneNode(true));
  const years = view.last - view.first;
  if (at < view.first || at > view.last) glide(bound(at - years / 2, at + years / 2));
  else redraw();
}

// Before the first step, the way goes from what stands at the left of the picture.
function step(by) {
  if (current >= 0) return show(current + by);
  const first = moments.findIndex((one) => one.at >= view.first);
  return show(first < 0 ? moments.length - 1 : first);
}

const KEYS = {
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  Home: () => show(0),
  End: () => show(moments.length - 1),
  "+": () => zoom(2),
  "=": () => zoom(2),
  "-": () => zoom(0.5),
  0: () => glide({ ...whole }),
  Enter: () => moments[current]?.link.click(),
};
frame.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

const perPixel = () => (view.last - view.first) / (frame.clientWidth - 2 * EDGE);
const along = (event) => view.first + (event.clientX - frame.getBoundingClientRect().left - EDGE) * perPixel();
frame.addEventListener(
  "wheel",
  (event) => {
    const across = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) view = zoomed(Math.exp(-event.deltaY / 200), along(event));
    else if (Math.abs(across) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      const by = across * perPixel();
      view = bound(view.first + by, view.last + by);
    } else return; // the page is scrolled
    event.preventDefault();
    cancelAnimationFrame(gliding);
    redraw();
  },
  { passive: false },
);

// One pointer draws the years along, two spread them; one that does not move chooses what is under it.
const pointers = new Map();
let travelled = 0;
frame.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  if (!pointers.size) travelled = 0;
  pointers.set(event.pointerId, event);
  cancelAnimationFrame(gliding);
});
frame.addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const others = [...pointers.values()].filter((one) => one.pointerId !== event.pointerId);
  travelled += Math.abs(event.clientX - before.clientX);
  if (travelled > 4 && !frame.classList.contains("dragged")) {
    frame.classList.add("dragged");
    for (const id of pointers.keys()) frame.setPointerCapture(id);
  }
  if (others.length) {
    const apart = (one) => Math.max(20, Math.abs(one.clientX - others[0].clientX));
    view = zoomed(apart(event) / apart(before), along(others[0]));
  } else {
    const by = along(before) - along(event);
    view = bound(view.first + by, view.last + by);
  }
  pointers.set(event.pointerId, event);
  redraw();
});
function release(event) {
  pointers.delete(event.pointerId);
  if (!pointers.size) frame.classList.remove("dragged");
}
frame.addEventListener("pointercancel", release);
frame.addEventListener("pointerup", release);
addEventListener("pointerup", release);
frame.addEventListener("click", (event) => {
  if (travelled > 4) return;
  const label = event.target.closest(".label");
  const { left, top } = frame.getBoundingClientRect();
  const far = (one) => Math.hypot(one.x - event.clientX + left, one.y - event.clientY + top);
  const near = seen.reduce((best, one) => (far(one) < far(best) ? one : best), seen[0]);
  if (label) show(Number(label.parentNode.dataset.index));
  else if (near && far(near) < REACH) show(near.index);
});

document.getElementById("tools").addEventListener("click", (event) => {
  const { zoom: way, show: what } = event.target.dataset;
  if (way === "whole") glide({ ...whole });
  else if (way) zoom(way === "in" ? 2 : 0.5);
  if (!what) return;
  for (const button of event.currentTarget.querySelectorAll("[data-show]")) button.ariaPressed = String(button === event.target);
  frame.hidden = told.hidden = event.currentTarget.querySelector(".zoom").hidden = what === "list";
  if (what === "list") list.scrollIntoView({ block: "nearest" });
  else redraw();
});

for (const group of document.querySelectorAll("#tools [hidden]")) group.hidden = false;
frame.tabIndex = 0;
frame.setAttribute("role", "application");
frame.setAttribute("aria-label", frame.dataset.label);
frame.setAttribute("aria-describedby", "keys");
new ResizeObserver(redraw).observe(frame);
