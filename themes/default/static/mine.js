// @ts-check
// What concerns the visitor first, where a group is remembered: its dates and fees in heads and on cards, its rows on top,
// the strip that says so, and the buttons that change it. Asked for by the script of every page only where there is one.

import { KEY, all, dueOf, isLive, made, nearest, now, phrase, show, soonDays, stateAt, tellZone, word } from "./site.js";

/** @typedef {import("./site.js").Due} Due */

/** Put what holds for the visitor's group first and mark it. @param {string[]} mine @param {ParentNode} [within] */
export function putMineFirst(mine, within = document) {
  if (!mine.length) return;
  for (const body of all("tbody", within)) {
    if (body.closest(".entries")) {
      markInCalendar(all("tr[data-groups]", body), mine);
      continue;
    }
    const rows = all("tr[data-group]", body);
    const own = ownRows(rows, mine);
    for (const row of rows) markRow(row, own.includes(row));
    // The visitor's are on top, in the order in which they close.
    rows[0]?.before(...own);
    if (own.length && own.length < rows.length) foldOthers(body.closest(".stack, .compare"));
  }
  const title = word(`[data-group-title="${mine[0]}"]`)?.textContent;
  for (const link of all(".groups li > a")) if (link.textContent === title) link.closest("ul")?.prepend(/** @type {HTMLElement} */ (link.parentElement));
  for (const slot of all("[data-mine=deadlines]")) fillDates(slot, mine);
  for (const slot of all("[data-mine=fees]")) fillFee(slot);
  for (const list of all(".card-deadline ul.dates")) keepMine(list, mine);
}

/** Of each month of a calendar the visitor's come first; where it shows what comes next, that is what comes next for them. @param {HTMLElement[]} rows @param {string[]} mine */
function markInCalendar(rows, mine) {
  const own = rows.filter((row) => row.dataset.groups?.split(" ").includes(mine[0]));
  for (const row of rows) markRow(row, own.includes(row));
  const first = rows.filter((row) => !("later" in row.dataset)).length;
  if (own.length && first < rows.length) for (const row of rows) row.hidden = !own.slice(0, first).includes(row);
  rows[0]?.before(...own);
}

/** Of a table of groups the visitor's rows are seen, and the others when asked for. @param {Element | null} table */
function foldOthers(table) {
  const button = table && !table.matches(".only-mine") && word(".mine-others");
  if (!button) return;
  table.classList.add("only-mine");
  table.after(button);
  button.addEventListener("click", () => button.setAttribute("aria-expanded", `${!table.classList.toggle("only-mine")}`));
}

/** @param {HTMLElement} row @param {boolean} own */
function markRow(row, own) {
  row.classList.toggle("mine", own);
  row.querySelector(".mine-mark")?.remove();
  const mark = word(".mine-mark");
  if (own && mark) row.querySelector("th")?.append(" ", mark);
}

/** The rows of a table that are the visitor's: what they must meet to apply first, then of every other kind the nearest. @param {HTMLElement[]} rows @param {string[]} mine */
function ownRows(rows, mine) {
  const applies = (/** @type {HTMLElement} */ row) => row.dataset.opens !== undefined && ADMITTING.includes(row.dataset.kind ?? "");
  const toApply = duesOf(rows.filter(applies).map(dueOf), mine).map((due) => due.element);
  const others = rows.filter((row) => !applies(row));
  const nearestOf = (/** @type {string | undefined} */ kind) =>
    nearest([...mine, ""], others.filter((row) => row.dataset.kind === kind).map((row) => row.dataset.group ?? ""));
  return [...toApply, ...others.filter((row) => row.dataset.group === nearestOf(row.dataset.kind))];
}

/** Of the lines of a card only the visitor's stay. @param {HTMLElement} list @param {string[]} mine */
function keepMine(list, mine) {
  const lines = all(":scope > li", list);
  const group = nearest([...mine, ""], lines.map((line) => line.dataset.group ?? ""));
  if (group === undefined) return;
  for (const line of lines) line.hidden = (line.dataset.group ?? "") !== group;
}

/**
 * The head of a page shows the visitor's own dates in the opening that it is about, each way of study with its next; and
 * where they cannot apply any more, what the page says comes next for them.
 * @param {HTMLElement} slot @param {string[]} mine
 */
function fillDates(slot, mine) {
  const body = document.querySelector("section[aria-labelledby=deadlines] tbody[data-opening]");
  const list = slot.querySelector("ul.dates");
  if (!body || !list) return;
  const due = duesOf(all("tr[data-group]", body).map(dueOf), mine);
  const next = nextOfEachWay(due, now(), soonDays());
  if (!next.length) return;
  const line = document.createElement("li");
  line.append(...next.flatMap((one) => [dateOf(one.element), " "]));
  const group = nearest(mine, all(":scope > li", list).map((each) => each.dataset.group ?? ""));
  const after = list.querySelector(`:scope > li[data-group="${group}"] > .next`);
  if (after) line.append(after);
  list.replaceChildren(line);
  const places = all(":scope > dl [data-places]", body.closest(".table")?.parentElement ?? undefined);
  const own = nearest(mine, places.map((each) => each.dataset.places ?? ""));
  if (own) line.append(...places.filter((each) => each.dataset.places === own).flatMap((each) => [...each.cloneNode(true).childNodes]));
  tellZone(line);
}

