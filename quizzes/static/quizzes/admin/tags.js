// Offers the known tags after each comma: of itself a browser offers them for the first alone.

for (const input of document.querySelectorAll("input[list^='known_']")) {
  const names = [...input.list.options].map((option) => option.value);
  input.addEventListener("input", () => {
    const typed = input.value.split(",").slice(0, -1).map((name) => name.trim());
    const used = new Set(typed.map((name) => name.toLowerCase()));
    const left = names.filter((name) => !used.has(name.toLowerCase()));
    const options = left.map((name) =>
      Object.assign(document.createElement("option"), { value: [...typed, name].join(", ") }));
    input.list.replaceChildren(...options);
  });
}
