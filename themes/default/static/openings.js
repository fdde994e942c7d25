// @ts-check
// Which opening counts, for whom, and how its deadlines stand, by the visitor's clock: the rules of the program's own
// `offer`, on what a page tells.

/**
 * How a deadline stands.
 * @typedef {"upcoming" | "open" | "closing-soon" | "passed" | "full" | "not-admitted" | "cancelled"} State
 * A deadline of an opening: whom it is for, empty where for everybody; for which way of study, empty where for all;
 * milliseconds of the epoch, NaN where there is none; and what the facts say of it whatever the clock.
 * @typedef {{ group: string, kind: string, way: string, opens: number, closes: number, stated?: State }} Due
 * The deadlines of an opening, with its place in time.
 * @typedef {{ order: number, dues: Due[] }} Opening
 */

const DAY = 86_400_000;

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
const stateOf = (due, now, soonDays) => stateAt(due.opens, due.closes, now, soonDays, due.stated);

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
 * The opening that counts for somebody: the first in time of which they can still apply or will be able to; the last one,
 * as closed, where there is none; none where nothing is due for them.
 * @template {Opening} O
 * @param {O[]} openings @param {string[]} mine @param {number} now @param {number} soonDays @returns {O | undefined}
 */
export function currentOf(openings, mine, now, soonDays) {
  const inTime = [...openings].sort((one, other) => one.order - other.order);
  const theirs = inTime.map((opening) => ({ opening, states: duesOf(opening.dues, mine).map((due) => stateOf(due, now, soonDays)) }));
  const due = theirs.filter(({ states }) => states.length > 0);
  const live = due.find(({ states }) => states.some(isLive));
  const last = due.filter(({ states }) => !states.includes("cancelled")).at(-1) ?? due.at(-1);
  return (live ?? last)?.opening;
}

/**
 * The first deadline of each way of study that can still be met; the last one where none can.
 * @template {Due} D
 * @param {D[]} due in the order in which they close
 * @param {number} now @param {number} soonDays @returns {D[]}
 */
export function nextOfEachWay(due, now, soonDays) {
  const live = due.filter((one) => isLive(stateOf(one, now, soonDays)));
  const next = live.filter((one, at) => live.findIndex((other) => other.way === one.way) === at);
  return next.length ? next : due.slice(-1);
}

/**
 * What a card tells of the opening that counts for somebody: `eea=1814392799/never,1846… non-eea=…` for the ends of its
 * deadlines, `eea=1116.5-EUR-year,1130-EUR-year` for what is paid in the same openings.
 * @param {string | undefined} closes in seconds of the epoch @param {string | undefined} fees
 * @param {string[]} mine @param {number} now
 */
export function toldOf(closes, fees, mine, now) {
  const openings = (told(closes, mine) ?? "").split(",").map((ends) => ends.split("/").filter(Boolean).map(momentOf));
  const current = openings.findIndex((ends) => ends.some((end) => end >= now));
  const paid = (told(fees, mine) ?? "").split(",");
  const ends = openings[current]?.filter((end) => end >= now) ?? [];
  return { closes: ends.length ? Math.max(...ends) : undefined, fee: paid[Math.max(current, 0)] };
}

/** @param {string} told */
export const momentOf = (told) => (told === "never" ? Number.MAX_VALUE : Number(told) * 1000);

/**
 * What is told per group, `eea=1116.5 non-eea=5500`, for the visitor's.
 * @param {string | undefined} told
 * @param {string[]} mine
 */
export function told(told, mine) {
  const pairs = new Map((told ?? "").split(" ").filter(Boolean).map((pair) => /** @type {[string, string]} */ (pair.split("="))));
  const group = nearest(mine, pairs.keys());
  return group === undefined ? undefined : pairs.get(group);
}