/** A row of the table of deadlines as a date in a line. @param {HTMLElement} row */
function dateOf(row) {
  const date = made("span", "date");
  for (const name of ["opens", "closes", "state"]) if (row.dataset[name] !== undefined) date.dataset[name] = row.dataset[name];
  const told = /** @type {HTMLElement | undefined} */ (row.querySelector("[data-mine-value]")?.cloneNode(true));
  told?.querySelector(".clock")?.remove();
  date.append(...(told?.childNodes ?? []));
  const way = row.querySelector("th > .quiet")?.cloneNode(true);
  if (way) date.append(" ", way);
  return date;
}

/** The head of a page shows what the visitor pays in the opening that it is about. @param {HTMLElement} slot */
function fillFee(slot) {
  const opening = document.querySelector("section[aria-labelledby=deadlines] tbody[data-opening]")?.getAttribute("data-opening");
  const cell = document.querySelector(`section[aria-labelledby=fees] tbody[data-opening="${opening}"] tr.mine[data-kind=tuition] [data-mine-value]`);
  if (cell) slot.replaceChildren(...[...cell.cloneNode(true).childNodes]);
  if (slot.textContent) slot.parentElement?.removeAttribute("hidden");
}

/** What is said aloud of what the visitor has just done. @param {string} name */
function tell(name) {
  const text = word(`.${name} strong`)?.textContent ?? phrase(name, {});
  const status = made("p", "visually-hidden");
  status.setAttribute("role", "status");
  document.body.append(status);
  // Only what comes into a region that is there already is read out.
  setTimeout(() => (status.textContent = text), 100);
}

/** The strip on top that says whose deadlines come first, and the buttons that change it. @param {string[]} mine */
function showStrip(mine) {
  for (const old of all(".mine-strip")) old.remove();
  for (const button of all("button[data-remember]")) showKept(button, button.dataset.remember === mine.join(" "));
  const strip = word(".mine-strip");
  const title = word(`[data-group-title="${mine[0]}"]`);
  if (!strip || !title) return;
  strip.querySelector(".mine-group")?.append(...title.childNodes);
  strip.querySelector("button")?.addEventListener("click", forget);
  document.getElementById("main")?.prepend(strip);
}

/** In the place of the button that remembers a group, that it is remembered, with the way back. @param {HTMLElement} button @param {boolean} kept */
function showKept(button, kept) {
  const place = button.parentElement;
  place?.querySelector(".mine-kept")?.remove();
  for (const part of all(":scope > *", place ?? undefined)) part.hidden = kept;
  const told = kept && word(".mine-kept");
  if (!told) return;
  told.querySelector("button")?.addEventListener("click", forget);
  place?.append(told);
}

/** The page as it is for the group that a button has just remembered. @param {HTMLElement} button */
export async function showRemembered(button) {
  await show();
  // The button has gone, and the keyboard goes on where it was.
  all(".mine-kept button", button.parentElement ?? undefined)[0]?.focus();
  tell("mine-kept");
}

/** The page is shown anew as it was built, and says that nothing is remembered. */
function forget() {
  try {
    localStorage.removeItem(KEY);
    sessionStorage.setItem(KEY, "forgotten");
  } catch {
    // As above.
  }
  location.reload();
}

/** Say that something was forgotten before the page was loaded again. */
export function tellForgotten() {
  sessionStorage.removeItem(KEY);
  tell("mine-forgotten");
}

/** Everything that is the visitor's, and who they are. @param {string[]} mine */
export function showMine(mine) {
  putMineFirst(mine);
  showStrip(mine);
}

// Which deadlines count for whom: the rules of the program's own `offer`, on what a page tells.

/** The kinds of deadlines by which one applies, in the order of the facts. */
export const ADMITTING = ["application", "nomination"];

/**
 * What somebody must meet to apply: of each kind the own deadlines; of the groups that theirs refers to, and at last of
 * everybody, the ones for a way of study of which no nearer group says anything. In the order in which they close.
 * @template {Due} D
 * @param {D[]} dues @param {string[]} mine @returns {D[]}
 */
export function duesOf(dues, mine) {
  const all = ADMITTING.flatMap((kind) => duesOfKind(dues.filter((one) => one.kind === kind), mine));
  const end = (/** @type {Due} */ due) => (Number.isNaN(due.closes) ? Number.MAX_VALUE : due.closes);
  return all.sort((one, other) => end(one) - end(other));
}

/** @template {Due} D @param {D[]} dues @param {string[]} mine @returns {D[]} */
function duesOfKind(dues, mine) {
  /** @type {D[]} */
  const due = [];
  for (const group of [...mine, ""]) {
    const nearer = due.map((one) => one.way);
    const settled = (/** @type {string} */ way) => nearer.some((near) => near === "" || near === way);
    due.push(...dues.filter((one) => one.group === group && !settled(one.way)));
  }
  return due;
}

/**
 * The first deadline of each way of study that can still be met; the last one where none can.
 * @template {Due} D
 * @param {D[]} due in the order in which they close
 * @param {number} now @param {number} soonDays @returns {D[]}
 */
export function nextOfEachWay(due, now, soonDays) {
  const live = due.filter((one) => isLive(stateAt(one.opens, one.closes, now, soonDays, one.stated)));
  const next = live.filter((one, at) => live.findIndex((other) => other.way === one.way) === at);
  return next.length ? next : due.slice(-1);
}

