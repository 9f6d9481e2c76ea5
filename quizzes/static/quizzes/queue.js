// Keys for the review queue: each presses the button or follows the link that names it.

const form = document.getElementById("queue-form");
const edit = document.querySelector("[data-edit]");

function field() {
  return form?.querySelector("textarea, input[type=text]");
}

if (edit) {
  edit.hidden = false;
  edit.addEventListener("click", () => field()?.focus());
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("textarea, input, select");
  if (event.key === "Escape" && typing) {
    typing.blur();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (target) {
    event.preventDefault();
    target.click();
  }
});
