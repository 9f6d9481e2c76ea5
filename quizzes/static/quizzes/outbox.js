// Answers on their way to the server. Each is written to localStorage before it is sent and kept
// until the server has it or has refused it for good. A record of an attempt is, by question,
// {id, sequence, state, fields}: "waiting" may still be changed, "sent" may have arrived, and
// "saved" and "refused" are over and hold no fields any more.

const FINAL = new Set([400, 404, 409, 410, 422]);
const PATIENCE = 15_000;
const SOONEST = 2_000;
const LATEST = 30_000;
const MOST_KEPT_ALIVE = 60_000;

export function openOutbox(attempt, address, hear) {
  const key = `outbox:${attempt}`;
  let memory = {};
  let delay = SOONEST;
  let timer;
  let durable = true;

  function read() {
    try {
      return durable ? (JSON.parse(localStorage.getItem(key)) ?? {}) : memory;
    } catch {
      return memory;
    }
  }

  function change(edit) {
    memory = read();
    edit(memory);
    try {
      localStorage.setItem(key, JSON.stringify(memory));
      durable = true;
    } catch {
      durable = false; // no room, or not allowed: it lives as long as the page
    }
  }

  const pending = () => Object.entries(read()).filter(([, each]) => each.fields);

  // The newest answer of a question takes the place of one that waits. One that was sent may have
  // arrived, so what follows it is an answer of its own.
  function put(slot, fields, least) {
    let entry;
    change((box) => {
      const old = box[slot];
      const waits = old?.state === "waiting";
      const sequence = Math.max(least, (old?.sequence ?? 0) + (waits ? 0 : 1));
      entry = { id: waits ? old.id : newId(), sequence, state: "waiting", fields };
      box[slot] = entry;
    });
    return entry;
  }

  // True once nothing is left to send. One batch at a time, over all windows of the attempt.
  async function flush() {
    while (pending().length) {
      const failure = await oneAtATime(key, () => send(pending()));
      if (failure) {
        hear({ ...failure, durable });
        tryAgain(failure.wait);
        return false;
      }
    }
    clearTimeout(timer);
    delay = SOONEST;
    return true;
  }

  function tryAgain(wait) {
    clearTimeout(timer);
    timer = setTimeout(flush, wait ?? delay);
    delay = Math.min(2 * delay, LATEST);
  }

  // Nothing, or why the answers have to stay.
  async function send(items) {
    if (!items.length) return undefined;
    change((box) => {
      for (const [slot, { id }] of items) if (box[slot]?.id === id) box[slot].state = "sent";
    });
    let reply;
    let results;
    try {
      reply = await post(address, items);
      if (reply.ok) ({ results } = await reply.json());
    } catch {
      return { status: 0 }; // a failed fetch is what being offline looks like
    }
    if (!reply.ok && !FINAL.has(reply.status)) {
      const wait = 1000 * Number(reply.headers.get("Retry-After")) || undefined;
      return { status: reply.status, wait };
    }
    if (!reply.ok && items.length > 1) {
      for (const item of items) {
        const failure = await send([item]);
        if (failure) return failure;
      }
      return undefined;
    }
    const { status } = reply;
    const said = new Map(results?.map((each) => [String(each.slot), each]));
    for (const [slot, entry] of items) settle(slot, entry, said.get(slot) ?? { status });
    return undefined;
  }

  function settle(slot, { id }, result) {
    const saved = result.status === 200 && result.sequence;
    change((box) => {
      const entry = box[slot];
      if (!entry) return;
      const taken = result.sequence ?? 0;
      if (entry.id !== id) {
        entry.sequence = Math.max(entry.sequence, taken + 1);
      } else {
        box[slot] = {
          id,
          sequence: Math.max(entry.sequence, taken),
          state: saved ? "saved" : "refused",
        };
      }
    });
    hear({ ...result, slot, id, status: saved ? 200 : result.status === 200 ? 404 : result.status });
  }

  addEventListener("online", flush);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  addEventListener("storage", (event) => {
    if (event.key === key) hear({ elsewhere: true });
  });

  return { put, flush, pending, entry: (slot) => read()[slot] };
}

export function csrfToken() {
  const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
  return cookie ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

function post(address, items) {
  const body = new URLSearchParams();
  for (const [slot, { id, sequence, fields }] of items) {
    body.append("slot", slot);
    body.append(`${slot}-client_id`, id);
    body.append(`${slot}-sequence`, sequence);
    for (const [name, value] of fields) body.append(name, value);
  }
  return fetch(address, {
    method: "POST",
    body,
    headers: { "X-CSRFToken": csrfToken() },
    keepalive: String(body).length < MOST_KEPT_ALIVE,
    signal: AbortSignal.timeout(PATIENCE),
  });
}

// Web Locks are for secure pages alone; elsewhere each window waits for itself.
let queue = Promise.resolve();

function oneAtATime(name, task) {
  if (navigator.locks) return navigator.locks.request(name, task);
  queue = queue.then(task, task);
  return queue;
}

// Without a secure page there is no randomUUID either.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const random = (digit) => (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4))));
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (each) => random(each).toString(16));
}
