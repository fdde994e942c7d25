// What a reader wants to compare: a list that stays on this device and is sent nowhere. Whatever carries the kind and
// id of something comparable gets a button, and a bar at the foot of the page leads to the comparison.

import { fetchWords, phrase, word } from "./site.js";

/**
 * The list that a store holds; empty where it holds anything else.
 * @param {string | null} text
 * @returns {string[]} entries such as `programme/statistics`: kind and id
 */
export function parse(text) {
  try {
    const list = JSON.parse(text ?? "");
    return Array.isArray(list) ? list.filter((entry) => /^[a-z-]+\/[a-z\d-]+$/.test(entry)) : [];
  } catch {
    return [];
  }
}

/**
 * The ids of one kind.
 * @param {string[]} list
 * @param {string} kind
 */
export function idsOf(list, kind) {
  return list.filter((entry) => entry.startsWith(`${kind}/`)).map((entry) => entry.slice(kind.length + 1));
}

/**
 * Put an entry in, or take it out; nothing changes where its kind has the most already.
 * @param {string[]} list
 * @param {string} entry
 * @param {number} most
 */
export function toggled(list, entry, most) {
  if (list.includes(entry)) return list.filter((each) => each !== entry);
  return idsOf(list, entry.split("/")[0]).length < most ? [...list, entry] : list;
}

/** @type {HTMLElement | null} */
let bar = null;
/** @type {HTMLElement[]} */
let rows = [];
/** @type {string[]} */
let list = [];

/** What has just happened, said aloud: only what comes into a region that is there already is read out. */
const status = globalThis.document && Object.assign(document.createElement("p"), { className: "visually-hidden" });

/** The bar at the foot of the page, with its words: there once there is something to tell. */
export async function ready() {
  await fetchWords();
  const found = bar ?? document.getElementById("shortlist") ?? word("#shortlist");
  if (bar || !found) return;
  bar = found;
  rows = [.../** @type {NodeListOf<HTMLElement>} */ (bar.querySelectorAll("[data-kind]"))];
  status.after(bar);
  const skip = document.createElement("a");
  skip.className = "skip skip-to-shortlist";
  skip.href = "#shortlist";
  skip.textContent = bar.getAttribute("aria-label");
  document.querySelector(".skip")?.after(skip);
  say("kept", "");
}

/**
 * How many of a kind are chosen, in words: the first for one. There are as many as one can choose.
 * @param {string} kind
 */
export function counts(kind) {
  return rows.find((row) => row.dataset.kind === kind)?.dataset.counts?.split("|") ?? [];
}

/**
 * Take something out, wherever it was put in.
 * @param {string} entry
 */
export function drop(entry) {
  if (list.includes(entry)) change(entry);
}

const store = `shortlist ${globalThis.document?.body.dataset.base}`;

async function load() {
  try {
    list = parse(localStorage.getItem(store));
  } catch {
    // Where the browser keeps nothing, the list lives as long as the page.
  }
  if (list.length) await ready();
  draw();
}

function save() {
  try {
    if (list.length) localStorage.setItem(store, JSON.stringify(list));
    else localStorage.removeItem(store);
  } catch {
    // As above.
  }
  draw();
}

/** @param {string} entry */
async function change(entry) {
  await ready();
  const kind = entry.split("/")[0];
  const words = counts(kind);
  const before = list;
  list = toggled(list, entry, words.length);
  save();
  say(list === before ? "full" : "kept", words[idsOf(list, kind).length - 1]);
}

/**
 * @param {string} note the name of the text that the bar shows
 * @param {string} [count]
 */
function say(note, count) {
  const text = bar?.dataset[note] ?? "";
  const place = bar?.querySelector(".shortlist-note");
  if (place) place.textContent = text;
  status.textContent = note === "full" ? text : (count ?? bar?.dataset.empty ?? "");
}

function draw() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".choose"))) {
    button.setAttribute("aria-pressed", String(list.includes(button.value)));
  }
  for (const row of rows) {
    const ids = idsOf(list, row.dataset.kind ?? "");
    const [count, link, more] = /** @type {HTMLElement[]} */ ([...row.children]);
    count.textContent = counts(row.dataset.kind ?? "")[ids.length - 1] ?? "";
    /** @type {HTMLAnchorElement} */ (link).search = `?ids=${ids}`;
    row.hidden = !ids.length;
    link.hidden = ids.length < 2;
    more.hidden = !link.hidden;
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#shortlist, .skip-to-shortlist"))) {
    part.hidden = !list.length;
  }
}

/** Buttons for whatever can be compared; where a place is kept for one, its words stand there. @param {HTMLElement[]} all */
async function addButtons(all) {
  const compared = document.body.dataset.compared?.split(" ") ?? [];
  const hosts = all.filter((host) => compared.includes(host.dataset.kind ?? ""));
  if (hosts.some((host) => !host.querySelector(".ghost"))) await ready();
  for (const host of hosts) addButton(host);
  draw();
}

/** @param {HTMLElement} host */
function addButton(host) {
  const { kind = "", id } = host.dataset;
  const kept = host.querySelector(".ghost");
  const button = document.createElement("button");
  const title = host.querySelector(".card-title, .compare-title")?.textContent;
  button.type = "button";
  button.className = "choose";
  button.value = `${kind}/${id}`;
  button.textContent = kept?.textContent ?? bar?.dataset.choose ?? "";
  if (title) button.setAttribute("aria-label", phrase("pair", { label: button.textContent ?? "", value: title }));
  if (kept) kept.replaceWith(button);
  else host.append(button);
}

if (globalThis.document?.body.dataset.compared) {
  status.setAttribute("role", "status");
  document.body.append(status);
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button?.className === "choose") change(button.value);
    if (bar && button?.parentElement === bar) {
      list = [];
      save();
      say("kept");
      document.getElementById("main")?.focus();
    }
  });
  document.addEventListener("cards", (event) => addButtons(/** @type {CustomEvent<HTMLElement[]>} */ (event).detail));
  // Another tab, or this page from before, brought back.
  addEventListener("storage", load);
  addEventListener("pageshow", load);
  addButtons([.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-kind][data-id]"))]);
  load();
}
