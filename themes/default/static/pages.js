// @ts-check
// A list over several pages, narrowed as a whole: an index tells what each item can be found by, and the pages themselves
// have the cards. Asked for by the script that narrows lists when somebody is about to.

import { myGroups, show as tellTime } from "./site.js";

/**
 * How cards are found in a page, and what one can be found by.
 * @typedef {{
 *   cardsOf: (within: ParentNode) => HTMLElement[],
 *   entryOf: (facets: string, closes: string, fees: string, mine: string[]) => import("./filter.js").Entry,
 * }} Reading
 */

/**
 * A list over several pages. What was chosen stands in the place of this one; more of it comes page by page, as asked.
 * @param {string} address of the index @param {HTMLElement} more the button that asks for more
 * @param {Reading} reading @returns {Promise<import("./filter.js").Shelf>}
 */
export async function shelfOfPages(address, more, { cardsOf, entryOf }) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const { page: size, facets, closes, fees, limits } = await answer.json();
  const mine = myGroups();
  /** @param {{ texts: string[], of: number[] }} column @param {number} at */
  const text = (column, at) => column.texts[column.of[at]];
  const entries = facets.of.map((/** @type {number} */ _, /** @type {number} */ at) =>
    entryOf(text(facets, at), text(closes, at), text(fees, at), mine));
  const list = /** @type {HTMLElement} */ (document.querySelector(".list"));
  const own = /** @type {HTMLElement[]} */ ([...list.children]);
  const found = Object.assign(document.createElement("ul"), { className: "cards" });
  list.append(found, more);
  /** @type {Map<number, Promise<HTMLElement[]>>} */
  const pages = new Map();
  /** @param {number} number from 0 */
  const page = (number) => {
    const known = pages.get(number) ?? cardsOfPage(cardsOf, new URL(number ? `./${number + 1}/` : "./", new URL(address, location.href)));
    pages.set(number, known);
    return known;
  };
  /** @type {number[]} */
  let waiting = [];
  let turn = 0;
  const next = async () => {
    const mineTurn = turn;
    for (let shown = 0; shown < size && waiting.length; ) {
      const number = Math.floor(waiting[0] / size);
      const beyond = waiting.findIndex((at) => Math.floor(at / size) !== number);
      const here = waiting.splice(0, beyond < 0 ? waiting.length : beyond);
      const cards = await page(number);
      if (turn !== mineTurn) return;
      // A page that is newer than the index may have others in these places.
      const fitting = here.flatMap((at) => {
        const card = cards[at % size];
        return card?.dataset.facets === text(facets, at) ? [/** @type {HTMLElement} */ (card.cloneNode(true))] : [];
      });
      found.append(...fitting);
      tellTime();
      document.dispatchEvent(new CustomEvent("cards", { detail: fitting }));
      shown += fitting.length;
      more.hidden = !waiting.length;
    }
  };
  more.addEventListener("click", next);
  /** @param {number[]} fitting @param {boolean} chosen */
  const show = (fitting, chosen) => {
    turn += 1;
    own.forEach((part) => (part.hidden = chosen));
    found.replaceChildren();
    waiting = chosen ? [...fitting] : [];
    found.hidden = more.hidden = !waiting.length;
    next();
  };
  return { entries, limits: limits.map((/** @type {{ value: string, label: string }} */ one) => new Option(one.label, one.value)), show };
}

/** @param {Reading["cardsOf"]} cardsOf @param {URL} address */
async function cardsOfPage(cardsOf, address) {
  const answer = await fetch(address);
  return cardsOf(new DOMParser().parseFromString(await answer.text(), "text/html")).map((card) => document.adoptNode(card));
}
