// Looks again and again how a derivation goes, says what changed, and goes on to the queue.

const said = document.querySelector("[data-look-again]");

async function look() {
  let reply;
  try {
    reply = await fetch(location.href);
  } catch {
    return later(); // offline for a moment
  }
  if (reply.redirected) return location.replace(reply.url);
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const now = page.querySelector("[data-look-again]");
  if (!now) return location.reload();
  if (said.textContent !== now.textContent) said.textContent = now.textContent;
  later();
}

const later = () => setTimeout(look, said.dataset.lookAgain * 1000);

if (said) later();
