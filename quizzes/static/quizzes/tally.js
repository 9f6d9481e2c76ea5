// Says how many options are ticked, of as many as are wanted.

// Words for one part of the page; without a number to tick there is nothing to say.
export function tally(part) {
  const line = part.querySelector("[data-tally]");
  if (!line) return;
  const { tally: wanted, chosen, tooMany } = line.dataset;
  const ticked = part.querySelectorAll("input:checked").length;
  const words = ticked > wanted ? tooMany : chosen;
  const text = words
    .replace("{ticked}", ticked)
    .replace("{count}", wanted)
    .replace("{over}", ticked - wanted);
  line.textContent = ticked ? text : "";
}

for (const line of document.querySelectorAll("[data-tally]")) {
  const part = line.closest("[data-slot]");
  part.addEventListener("change", () => tally(part));
}
