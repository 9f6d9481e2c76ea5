// Sets and takes away a flag without a new page.

import { csrfToken } from "./outbox.js";

async function toggle(event) {
  const button = event.submitter;
  if (button?.dataset.flag === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const fields = { do: button.value, csrfmiddlewaretoken: csrfToken() };
  try {
    const reply = await fetch(event.target.action, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    if (reply.type !== "opaqueredirect") throw reply;
    const flagged = button.value.startsWith("flag:");
    button.value = button.value.replace(/^\w+/, flagged ? "unflag" : "flag");
    button.setAttribute("aria-pressed", flagged);
  } catch {
    const notice = document.getElementById("outbox");
    notice.textContent = notice.dataset.noFlag;
  }
}

document.getElementById("question")?.addEventListener("submit", toggle);
