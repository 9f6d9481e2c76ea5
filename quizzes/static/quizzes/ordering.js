// Moves the events of an ordering in place. Every move is still the form's own button, sent in the
// background and answered with the page, so that each order is saved as it is without this module.

const form = document.querySelector("form[data-attempt]");
let queue = Promise.resolve();
let waiting = 0;

const isMove = (button) => button?.closest("[data-sequence]") !== null;

async function send(value) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("do", value);
  const response = await fetch(form.action, { method: "POST", body: fields });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("form[data-attempt]");
  if (!response.ok || !fresh) throw new Error(`no question in the answer: ${response.status}`);
  form.replaceChildren(...fresh.childNodes);
  form.querySelector(`button[value="${value}"]`)?.focus();
}

function leaveItToTheBrowser(value) {
  const button = form.querySelector(`button[value="${value}"]`);
  form.removeEventListener("submit", onSubmit);
  form.requestSubmit(button);
}

function onSubmit(event) {
  const button = event.submitter;
  if (!isMove(button) && waiting === 0) return;
  event.preventDefault();
  const { value } = button;
  waiting += 1;
  queue = queue
    .then(() => (isMove(button) ? send(value) : leaveItToTheBrowser(value)))
    .catch(() => leaveItToTheBrowser(value))
    .finally(() => {
      waiting -= 1;
    });
}

form?.addEventListener("submit", onSubmit);
