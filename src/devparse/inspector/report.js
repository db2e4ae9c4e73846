"use strict";
const items = [...document.querySelectorAll(".item")];
const status = document.getElementById("status");
const owners = new Map();
for (const item of items)
  for (const place of item.dataset.places.split(" ").filter(Boolean))
    owners.set(place, [...(owners.get(place) || []), item]);

function release() {
  for (const lit of document.querySelectorAll(".lit")) {
    lit.classList.remove("lit");
    lit.setAttribute("aria-pressed", "false");
  }
}

function light(element) {
  element.classList.add("lit");
  if (element.hasAttribute("aria-pressed")) element.setAttribute("aria-pressed", "true");
  const closed = element.closest("details");
  if (closed) closed.open = true;
  const hidden = element.closest(".run[hidden]");
  if (hidden) hidden.hidden = false;
}

function choose(chosen, others, words) {
  const again = chosen.classList.contains("lit") && document.querySelectorAll(".lit").length === others.length + 1;
  release();
  if (again) return void (status.textContent = "");
  light(chosen);
  others.forEach(light);
  if (others.length) others[0].scrollIntoView({ block: "center" });
  status.textContent = words;
}

function chooseItem(item) {
  const places = item.dataset.places.split(" ").filter(Boolean).map((place) => document.getElementById(place));
  const rows = places.filter((place) => place.id[0] === "r").length;
  const where = places.length ? `${rows} in the page, ${places.length - rows} for machines` : "nowhere on the page in these words";
  choose(item, places, `${item.dataset.path}: ${where}`);
}

function chooseBlock(block) {
  const found = owners.get(block.id) || [];
  choose(block, found, [found.map((item) => item.dataset.path).join(", "), block.dataset.why].filter(Boolean).join(" · "));
}

document.addEventListener("click", (event) => {
  const item = event.target.closest(".item");
  const block = event.target.closest(".block[role]");
  if (item && "places" in item.dataset) chooseItem(item);
  else if (block) chooseBlock(block);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { release(); status.textContent = ""; }
  const block = event.target.closest && event.target.closest(".block[role]");
  if (block && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); chooseBlock(block); }
});
document.addEventListener("change", (event) => {
  for (const run of document.querySelectorAll(`[data-region="${event.target.value}"]`)) run.hidden = !event.target.checked;
});

const all = document.getElementById("all");
if (all) all.addEventListener("change", () => document.body.classList.toggle("unchanged", !all.checked));
