// @ts-check
// Which opening counts, for whom, and what a card tells of it: the rules of the program's own `offer`.

import { duesOf, isLive, nearest, stateOfDue } from "./site.js";

/**
 * The deadlines of an opening, with its place in time.
 * @typedef {{ order: number, dues: import("./site.js").Due[] }} Opening
 */

/**
 * The opening that counts for somebody: the first in time of which they can still apply or will be able to; the last one,
 * as closed, where there is none; none where nothing is due for them.
 * @template {Opening} O
 * @param {O[]} openings @param {string[]} mine @param {number} now @param {number} soonDays @returns {O | undefined}
 */
export function currentOf(openings, mine, now, soonDays) {
  const inTime = [...openings].sort((one, other) => one.order - other.order);
  const theirs = inTime.map((opening) => ({ opening, states: duesOf(opening.dues, mine).map((due) => stateOfDue(due, now, soonDays)) }));
  const due = theirs.filter(({ states }) => states.length > 0);
  const live = due.find(({ states }) => states.some(isLive));
  const last = due.filter(({ states }) => !states.includes("cancelled")).at(-1) ?? due.at(-1);
  return (live ?? last)?.opening;
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
