// @ts-check
// On every page: deadlines told by the visitor's own clock, and what concerns the visitor first. Everything stands in
// the HTML already; without this script it is what was true when the site was built. Nothing leaves the device. One file,
// since the first paint waits for it: each file more would be asked for beside what it waits for, too.

const KEY = "prospectus-group";
const DAY = 86_400_000;

/**
 * The applicant group that the visitor chose to be remembered: ids of the groups whose rules hold, the nearest first.
 * @returns {string[]} empty where nothing is remembered
 */
export function myGroups() {
  try {
    return (localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

/** Milliseconds of the epoch by the visitor's clock, or where it is to stand when the site is shown as it will be. */
export function now() {
  const fixed = Date.parse(document.body.dataset.clock ?? "");
  return Number.isNaN(fixed) ? Date.now() : fixed;
}

/** @param {string} selector @param {ParentNode} [within] */
const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** A copy of a part of the page's word store. @param {string} selector */
function word(selector) {
  const store = /** @type {HTMLTemplateElement | null} */ (document.getElementById("words"));
  const found = store?.content.querySelector(selector);
  return found ? /** @type {HTMLElement} */ (found.cloneNode(true)) : undefined;
}

/** A new element with a text. @param {string} name @param {string} className @param {string} [textContent] */
const made = (name, className, textContent = "") => Object.assign(document.createElement(name), { className, textContent });

/** A text with its places filled in, `{name}`. @param {string} text @param {Record<string, string>} values */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Words of the page's store, filled in; the values alone where a theme's store has no such words. @param {string} name @param {Record<string, string>} values */
export const phrase = (name, values) => filled(word(`.${name}`)?.textContent ?? Object.values(values).join(" "), values);

/** Texts beside each other, as the language joins them. @param {string[]} texts */
export const joined = (texts) => texts.reduce((first, second) => phrase("joined", { first, second }));

/** @type {Map<string, any>} */
const formatters = new Map();

/**
 * A formatter of Intl, made once: to make one takes a cheap phone longer than all the rest that is done with a date.
 * @template {"DateTimeFormat" | "ListFormat" | "NumberFormat" | "RelativeTimeFormat"} Name
 * @param {Name} name @param {object} options @returns {InstanceType<(typeof Intl)[Name]>}
 */
function formatter(name, options) {
  const key = JSON.stringify([name, tongue(), options]);
  if (!formatters.has(key)) formatters.set(key, new (/** @type {any} */ (Intl)[name])(tongue(), options));
  return formatters.get(key);
}

/** So many days before its end a deadline closes soon. */
const soonDays = () => Number(document.body.dataset.soon ?? 14);

/** What an element tells of a deadline: a row of a table, or a date in a line. @param {HTMLElement} element */
function dueOf(element) {
  const { group = "", kind = "", way = "", opens, closes, state } = element.dataset;
  const moment = closes ?? element.querySelector("time")?.dateTime ?? "";
  const stated = /** @type {State | undefined} */ (state);
  return { element, group, kind, way, opens: Date.parse(opens ?? ""), closes: Date.parse(moment), stated };
}

/** @param {HTMLElement} element @param {number} now */
function stateOf(element, now) {
  const { opens, closes, stated } = dueOf(element);
  return stateAt(opens, closes, now, soonDays(), stated);
}

/**
 * What is still to be done with what stands behind the first screen, after the first paint; nothing any more once that has
 * come, and where a reader may see another part of the page first.
 * @type {(() => void)[] | undefined}
 */
let behind;

/** Do something with an element: at once, but for what the page says that no first screen shows. @param {Element} element @param {() => void} task */
function inTurn(element, task) {
  const start = behind && document.querySelector("[data-behind]");
  if (start && start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) behind?.push(task);
  else task();
}

/** Whether a page is seen from its top. */
const isFromTop = () => !location.hash && /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"))[0]?.type === "navigate";

/** Set the state of everything with a deadline. @param {number} now */
function setStates(now) {
  for (const row of all("tr[data-opens]")) {
    const state = stateOf(row, now);
    showState(row, state);
    row.className = row.classList.contains("mine") ? `is-${state} mine` : `is-${state}`;
    inTurn(row, () => tellTime(row, now, state));
  }
  for (const list of all("ul.dates")) setDates(list, now);
  for (const table of all(".stack")) inTurn(table, () => tellZone(table, "tr[data-opens]:not(.is-passed) time"));
}

/** Replace the badge of a state, or put one at the end. @param {Element} within @param {string} state @param {string} [badge] */
function showState(within, state, badge = ".state") {
  const shown = within.querySelector(badge);
  const label = word(`.state-${state}`);
  if (!label || shown?.classList.contains(`state-${state}`)) return;
  if (shown) shown.replaceWith(label);
  else within.append(" ", label);
}

/** The lines of a head or a card: what cannot be met says so, and the badge of a card what is best. @param {HTMLElement} list @param {number} now */
function setDates(list, now) {
  const dates = all(":scope > li:not([hidden]) > .date", list);
  const told = list.closest(".offers");
  const states = dates.map((date) => stateOf(date, now));
  const alone = all(":scope > li:not([hidden])", list).length === 1;
  dates.forEach((date, at) => {
    if (told && states[at] === "open") date.querySelector(".state")?.remove();
    else if (told || !isLive(states[at])) showState(date, states[at]);
    // Of several lines each would say it again.
    if (alone) inTurn(date, () => tellTime(date, now, states[at]));
  });
  const card = list.closest(".card-deadline");
  const best = ORDER.find((state) => states.includes(state));
  if (card && best) showState(card, best, ":scope > .state");
}

/**
 * How long there is still, and what the visitor's clock says then where it is another day there.
 * @param {HTMLElement} element @param {number} now @param {State} state
 */
function tellTime(element, now, state) {
  const time = element.querySelector("time");
  if (!time || !isLive(state) || element.querySelector(".clock")) return;
  const closes = Date.parse(time.dateTime);
  const days = Math.floor((closes - now) / DAY);
  const parts = days <= 60 ? [formatter("RelativeTimeFormat", { numeric: "auto" }).format(days, "day")] : [];
  if (isOtherDay(time.dateTime)) parts.push(phrase("your-time", { time: clock(closes) }));
  if (!parts.length) return;
  time.after(" ", made("span", "clock quiet", inDigits(phrase("aside", { text: joined(parts) }))));
}

/**
 * Once for a table or a list: how many hours the visitor's clock is ahead of its times, or behind; of times that are of
 * another day there, each says so.
 * @param {Element} within @param {string} [times]
 */
function tellZone(within, times = "time") {
  const moments = all(times, within).map((time) => /** @type {HTMLTimeElement} */ (time).dateTime);
  const ahead = new Set(moments.filter((moment) => !isOtherDay(moment)).map(hoursAhead).filter(Boolean));
  if (!ahead.size || within.querySelector(".zone")) return;
  const time = formatter("ListFormat", { type: "disjunction" }).format([...ahead].map(inHours));
  within.append(made("p", "zone quiet", inDigits(phrase("your-time", { time }))));
}

/** Hours ahead, with their sign: some languages have words for one hour and for two that tell neither, so these are told in short. @param {number} hours */
function inHours(hours) {
  const style = (/** @type {"long" | "short" | "narrow"} */ unitDisplay) => formatter("NumberFormat", { style: "unit", unit: "hour", unitDisplay, signDisplay: "always" }).format(hours);
  const long = style("long");
  return [long, style("short"), style("narrow")].find((told) => /\d/.test(told)) ?? long;
}

/** @param {string} moment in ISO 8601, with its offset */
function hoursAhead(moment) {
  const there = Date.parse(`${moment.slice(0, 19)}Z`) - Date.parse(moment);
  return -new Date(moment).getTimezoneOffset() / 60 - there / 3_600_000;
}

/** Whether it is another day at the visitor's then. @param {string} moment in ISO 8601, with its offset */
const isOtherDay = (moment) => Number(moment.slice(8, 10)) !== new Date(moment).getDate();

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

/** The language of the page as Intl takes it: English as in Europe, the calendar of the page, digits that can be made its own. */
function tongue() {
  const { lang } = document.documentElement;
  return `${lang === "en" ? "en-GB" : lang}-u-ca-${document.body.dataset.calendar ?? "gregory"}-nu-latn`;
}

/** @param {string} ordinal @returns {(part: Intl.DateTimeFormatPart) => string} */
const first = (ordinal) => ({ type, value }) => (type === "day" && value === "1" ? ordinal : value);

/** What people write of a date and CLDR leaves out, as the pages have it. @type {Record<string, (part: Intl.DateTimeFormatPart) => string>} */
const WRITTEN = {
  fr: first("1er"),
  pt: first("1º"),
  "pt-PT": first("1"),
  am: ({ type, value }) => (type === "era" ? "ዓ.ም." : value),
  vi: ({ type, value }) => (type === "day" ? `ngày ${value}` : value.startsWith(",") ? " năm " : value),
};

/** A day, perhaps with its hour, as the pages write it. @param {number | Date} moment @param {Intl.DateTimeFormatOptions} [more] */
export function written(moment, more) {
  const { lang } = document.documentElement;
  const part = WRITTEN[lang] ?? WRITTEN[lang.split("-")[0]] ?? first("1");
  const parts = formatter("DateTimeFormat", { dateStyle: "long", ...more }).formatToParts(moment);
  return inDigits(parts.map(part).join(""));
}

/** A number, or a text with numbers, in the digits of the page. @param {string | number} text */
export function inDigits(text) {
  const own = document.body.dataset.digits;
  return `${text}`.replace(/\d/g, (digit) => (own ? [...own][+digit] : digit));
}

/** A moment by the visitor's clock, of 24 hours. @param {number} moment */
const clock = (moment) => written(moment, { timeStyle: "short", hourCycle: "h23" });

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
  place?.removeAttribute("hidden");
  place?.querySelector(".mine-kept")?.remove();
  for (const part of all(":scope > *", place ?? undefined)) part.hidden = kept;
  const told = kept && word(".mine-kept");
  if (!told) return;
  told.querySelector("button")?.addEventListener("click", forget);
  place?.append(told);
}

/** @param {HTMLElement} button */
function remember(button) {
  try {
    localStorage.setItem(KEY, button.dataset.remember ?? "");
  } catch {
    // A browser that keeps nothing shows the page as it is.
  }
  show();
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

/** Whether something was forgotten before the page was loaded again. */
function hasForgotten() {
  try {
    const said = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return Boolean(said);
  } catch {
    return false;
  }
}

/** Everything as the visitor's clock and group have it. */
export function show() {
  const mine = myGroups();
  putMineFirst(mine);
  setStates(now());
  showStrip(mine);
}

/** What stands behind the first screen, the scripts of parts that no first paint shows, and the sheet of the pages to which most go on from this one. */
function fetchLater() {
  for (const task of behind?.splice(0) ?? []) task();
  behind = undefined;
  for (const { dataset } of all("[data-module]")) import(dataset.module ?? "");
  const href = document.body.dataset.prefetch;
  if (href) document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", as: "style", href }));
}

// Which deadlines count for whom, and how they stand: the rules of the program's own `offer`, on what a page tells.

/**
 * How a deadline stands.
 * @typedef {"upcoming" | "open" | "closing-soon" | "passed" | "full" | "not-admitted" | "cancelled"} State
 * A deadline of an opening: whom it is for, empty where for everybody; for which way of study, empty where for all;
 * milliseconds of the epoch, NaN where there is none; and what the facts say of it whatever the clock.
 * @typedef {{ group: string, kind: string, way: string, opens: number, closes: number, stated?: State }} Due
 */

/** The kinds of deadlines by which one applies, in the order of the facts. */
export const ADMITTING = ["application", "nomination"];

/** What is best for a reader first. @type {State[]} */
export const ORDER = ["closing-soon", "open", "upcoming", "full", "passed", "not-admitted", "cancelled"];

/**
 * @param {number} opens milliseconds of the epoch, or NaN where it is not known
 * @param {number} closes NaN where it never does
 * @param {number} now
 * @param {number} soonDays so many times 24 hours before its end a deadline closes soon
 * @param {State} [stated]
 * @returns {State}
 */
export function stateAt(opens, closes, now, soonDays, stated) {
  if (stated === "cancelled" || stated === "not-admitted") return stated;
  if (closes < now) return "passed";
  if (stated === "full") return stated;
  if (opens > now) return "upcoming";
  return closes - now <= soonDays * DAY ? "closing-soon" : "open";
}

/** Whether somebody can still apply or will be able to. @param {State} state */
export const isLive = (state) => state === "closing-soon" || state === "open" || state === "upcoming";

/** @param {Due} due @param {number} now @param {number} soonDays */
export const stateOfDue = (due, now, soonDays) => stateAt(due.opens, due.closes, now, soonDays, due.stated);

/**
 * The nearest of the visitor's groups among those that something is told for.
 * @param {string[]} mine
 * @param {Iterable<string>} told
 */
export function nearest(mine, told) {
  const all = new Set(told);
  return mine.find((group) => all.has(group));
}

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
  const live = due.filter((one) => isLive(stateOfDue(one, now, soonDays)));
  const next = live.filter((one, at) => live.findIndex((other) => other.way === one.way) === at);
  return next.length ? next : due.slice(-1);
}

if (typeof document !== "undefined") {
  for (const button of all("button[data-remember]")) button.addEventListener("click", () => remember(button));
  if (hasForgotten()) tell("mine-forgotten");
  if (isFromTop()) behind = [];
  show();
  // On a slow line, what no first paint shows would take the place of what it waits for.
  requestAnimationFrame(() => setTimeout(fetchLater));
  // What is folded on a phone stands open where there is room, and on paper; what a link leads to always.
  const unfold = (/** @type {string} */ selector) => all(selector).forEach((one) => one.closest("details")?.setAttribute("open", ""));
  if (matchMedia("(min-width: 60rem)").matches) unfold("details.fold");
  addEventListener("beforeprint", () => unfold("main details"));
  for (const arrival of ["load", "hashchange"]) addEventListener(arrival, () => unfold(":target"));
  // Only what scrolls needs to be reached by keyboard.
  const sizes = new ResizeObserver((seen) => {
    for (const { target } of seen) /** @type {HTMLElement} */ (target).tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  });
  for (const table of all(".table")) sizes.observe(table);
  // A page that stays open over a deadline must not go on saying that it is open.
  setInterval(() => setStates(now()), 60_000);
}
