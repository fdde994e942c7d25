// @ts-check
// Narrows the list that is already in the page. The links beside it lead to pages of their own, which do the same
// without this script; here they become boxes to tick, with counts, and the choice stands in the address.

import { toldOf } from "./openings.js";
import { myGroups, now } from "./site.js";

/**
 * A sum with what it is paid in and for, `2000-EUR-year`. Sums of two units cannot be compared.
 * @typedef {{ sum: number, unit: string }} Fee
 * What an item can be found by.
 * @typedef {{ terms: Set<string>, closes?: number, fee?: Fee }} Entry
 * What was chosen: terms by facet, whether it must still be open, and the highest fee.
 * @typedef {{ terms: Map<string, Set<string>>, open: boolean, fee?: Fee }} Choice
 */

/** @param {string | null | undefined} told @returns {Fee | undefined} */
export function feeOf(told) {
  const [, sum, unit] = /^(\d+(?:\.\d+)?)-(\S+)$/.exec(told ?? "") ?? [];
  return unit ? { sum: Number(sum), unit } : undefined;
}

/** @param {Fee} fee */
const written = (fee) => `${fee.sum}-${fee.unit}`;

/** @param {string} query @param {Iterable<string>} facets @returns {Choice} */
export function readChoice(query, facets) {
  const asked = new URLSearchParams(query);
  const terms = new Map([...facets].map((facet) => [facet, new Set(asked.getAll(facet))]));
  return { terms, open: asked.has("open"), fee: feeOf(asked.get("fee")) };
}

/** @param {Choice} choice */
export function writeChoice(choice) {
  const query = new URLSearchParams();
  for (const [facet, terms] of choice.terms) for (const term of terms) query.append(facet, term);
  if (choice.open) query.set("open", "1");
  if (choice.fee) query.set("fee", written(choice.fee));
  return query.toString();
}

/**
 * Whether an item fits: any of the terms chosen in a facet, in every facet.
 * @param {Entry} entry @param {Choice} choice @param {number} now @param {string} [but] a facet that is left out
 */
export function fits(entry, choice, now, but) {
  for (const [facet, terms] of choice.terms) {
    if (facet === but || terms.size === 0) continue;
    if (![...terms].some((term) => entry.terms.has(`${facet}=${term}`))) return false;
  }
  if (choice.open && but !== "open" && !(entry.closes !== undefined && entry.closes >= now)) return false;
  return !choice.fee || but === "fee" || isWithin(entry.fee, choice.fee);
}

/** @param {Fee | undefined} fee @param {Fee} limit */
function isWithin(fee, limit) {
  return fee !== undefined && fee.unit === limit.unit && fee.sum <= limit.sum;
}

/**
 * Those of the limits that part the fees: something is within each, and something is not.
 * @param {Fee[]} fees @param {string[]} limits
 */
export function partingLimits(fees, limits) {
  return limits.filter((told) => {
    const limit = feeOf(told);
    const same = fees.filter((fee) => fee.unit === limit?.unit);
    return limit && same.some((fee) => isWithin(fee, limit)) && !same.every((fee) => isWithin(fee, limit));
  });
}

/**
 * The choices that come nearest where nothing fits: each without one of its parts, with what then remains.
 * @param {Entry[]} entries @param {Choice} choice @param {number} now
 */
export function relaxed(entries, choice, now) {
  const ways = [];
  for (const [facet, terms] of choice.terms) {
    for (const term of terms) {
      const rest = new Map(choice.terms);
      rest.set(facet, new Set([...terms].filter((each) => each !== term)));
      ways.push({ name: `${facet}=${term}`, choice: { ...choice, terms: rest } });
    }
  }
  if (choice.open) ways.push({ name: "open", choice: { ...choice, open: false } });
  if (choice.fee) ways.push({ name: "fee", choice: { ...choice, fee: undefined } });
  const counted = ways.map((way) => ({ ...way, count: entries.filter((entry) => fits(entry, way.choice, now)).length }));
  return counted.filter((way) => way.count > 0);
}

/** @param {HTMLElement} nav */
function start(nav) {
  const words = /** @type {HTMLTemplateElement} */ (document.getElementById("filter-words")).content;
  /** @param {string} selector */
  const word = (selector) => /** @type {HTMLElement | undefined} */ (words.querySelector(selector)?.cloneNode(true));
  /** @param {string} selector @param {Record<string, string | number>} values */
  const phrase = (selector, values) =>
    (word(selector)?.textContent ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  const mine = myGroups();
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".list .card")]);
  const entries = cards.map((card) => entryOf(card, mine));
  const facets = /** @type {HTMLElement[]} */ ([...nav.querySelectorAll("[data-facet]")]);
  const names = facets.map((facet) => facet.dataset.facet ?? "");

  const name = nav.getAttribute("aria-label") ?? "";
  const form = document.createElement("form");
  form.className = nav.className;
  form.setAttribute("aria-label", name);
  const status = /** @type {HTMLElement} */ (word(".filter-status"));
  const clear = /** @type {HTMLElement} */ (word(".filter-clear"));
  const none = /** @type {HTMLElement} */ (word(".filter-none"));
  form.append(clear, ...mineFields(entries, mine, word), ...facets.map(fieldsetOf));
  // A narrow window shows the list first; the boxes unfold.
  const unfolds = document.createElement("details");
  unfolds.className = "filter-box";
  unfolds.open = matchMedia("(min-width: 60rem)").matches;
  unfolds.append(Object.assign(document.createElement("summary"), { textContent: name }), form);
  const side = document.createElement("div");
  side.append(status, unfolds);
  nav.replaceWith(side);
  document.querySelector(".list")?.prepend(none);

  /** @param {Choice} choice */
  const show = (choice) => {
    const moment = now();
    let shown = 0;
    cards.forEach((card, at) => {
      card.hidden = !fits(entries[at], choice, moment);
      if (!card.hidden) shown += 1;
    });
    for (const heading of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".list > section"))) {
      heading.hidden = !heading.querySelector(".card:not([hidden])");
    }
    setForm(form, choice, entries, moment);
    status.textContent = phrase(".filter-shown", { shown, total: cards.length });
    clear.hidden = writeChoice(choice) === "";
    none.hidden = shown > 0;
    const ways = shown > 0 ? [] : relaxed(entries, choice, moment);
    none.querySelector("ul")?.replaceChildren(...ways.map((way) => wayOut(way, go, phrase, form)));
  };
  /** @param {Choice} choice */
  const go = (choice) => {
    const query = writeChoice(choice);
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    show(choice);
  };
  form.addEventListener("change", () => go(choiceOf(form, names)));
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    go(readChoice("", names));
    form.querySelector("input")?.focus();
  });
  addEventListener("popstate", () => show(readChoice(location.search, names)));
  show(readChoice(location.search, names));
}

