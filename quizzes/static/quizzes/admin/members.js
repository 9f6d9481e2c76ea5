// Adds a search field to each list of questions, and keeps the count of those chosen.

const label = "Search";

function furnish(fold) {
  if (fold.dataset.furnished) return;
  fold.dataset.furnished = "1";
  const search = Object.assign(document.createElement("input"), { type: "search" });
  search.setAttribute("aria-label", label);
  search.placeholder = label;
  const list = fold.querySelector("ul");
  list.before(search);
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const line of list.children) {
      const text = line.textContent.toLowerCase();
      line.hidden = !words.every((word) => text.includes(word));
    }
  });
  // Return would send the form.
  search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  list.addEventListener("change", () => {
    fold.querySelector(".chosen-count").textContent = list.querySelectorAll(":checked").length;
  });
}

const all = () => document.querySelectorAll(".inline-related:not(.empty-form) .choose-members");
all().forEach(furnish);
document.addEventListener("formset:added", () => all().forEach(furnish));
