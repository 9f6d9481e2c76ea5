// Saves what is typed or chosen, by the fields of the form: each question is a part of it, and
// nothing here knows its shape. The form goes on working by itself; what it sends bears the id of
// what was saved, so that the two are one.

import { touch } from "./ordering.js";
import { csrfToken, openOutbox } from "./outbox.js";
import { tally } from "./tally.js";

const PAUSE = 800; // ms after the last key
const AT_ONCE = 50;
const OWN = ["client_id", "sequence", "was"];

const notice = document.getElementById("outbox");
const words = notice.dataset;
const form = document.getElementById("question");
const parts = new Map(
  [...document.querySelectorAll("[data-slot]")].map((part) => [part.dataset.slot, part]),
);
const known = new Map(); // what was last kept of each question, or stood in it at first
const unknown = new Set(); // questions to which the newest answer is "I don't know"
const outbox = openOutbox(words.attempt, words.save, hear);
let timer;
let busy = false;

const own = (slot, name) => form?.elements[`${slot}-${name}`];

function fieldsOf(slot, where = form) {
  const names = OWN.map((name) => `${slot}-${name}`);
  const all = [...new FormData(where)].map(([name, value]) => [name, String(value)]);
  return all.filter(([name]) => name.startsWith(`${slot}-`) && !names.includes(name));
}

// Into the outbox, if it is another answer than before.
function keep(slot) {
  const fields = fieldsOf(slot);
  const text = JSON.stringify(fields);
  if (text === known.get(slot)) return;
  known.set(slot, text);
  unknown.delete(slot);
  put(slot, parts.get(slot).dataset.echo ? [...fields, ["echo", slot]] : fields);
}

function keepUnknown(slot) {
  const fields = [[`${slot}-unknown`, "1"]];
  fill(slot, fields);
  put(slot, fields);
}

function put(slot, fields) {
  adopt(slot, outbox.put(slot, fields, Number(own(slot, "sequence").value)));
  say(slot, "");
}

function adopt(slot, { id, sequence }) {
  own(slot, "client_id").value = id;
  own(slot, "sequence").value = sequence;
}

function say(slot, text) {
  const line = parts.get(slot)?.querySelector("[data-says]");
  if (line) line.textContent = text;
}

// What the page said against the answer before is over.
function forgive(slot) {
  document.getElementById(`error-${slot}`)?.remove();
  for (const field of parts.get(slot).querySelectorAll("[aria-invalid]")) field.ariaInvalid = null;
  const summary = document.querySelector(".summary");
  summary?.querySelector(`[href="#field-${slot}"], [href^="#field-${slot}-"]`)?.closest("li").remove();
  if (!summary?.querySelector("li")) summary?.remove();
}

function tell(text) {
  notice.textContent = text;
}

// What became of an answer, of all that wait, or of those of another window.
function hear({ slot, id, status, says, was, durable, elsewhere }) {
  const ours = slot !== undefined && own(slot, "client_id")?.value === id;
  if (elsewhere) {
    for (const each of parts.keys()) lookAt(each);
  } else if (slot === undefined) {
    for (const [each] of outbox.pending()) say(each, durable ? words.onPhone : words.notKept);
    if (status === 401 || status === 403) tell(words.signIn);
  } else if (status === 200) {
    tell("");
    if (ours) own(slot, "was").value = was;
    if (ours) say(slot, says);
    if (ours) forgive(slot);
    else if (parts.has(slot)) lookAt(slot); // sent from here for another window
  } else {
    const text = `${words.notSaved} ${says ?? words.outOfDate}`;
    if (ours) say(slot, text);
    else if (!own(slot, "client_id")) tell(`${words.question} ${slot}. ${text}`);
  }
}

function lookAt(slot) {
  const entry = outbox.entry(slot);
  const ours = own(slot, "client_id")?.value === entry?.id;
  if (entry?.state === "saved") say(slot, ours ? words.saved : words.elsewhere);
}

// Puts an answer that did not get away back into its fields.
function fill(slot, fields) {
  const part = parts.get(slot);
  const named = (name, more = "") => part.querySelector(`[name="${CSS.escape(name)}"]${more}`);
  for (const field of part.querySelectorAll("input, select, textarea")) {
    if (field.type === "radio" || field.type === "checkbox") field.checked = false;
    else if (field.name.endsWith("-touched")) field.remove();
    else if (field.type !== "hidden") field.value = "";
  }
  for (const [name, value] of fields) {
    const field = named(name);
    const chosen = named(name, `[value="${CSS.escape(value)}"]`);
    if (name.endsWith("-order")) chosen?.closest("ol").append(chosen.closest("li"));
    else if (name.endsWith("-touched")) touch(part.querySelector("[data-sequence]"));
    else if (field?.type === "radio" || field?.type === "checkbox") chosen.checked = true;
    else if (field) field.value = value;
    else if (name.endsWith("-unknown")) unknown.add(slot);
  }
  tally(part);
  known.set(slot, JSON.stringify(fieldsOf(slot)));
}

function onInput({ target }) {
  const slot = target.closest("[data-slot]")?.dataset.slot;
  if (!slot) return;
  keep(slot);
  clearTimeout(timer);
  timer = setTimeout(outbox.flush, target.matches("input[type=text], textarea") ? PAUSE : AT_ONCE);
}

// A button waits for what is under way; then the form is sent as it would be anyway.
async function onSubmit(event) {
  event.preventDefault();
  if (busy) return;
  busy = true;
  const { submitter, target } = event;
  const [verb, slot] = (submitter?.value ?? "").split(":");
  if (verb === "keep") touch(parts.get(slot).querySelector("[data-sequence]"));
  if (verb === "check" && unknown.has(slot)) known.delete(slot);
  for (const each of parts.keys()) if (own(each, "client_id")) keep(each);
  if (verb.endsWith("unknown")) keepUnknown(slot);
  clearTimeout(timer);
  const sent = (await outbox.flush()) && (navigator.onLine || (await isThere()));
  busy = false;
  if (!sent) {
    if (!notice.textContent) tell(words.offline);
    return;
  }
  target.csrfmiddlewaretoken.value = csrfToken();
  target.removeEventListener("submit", onSubmit);
  setTimeout(() => target.requestSubmit(submitter)); // not from within its own event
}

const isThere = () => fetch(location.href, { method: "HEAD" }).then(() => true, () => false);

const untouched = form?.cloneNode(true);
untouched?.reset();
for (const slot of parts.keys()) {
  if (!own(slot, "client_id")) continue;
  known.set(slot, JSON.stringify(fieldsOf(slot, untouched)));
  const entry = outbox.entry(slot);
  if (entry?.fields) {
    fill(slot, entry.fields);
    adopt(slot, entry);
    say(slot, words.onPhone);
  } else {
    keep(slot); // typed before this module was there
  }
}
form?.addEventListener("input", onInput);
form?.addEventListener("change", onInput);
for (const each of document.querySelectorAll("form[data-after-saving]")) {
  each.addEventListener("submit", onSubmit);
}
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
outbox.flush();
