// Puts a list into order without a new page, by buttons or drawn by the grip. Each move is told to
// the form as a change of its fields.

function changed(list, item) {
  touch(list);
  const items = [...list.children];
  const says = list.parentElement.querySelector("[data-moved]");
  const text = item.querySelector(".event").textContent;
  const place = items.indexOf(item) + 1;
  says.textContent = says.dataset.moved
    .replace("{place}", place)
    .replace("{total}", items.length)
    .replace("{text}", text);
  list.dispatchEvent(new Event("input", { bubbles: true }));
}

// Now the order is an answer.
export function touch(list) {
  const name = list.querySelector("[name$=-order]").name.replace("order", "touched");
  const part = list.parentElement;
  if (part.querySelector(`[name="${name}"]`)) return;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name, value: "1" });
  list.before(field);
}

function move(button) {
  const item = button.closest("li");
  const up = button.value.startsWith("up:");
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (up) other?.before(item);
  else other?.after(item);
  button.focus(); // a row that is moved loses it
  changed(item.parentElement, item);
}

// The neighbours go round the row: moved itself, it would lose the pointer.
function drag(start) {
  const grip = start.target.closest(".grip");
  if (!grip || start.button > 0) return;
  const item = grip.closest("li");
  const before = [...item.parentElement.children].indexOf(item);
  grip.setPointerCapture(start.pointerId);
  item.classList.add("drawn");
  const follow = ({ clientY }) => {
    let other;
    while ((other = item.previousElementSibling) && clientY < middle(other)) item.after(other);
    while ((other = item.nextElementSibling) && clientY > middle(other)) item.before(other);
  };
  const stop = () => {
    grip.removeEventListener("pointermove", follow);
    item.classList.remove("drawn");
    if ([...item.parentElement.children].indexOf(item) !== before) {
      changed(item.parentElement, item);
    }
  };
  grip.addEventListener("pointermove", follow);
  grip.addEventListener("lostpointercapture", stop, { once: true });
  start.preventDefault();
}

function middle(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

for (const list of document.querySelectorAll("[data-sequence]")) {
  for (const grip of list.querySelectorAll(".grip")) grip.hidden = false;
  list.addEventListener("pointerdown", drag);
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    event.preventDefault();
    move(button);
  });
}
