// Moves and adds the rows of a question in place. Without this module the same buttons send the
// form, and the server answers with its rows moved.

function number(group) {
  group.querySelectorAll(":scope > .question-row").forEach((row, place) => {
    for (const each of row.querySelectorAll(".row-number")) each.textContent = place + 1;
  });
  group.dispatchEvent(new Event("input", { bubbles: true }));
}

const rowBeside = (row, button) => {
  const beside = button.matches(".row-up") ? row.previousElementSibling : row.nextElementSibling;
  return beside?.matches(".question-row") ? beside : null;
};

function move(button) {
  const row = button.closest(".question-row");
  const other = rowBeside(row, button);
  if (!other) return;
  if (button.matches(".row-up")) other.before(row);
  else other.after(row);
  number(row.parentElement);
  const end = !rowBeside(row, button);
  (end ? row.querySelector(button.matches(".row-up") ? ".row-down" : ".row-up") : button).focus();
}

function add(group) {
  const count = group.querySelector(`[name="${group.dataset.rows}-count"]`);
  const template = group.querySelector("template");
  for (let more = 0; more < 3; more += 1) {
    const html = template.innerHTML.replaceAll("__place__", count.value);
    template.insertAdjacentHTML("beforebegin", html);
    count.value = Number(count.value) + 1;
  }
  number(group);
  group.querySelectorAll(":scope > .question-row")[count.value - 3].querySelector("textarea, input:not([type=hidden]), select").focus();
}

function drag(group) {
  let dragged = null;
  group.addEventListener("pointerdown", (event) => {
    const row = event.target.closest(".row-grip")?.closest(".question-row");
    if (row) row.draggable = true;
  });
  group.addEventListener("dragstart", (event) => {
    if (!event.target.matches?.(".question-row")) return;
    dragged = event.target;
    event.dataTransfer.effectAllowed = "move";
    dragged.classList.add("dragged");
  });
  group.addEventListener("dragover", (event) => {
    const row = event.target.closest?.(".question-row");
    if (!dragged || !row) return;
    event.preventDefault();
    const { top, height } = row.getBoundingClientRect();
    if (row === dragged) return;
    if (event.clientY < top + height / 2) row.before(dragged);
    else row.after(dragged);
  });
  group.addEventListener("drop", (event) => dragged && event.preventDefault());
  const end = () => {
    for (const row of group.querySelectorAll("[draggable]")) row.removeAttribute("draggable");
    if (!dragged) return;
    dragged.classList.remove("dragged");
    dragged = null;
    number(group);
  };
  group.addEventListener("dragend", end);
  group.addEventListener("pointerup", end);
}

for (const group of document.querySelectorAll("[data-rows]")) {
  group.classList.add("live");
  drag(group);
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches(".row-up, .row-down")) {
      event.preventDefault();
      move(button);
    } else if (button?.name === `${group.dataset.rows}-more` && group.querySelector("template")) {
      event.preventDefault();
      add(group);
    }
  });
}
