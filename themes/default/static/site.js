// @ts-check
// On every page: deadlines told by the visitor's own clock, and what concerns the visitor first. Everything stands in
// the HTML already; without this script it is what was true when the site was built. Nothing leaves the device.

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

/**
 * How a deadline stands.
 * @param {number} opens milliseconds of the epoch, or NaN where it is not known
 * @param {number} closes
 * @param {number} now
 * @param {number} soonDays so many days before its end a deadline closes soon
 * @returns {"upcoming" | "open" | "closing-soon" | "passed"}
 */
export function stateAt(opens, closes, now, soonDays) {
  if (closes < now) return "passed";
  if (opens > now) return "upcoming";
  return closes - now <= soonDays * DAY ? "closing-soon" : "open";
}

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
 * What a card tells per group, `eea=1116.5 non-eea=5500`, for the visitor's.
 * @param {string | undefined} told
 * @param {string[]} mine
 */
export function told(told, mine) {
  const pairs = new Map((told ?? "").split(" ").filter(Boolean).map((pair) => /** @type {[string, string]} */ (pair.split("="))));
  const group = nearest(mine, pairs.keys());
  return group === undefined ? undefined : pairs.get(group);
}

/** @param {string} selector @param {ParentNode} [within] */
const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** A copy of a part of the page's word store. @param {string} selector */
function word(selector) {
  const store = /** @type {HTMLTemplateElement | null} */ (document.getElementById("words"));
  const found = store?.content.querySelector(selector);
  return found ? /** @type {HTMLElement} */ (found.cloneNode(true)) : undefined;
}

/** Set the state of everything with a deadline. @param {number} now */
function setStates(now) {
  const soon = Number(document.body.dataset.soon ?? 14);
  for (const element of all("[data-closes]")) {
    const closes = Date.parse(element.dataset.closes ?? "");
    const state = stateAt(Date.parse(element.dataset.opens ?? ""), closes, now, soon);
    const shown = element.querySelector(".state");
    const label = word(`.state-${state}`);
    if (shown && label && !shown.classList.contains(`state-${state}`)) shown.replaceWith(label);
    if (element.tagName === "TR") element.className = `is-${state}`;
    tellTime(element, closes, now, state);
  }
}

/**
 * How long there is still, and the time of the visitor's own zone where that is another one.
 * @param {HTMLElement} element @param {number} closes @param {number} now @param {string} state
 */
function tellTime(element, closes, now, state) {
  const time = element.querySelector("time");
  if (!time || state === "passed" || element.querySelector(".clock")) return;
  const told = document.createElement("span");
  told.className = "clock quiet";
  const days = Math.floor((closes - now) / DAY);
  const parts = days <= 60 ? [new Intl.RelativeTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { numeric: "auto" }).format(days, "day")] : [];
  const here = clock("medium", closes);
  if (here !== clock("medium", closes, document.body.dataset.zone)) {
    parts.push(`${word(".your-time")?.textContent ?? ""} ${here}`);
  }
  told.textContent = parts.length ? ` (${parts.join("; ")})` : "";
  if (parts.length) time.after(told);
}

/** Put what holds for the visitor's group first and mark it. @param {string[]} mine */
function putMineFirst(mine) {
  for (const body of all("tbody")) {
    const rows = all("tr[data-group]", body);
    for (const kind of new Set(rows.map((row) => row.dataset.kind))) {
      const same = rows.filter((row) => row.dataset.kind === kind);
      const group = nearest(mine, same.map((row) => row.dataset.group ?? ""));
      for (const row of same) {
        const own = row.dataset.group === group;
        row.classList.toggle("mine", own);
        row.querySelector(".mine-mark")?.remove();
        const mark = word(".mine-mark");
        if (own && mark) row.querySelector("th")?.append(" ", mark);
        // A calendar keeps its order; a table of groups has the visitor's on top.
        if (own && !body.closest(".entries")) body.prepend(row);
      }
    }
  }
  for (const slot of all("[data-mine]")) fillSlot(slot, mine);
  for (const card of all("[data-group-closes]")) setCard(card, mine);
}

/** A card tells the visitor's own deadline. @param {HTMLElement} card @param {string[]} mine */
function setCard(card, mine) {
  const closes = told(card.dataset.groupCloses, mine);
  const line = /** @type {HTMLElement | null} */ (card.querySelector(".card-deadline"));
  const time = line?.querySelector("time");
  const title = word(`[data-group-title="${mine[0]}"]`);
  if (!line || !time || !closes || !title) return;
  line.dataset.closes = closes;
  time.dateTime = closes;
  time.textContent = clock("long", Date.parse(closes), document.body.dataset.zone);
  line.querySelector(".clock")?.remove();
  line.querySelector(".card-group")?.replaceChildren(...title.childNodes);
}

/**
 * A moment as the pages write it: the clock of 24 hours, Western digits, English as in Europe.
 * @param {"long" | "medium"} dateStyle @param {number} moment @param {string} [timeZone] the visitor's otherwise
 */
function clock(dateStyle, moment, timeZone) {
  const lang = document.documentElement.lang;
  /** @type {Intl.DateTimeFormatOptions} */
  const style = { dateStyle, timeStyle: "short", hourCycle: "h23", numberingSystem: "latn", timeZone };
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, style).format(moment);
}

/** The head of a page shows the visitor's own deadline and fee. @param {HTMLElement} slot @param {string[]} mine */
function fillSlot(slot, mine) {
  const source = document.querySelector(`section[aria-labelledby="${slot.dataset.mine}"] tr.mine`);
  const cell = source?.querySelector("[data-mine-value]");
  if (!mine.length || !cell) return;
  slot.replaceChildren(...[...cell.cloneNode(true).childNodes]);
}

/** The strip that says whose deadlines come first, and the buttons that change it. @param {string[]} mine */
function showStrip(mine) {
  for (const old of all(".mine-strip")) old.remove();
  for (const button of all("button[data-remember]")) {
    button.hidden = button.dataset.remember === mine.join(" ");
    button.parentElement?.removeAttribute("hidden");
  }
  const strip = word(".mine-strip");
  const title = word(`[data-group-title="${mine[0]}"]`);
  if (!strip || !title) return;
  strip.querySelector(".mine-group")?.append(...title.childNodes);
  strip.querySelector("button")?.addEventListener("click", () => remember([]));
  document.getElementById("main")?.append(strip);
}

/** @param {string[]} mine */
function remember(mine) {
  try {
    if (mine.length) localStorage.setItem(KEY, mine.join(" "));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing shows the page as it is.
  }
  if (mine.length) show();
  else location.reload();
}

function show() {
  const mine = myGroups();
  if (mine.length) putMineFirst(mine);
  setStates(now());
  showStrip(mine);
}

if (typeof document !== "undefined") {
  for (const button of all("button[data-remember]")) {
    button.addEventListener("click", () => remember((button.dataset.remember ?? "").split(" ")));
  }
  show();
  // A page that stays open over a deadline must not go on saying that it is open.
  setInterval(() => setStates(now()), 60_000);
}
