// Puts the items of a list into order without a new page: by their buttons, or drawn by the grip.
// Each move is told to the form as a change of its fields; what saves it is not known here.

const REACH = 0.5; // of a row's height, until its neighbour makes way

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

// From the first move on, or once it is kept, the order is an answer.
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

// The row stays where it is and its neighbours go round it: moved itself, it would lose the pointer.
function drag(start) {
  const grip = start.target.closest(".grip");
  if (!grip || start.button > 0) return;
  const item = grip.closest("li");
  const before = [...item.parentElement.children].indexOf(item);
  grip.setPointerCapture(start.pointerId);
  item.classList.add("drawn");
  const follow = ({ clientY }) => {
    for (const way of ["previousElementSibling", "nextElementSibling"]) {
      for (let other = item[way]; other && isPast(clientY, other, way); other = item[way]) {
        if (way === "nextElementSibling") item.before(other);
        else item.after(other);
      }
    }
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

function isPast(y, other, way) {
  const { top, height } = other.getBoundingClientRect();
  return way === "nextElementSibling" ? y > top + REACH * height : y < top + REACH * height;
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
