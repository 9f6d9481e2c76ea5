// Keeps the preview up with what is typed: the form is sent as by its Preview button, and only that
// part of the page is asked for.

const PAUSE = 400;
const form = document.querySelector("#question_form");
const preview = form?.querySelector("#preview");
const narrow = matchMedia("(max-width: 1023px)");
let timer = 0;
let asked = null;

async function renew() {
  const mine = new AbortController();
  asked = mine;
  const fields = new FormData(form);
  fields.set("_preview", "part");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, signal: mine.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("#preview");
    if (fresh) preview.replaceChildren(...fresh.childNodes);
  } catch (error) {
    if (error.name !== "AbortError") form.classList.remove("live");
  } finally {
    if (asked === mine) preview.removeAttribute("aria-busy");
  }
}

function stop() {
  clearTimeout(timer);
  asked?.abort();
  asked = null;
}

function soon(event) {
  if (event.target.matches?.("[name=_preview]")) return;
  stop();
  preview.setAttribute("aria-busy", "true");
  timer = setTimeout(renew, PAUSE);
}

if (preview) {
  form.classList.add("live");
  preview.open = !narrow.matches;
  narrow.addEventListener("change", () => {
    preview.open = !narrow.matches;
  });
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", stop);
}
