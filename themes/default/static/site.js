// @ts-check
// On every page: deadlines told by the visitor's own clock, and what concerns the visitor first. Everything stands in
// the HTML already; without this script it is what was true when the site was built. Nothing leaves the device. One file,
// since the first paint waits for it: each file more would be asked for beside what it waits for, too. What only a visitor
// needs who is remembered, or asks for it, is in `mine.js`.

/** What is kept under this name: for as long as the device keeps it the group, and for one page that it was forgotten. */
export const KEY = "prospectus-group";
const DAY = 86_400_000;

/**
 * The applicant group that the visitor chose to be remembered: ids of the groups whose rules hold, the nearest first.
 * @returns {string[]} empty where nothing is remembered
 */
export const myGroups = () => kept("localStorage").split(" ").filter(Boolean);

/** What a browser keeps for these pages; nothing in one that keeps nothing. @param {"localStorage" | "sessionStorage"} store */
function kept(store) {
  try {
    return window[store].getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** Milliseconds of the epoch by the visitor's clock, or where it is to stand when the site is shown as it will be. */
export function now() {
  const fixed = Date.parse(document.body.dataset.clock ?? "");
  return Number.isNaN(fixed) ? Date.now() : fixed;
}

/** @param {string} selector @param {ParentNode} [within] */
export const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** Where the words for scripts are. */
const store = () => /** @type {HTMLTemplateElement | null} */ (document.getElementById("words"));

/** @type {Promise<void> | undefined} */
let others;

/** The words that no first paint needs come from a file that browsers keep, one a language, or with a page that cannot wait. */
export const fetchWords = () => (others ??= moreWords().catch(console.error));

async function moreWords() {
  const html = document.getElementById("words-later")?.innerHTML ?? (await import(document.body.dataset.words ?? "")).default;
  const words = store();
  if (words) words.innerHTML += html;
}

/** A copy of a part of the page's word store. @param {string} selector */
export function word(selector) {
  const found = store()?.content.querySelector(selector);
  return found ? /** @type {HTMLElement} */ (found.cloneNode(true)) : undefined;
}

/** A new element with a text. @param {string} name @param {string} className @param {string} [textContent] */
export const made = (name, className, textContent = "") => Object.assign(document.createElement(name), { className, textContent });

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
export const soonDays = () => Number(document.body.dataset.soon ?? 14);

/** What an element tells of a deadline: a row of a table, or a date in a line. @param {HTMLElement} element */
export function dueOf(element) {
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
export function tellZone(within, times = "time") {
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

/** What concerns the visitor first, by a script of its own. @returns {Promise<typeof import("./mine.js")>} */
const ofMine = () => Promise.all([import(document.body.dataset.mineScript ?? ""), fetchWords()]).then(([mine]) => mine);

/** So many milliseconds a page waits for what is the visitor's: on a bad line it is seen without, and that comes later. */
const PATIENCE = 1000;

/** Everything as the visitor's clock and group have it. */
export async function show() {
  const mine = myGroups();
  if (mine.length) {
    const own = ofMine().then(({ showMine }) => showMine(mine)).catch(console.error);
    await Promise.race([own, new Promise((done) => setTimeout(done, PATIENCE))]);
    own.then(() => setStates(now()));
  }
  setStates(now());
}

/** Nothing of the page is seen before it has come to rest. @param {Promise<void>} change */
function unseenUntil(change) {
  const { style } = document.body;
  style.visibility = "hidden";
  change.finally(() => (style.visibility = ""));
}

/** The buttons that remember a group are of use only with a script. @param {HTMLElement} button */
function offer(button) {
  button.parentElement?.removeAttribute("hidden");
  button.addEventListener("click", () => {
    remember(button.dataset.remember ?? "");
    ofMine().then(({ showRemembered }) => showRemembered(button));
  });
}

/** @param {string} groups */
function remember(groups) {
  try {
    localStorage.setItem(KEY, groups);
  } catch {
    // A browser that keeps nothing shows the page as it is.
  }
}

/** What stands behind the first screen, the scripts of parts that no first paint shows, and the sheet of the pages to which most go on from this one. */
function fetchLater() {
  for (const task of behind?.splice(0) ?? []) task();
  behind = undefined;
  for (const { dataset } of all("[data-module]")) import(dataset.module ?? "");
  if (kept("sessionStorage")) ofMine().then(({ tellForgotten }) => tellForgotten());
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

/**
 * The nearest of the visitor's groups among those that something is told for.
 * @param {string[]} mine
 * @param {Iterable<string>} told
 */
export function nearest(mine, told) {
  const all = new Set(told);
  return mine.find((group) => all.has(group));
}

/** Once the whole page is there. */
function start() {
  if (isFromTop()) behind = [];
  for (const button of all("button[data-remember]")) offer(button);
  const shown = show();
  if (myGroups().length) unseenUntil(shown);
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

if (typeof document !== "undefined") {
  // It runs as soon as it is there, while sheets are still coming: what it needs of Intl takes a cheap phone long to make.
  if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
  else start();
}
