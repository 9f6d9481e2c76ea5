// Answers on their way to the server: each is in localStorage before it is sent, and stays until
// it has arrived or is refused for good. By question {id, sequence, state, fields}: "waiting" may
// be changed, "sent" may have arrived, "saved" and "refused" are over and hold no fields.

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
      durable = false; // no room, or not allowed
    }
  }

  const pending = () => Object.entries(read()).filter(([, each]) => each.fields);

  // Takes the place of one that waits; after one that may have arrived it is new.
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

  // True once nothing is left to send.
  async function flush() {
    while (pending().length) {
      const failure = await oneAtATime(key, () => send(pending()));
      if (failure) {
        hear({ ...failure, durable });
        clearTimeout(timer);
        timer = setTimeout(flush, failure.wait ?? delay);
        delay = Math.min(2 * delay, LATEST);
        return false;
      }
    }
    clearTimeout(timer);
    delay = SOONEST;
    return true;
  }

  // Nothing, or why the answers have to stay.
  async function send(items) {
    if (!items.length) return undefined;
    change((box) => {
      for (const [slot, { id }] of items) if (box[slot]?.id === id) box[slot].state = "sent";
    });
    let reply;
    let results = [];
    try {
      reply = await post(address, items);
      if (reply.ok) results = (await reply.json()).results.map((each) => [`${each.slot}`, each]);
    } catch {
      return { status: 0 }; // a failed fetch is offline; so is a reply that is not ours
    }
    const { ok, status } = reply;
    if (!ok && !FINAL.has(status)) {
      return { status, wait: 1000 * reply.headers.get("Retry-After") || undefined };
    }
    if (!ok && items.length > 1) {
      for (const item of items) {
        const failure = await send([item]);
        if (failure) return failure;
      }
      return undefined;
    }
    const said = new Map(results);
    for (const [slot, { id }] of items) {
      settle(slot, id, said.get(slot) ?? { status: ok ? 404 : status });
    }
    return undefined;
  }

  function settle(slot, id, result) {
    change((box) => {
      const entry = box[slot];
      if (!entry) return;
      const newer = entry.id !== id;
      const sequence = Math.max(entry.sequence, (result.sequence ?? 0) + (newer ? 1 : 0));
      const state = result.status === 200 ? "saved" : "refused";
      box[slot] = newer ? { ...entry, sequence } : { id, sequence, state };
    });
    hear({ ...result, slot, id });
  }

  addEventListener("online", flush);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  addEventListener("storage", (event) => event.key === key && hear({ elsewhere: true }));

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

// Over all windows; where there are no Web Locks, on plain HTTP, within this one.
let queue = Promise.resolve();

function oneAtATime(name, task) {
  if (navigator.locks) return navigator.locks.request(name, task);
  queue = queue.then(task, task);
  return queue;
}

// There is no randomUUID on plain HTTP either.
function newId() {
  const bits = (each) => each ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (each / 4)));
  const form = "10000000-1000-4000-8000-100000000000";
  return form.replace(/[018]/g, (each) => bits(each).toString(16));
}
