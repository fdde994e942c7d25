// What a reader wants to compare: a list that stays on this device and is sent nowhere. Whatever carries the kind and
// id of something comparable gets a button, and a bar at the foot of the page leads to the comparison.

import { phrase } from "./site.js";

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

const bar = globalThis.document?.getElementById("shortlist");
const status = bar && document.createElement("p");
/** @type {NodeListOf<HTMLElement> | never[]} */
const rows = bar?.querySelectorAll("[data-kind]") ?? [];
/** @type {string[]} */
let list = [];

/**
 * How many of a kind are chosen, in words: the first for one. There are as many as one can choose.
 * @param {string} kind
 */
export function counts(kind) {
  return [...rows].find((row) => row.dataset.kind === kind)?.dataset.counts?.split("|") ?? [];
}

/**
 * Take something out, wherever it was put in.
 * @param {string} entry
 */
export function drop(entry) {
  if (list.includes(entry)) change(entry);
}

const store = `shortlist ${bar?.dataset.base}`;

function load() {
  try {
    list = parse(localStorage.getItem(store));
  } catch {
    // Where the browser keeps nothing, the list lives as long as the page.
  }
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
function change(entry) {
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
  if (!bar || !status) return;
  const text = bar.dataset[note] ?? "";
  const place = bar.querySelector(".shortlist-note");
  if (place) place.textContent = text;
  status.textContent = note === "full" ? text : (count ?? bar.dataset.empty ?? "");
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

/** @param {HTMLElement} host */
function addButton(host) {
  const { kind = "", id } = host.dataset;
  if (!counts(kind).length) return;
  const button = document.createElement("button");
  const title = host.querySelector(".card-title, .compare-title")?.textContent;
  button.type = "button";
  button.className = "choose";
  button.value = `${kind}/${id}`;
  button.textContent = bar?.dataset.choose ?? "";
  if (title) button.setAttribute("aria-label", phrase("pair", { label: button.textContent ?? "", value: title }));
  const kept = host.querySelector(".ghost");
  if (kept) kept.replaceWith(button);
  else host.append(button);
}

if (bar && status) {
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  bar.before(status);
  document.querySelectorAll("[data-kind][data-id]").forEach((host) => addButton(/** @type {HTMLElement} */ (host)));
  const skip = document.createElement("a");
  skip.className = "skip skip-to-shortlist";
  skip.href = "#shortlist";
  skip.textContent = bar.getAttribute("aria-label");
  document.querySelector(".skip")?.after(skip);
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button?.className === "choose") change(button.value);
    if (button?.parentElement === bar) {
      list = [];
      save();
      say("kept");
      document.getElementById("main")?.focus();
    }
  });
  document.addEventListener("cards", (event) => {
    for (const card of /** @type {CustomEvent<HTMLElement[]>} */ (event).detail) addButton(card);
    draw();
  });
  // Another tab, or this page from before, brought back.
  addEventListener("storage", load);
  addEventListener("pageshow", load);
  say("kept", "");
  load();
}