/** @param {HTMLElement} card @param {string[]} mine @returns {Entry} */
function entryOf(card, mine) {
  const { facets, groupCloses, groupFees } = card.dataset;
  const { closes, fee } = toldOf(groupCloses, groupFees, mine, now());
  return { terms: new Set((facets ?? "").split(" ")), closes, fee: feeOf(fee) };
}

/** The links of a facet as boxes to tick. @param {HTMLElement} facet */
function fieldsetOf(facet) {
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = facet.querySelector("h2")?.textContent ?? "";
  set.append(legend);
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (facet.querySelectorAll("[data-term]"))) {
    const [name, value] = (link.dataset.term ?? "").split("=");
    set.append(box(name, value, [...link.childNodes], true));
  }
  return set;
}

/** @param {string} name @param {string} value @param {Node[]} label @param {boolean} counted */
function box(name, value, label, counted) {
  const element = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name, value });
  const text = document.createElement("span");
  text.append(...label);
  if (counted) text.append(" ", Object.assign(document.createElement("span"), { className: "facet-count" }));
  element.append(input, text);
  return element;
}

/** What only makes sense for somebody's own group. @param {Entry[]} entries @param {string[]} mine @param {(selector: string) => HTMLElement | undefined} word */
function mineFields(entries, mine, word) {
  const fees = entries.flatMap((entry) => entry.fee ?? []);
  const told = fees.length > 0 || entries.some((entry) => entry.closes !== undefined);
  if (!mine.length) return [word(".filter-who")].flatMap((link) => link ?? []);
  if (!told) return [];
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.append(word(".filter-mine") ?? "");
  set.append(legend, box("open", "1", [word(".filter-open") ?? new Text()], true));
  const limits = /** @type {NodeListOf<HTMLOptionElement> | undefined} */ (word(".filter-limits")?.querySelectorAll("option"));
  const parting = partingLimits(fees, [...(limits ?? [])].map((limit) => limit.value));
  if (limits && parting.length) {
    const label = document.createElement("label");
    const select = Object.assign(document.createElement("select"), { name: "fee" });
    select.add(new Option(word(".filter-any")?.textContent ?? "", ""));
    select.append(...[...limits].filter((limit) => parting.includes(limit.value)));
    label.append(word(".filter-fee") ?? "", " ", select);
    set.append(label);
  }
  return [set];
}

/** @param {HTMLFormElement} form @param {string[]} names @returns {Choice} */
function choiceOf(form, names) {
  const chosen = new FormData(form);
  const query = new URLSearchParams([...chosen].filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]));
  return readChoice(query.toString(), names);
}

/** Tick what is chosen, and say of every box how many it would show. @param {HTMLFormElement} form @param {Choice} choice @param {Entry[]} entries @param {number} now */
function setForm(form, choice, entries, now) {
  for (const input of form.querySelectorAll("input")) {
    const open = input.name === "open";
    input.checked = open ? choice.open : (choice.terms.get(input.name)?.has(input.value) ?? false);
    const others = entries.filter((entry) => fits(entry, choice, now, input.name));
    const has = others.filter((entry) => (open ? (entry.closes ?? 0) >= now : entry.terms.has(`${input.name}=${input.value}`)));
    const count = input.closest("label")?.querySelector(".facet-count");
    if (count) count.textContent = String(has.length);
    input.closest("label")?.classList.toggle("is-empty", has.length === 0 && !input.checked);
  }
  const select = form.querySelector("select");
  if (select) select.value = choice.fee ? written(choice.fee) : "";
}

/**
 * @param {{ name: string, count: number, choice: Choice }} way @param {(choice: Choice) => void} go
 * @param {(selector: string, values: Record<string, string | number>) => string} phrase @param {HTMLFormElement} form
 */
function wayOut(way, go, phrase, form) {
  const [facet, term] = way.name.split("=");
  const field = term ? form.querySelector(`input[name="${facet}"][value="${term}"]`) : form.querySelector(`[name="${facet}"]`);
  const label = field?.closest("label")?.querySelector("span")?.cloneNode(true);
  if (label instanceof Element) label.querySelector(".facet-count")?.remove();
  const name = label?.textContent?.trim() ?? "";
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
  button.textContent = phrase(".filter-without", { name, count: way.count });
  button.addEventListener("click", () => go(way.choice));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

if (typeof document !== "undefined") {
  const nav = /** @type {HTMLElement | null} */ (document.querySelector("nav[data-filters]"));
  if (nav) start(nav);
}
