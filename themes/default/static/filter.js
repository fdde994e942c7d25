// @ts-check
// Narrows a list: one that is already in the page, or one over several pages, of which an index tells what each item can
// be found by and the pages themselves have the cards. The links beside it lead to pages of their own, which do the same
// without this script; here they become boxes to tick, with counts, and the choice stands in the address.

import { filled, inDigits, joined, myGroups, nearest, now } from "./site.js";

/**
 * A sum with what it is paid in and for, `2000-EUR-year`. Sums of two units cannot be compared.
 * @typedef {{ sum: number, unit: string }} Fee
 * What an item can be found by; `next` is its next deadline.
 * @typedef {{ terms: Set<string>, closes?: number, next?: number, fee?: Fee }} Entry
 * What was chosen: terms by facet, whether it must still be open, the highest fee, and in which order, `` for that of the page.
 * @typedef {{ terms: Map<string, Set<string>>, open: boolean, fee?: Fee, order: string }} Choice
 */

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
const momentOf = (told) => (told === "never" ? Number.MAX_VALUE : Number(told) * 1000);

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

/** @param {string | null | undefined} told @returns {Fee | undefined} */
export function feeOf(told) {
  const [, sum, unit] = /^(\d+(?:\.\d+)?)-(\S+)$/.exec(told ?? "") ?? [];
  return unit ? { sum: Number(sum), unit } : undefined;
}

/** @param {Fee} fee */
const written = (fee) => `${fee.sum}-${fee.unit}`;

/**
 * The next deadline by which somebody can apply; where nobody says who they are, by which anybody can.
 * @param {string | undefined} closes as cards tell them @param {string[]} mine @param {number} now
 */
export function nextClosing(closes, mine, now) {
  const openings = mine.length ? [told(closes, mine)] : (closes ?? "").split(" ").map((pair) => pair.split("=")[1]);
  const ends = openings.flatMap((each) => (each ?? "").split(/[,/]/)).filter(Boolean).map(momentOf);
  const ahead = ends.filter((end) => end >= now);
  return ahead.length ? Math.min(...ahead) : undefined;
}

/** @param {string} query @param {Iterable<string>} facets @returns {Choice} */
export function readChoice(query, facets) {
  const asked = new URLSearchParams(query);
  const terms = new Map([...facets].map((facet) => [facet, new Set(asked.getAll(facet))]));
  return { terms, open: asked.has("open"), fee: feeOf(asked.get("fee")), order: asked.get("order") ?? "" };
}

/** @param {Choice} choice */
export function writeChoice(choice) {
  const query = new URLSearchParams();
  for (const [facet, terms] of choice.terms) for (const term of terms) query.append(facet, term);
  if (choice.open) query.set("open", "1");
  if (choice.fee) query.set("fee", written(choice.fee));
  if (choice.order) query.set("order", choice.order);
  return query.toString();
}

/** The orders beside that of the page, and what an item tells that can stand in them. @type {Record<string, (entry: Entry) => unknown>} */
const ORDERS = { next: ({ next }) => next, fee: ({ fee }) => fee };

/**
 * Places of items in the order that was chosen; what it does not tell apart, or nobody knows of, stays as it stands, that last.
 * Fees of one unit stand together, first of the one that most are in.
 * @param {number[]} places @param {Entry[]} entries @param {string} order
 */
export function inOrder(places, entries, order) {
  const alike = (/** @type {Fee} */ fee) => entries.filter((entry) => entry.fee?.unit === fee.unit).length;
  /** @type {Record<string, (entry: Entry) => (string | number)[]>} */
  const keys = {
    next: ({ next }) => [next ?? Infinity],
    fee: ({ fee }) => (fee ? [-alike(fee), fee.unit, fee.sum] : [0]),
  };
  const key = keys[order];
  if (!key) return places;
  const keyed = places.map((place) => ({ place, key: key(entries[place]) }));
  return keyed.sort((one, other) => compared(one.key, other.key)).map(({ place }) => place);
}

/** @param {(string | number)[]} one @param {(string | number)[]} other */
function compared(one, other) {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1;
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
 * What was chosen, part by part, each with the choice that remains without it. The order is no part: it leaves nothing out.
 * @param {Choice} choice
 */
export function partsOf(choice) {
  const parts = [];
  for (const [facet, terms] of choice.terms) {
    for (const term of terms) {
      const rest = new Map(choice.terms);
      rest.set(facet, new Set([...terms].filter((each) => each !== term)));
      parts.push({ name: `${facet}=${term}`, choice: { ...choice, terms: rest } });
    }
  }
  if (choice.open) parts.push({ name: "open", choice: { ...choice, open: false } });
  if (choice.fee) parts.push({ name: "fee", choice: { ...choice, fee: undefined } });
  return parts;
}

/**
 * The choices that come nearest where nothing fits: each without one of its parts, with what then remains.
 * @param {Entry[]} entries @param {Choice} choice @param {number} now
 */
export function relaxed(entries, choice, now) {
  const counted = partsOf(choice).map((part) => ({ ...part, count: entries.filter((entry) => fits(entry, part.choice, now)).length }));
  return counted.filter((part) => part.count > 0);
}

/**
 * A list, its items, and how those are shown that fit, in their order; all of them where nothing is chosen.
 * @typedef {{ entries: Entry[], limits: HTMLOptionElement[], show: (fitting: number[], chosen: boolean) => void }} Shelf
 */

/** The list of this page. @param {HTMLOptionElement[]} limits @returns {Shelf} */
function shelfOfPage(limits) {
  const cards = cardsOf(document);
  const mine = myGroups();
  const told = cards.map(({ dataset }) => entryOf(dataset.facets, dataset.groupCloses, dataset.groupFees, mine));
  /** @param {number[]} fitting */
  const show = (fitting) => {
    const seen = new Set(fitting);
    cards.forEach((card, at) => (card.hidden = !seen.has(at)));
    for (const at of fitting) cards[at].parentElement?.append(cards[at]);
    for (const heading of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".list > section"))) {
      heading.hidden = !heading.querySelector("[data-facets]:not([hidden])");
    }
  };
  return { entries: told, limits, show };
}

/** @param {ParentNode} within */
const cardsOf = (within) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(".list [data-facets]")]);

/** @param {HTMLElement} nav */
function start(nav) {
  const words = /** @type {HTMLTemplateElement} */ (document.getElementById("filter-words")).content;
  /** @param {string} selector */
  const word = (selector) => /** @type {HTMLElement | undefined} */ (words.querySelector(selector)?.cloneNode(true));
  /** @param {string} selector @param {Record<string, string>} values */
  const phrase = (selector, values) => filled(word(selector)?.textContent ?? "", values);
  const facets = /** @type {HTMLElement[]} */ ([...nav.querySelectorAll("[data-facet]")]);
  const names = facets.map((facet) => facet.dataset.facet ?? "");

  const name = nav.getAttribute("aria-label") ?? "";
  const form = document.createElement("form");
  form.className = nav.className;
  form.setAttribute("aria-label", name);
  const status = /** @type {HTMLElement} */ (word(".filter-status"));
  const clear = /** @type {HTMLElement} */ (word(".filter-clear"));
  const none = /** @type {HTMLElement} */ (word(".filter-none"));
  const chips = /** @type {HTMLElement} */ (word(".filter-chips"));
  clear.hidden = none.hidden = chips.hidden = true;
  form.append(clear, ...facets.map(fieldsetOf));
  const order = word(".filter-order");
  const orders = /** @type {HTMLSelectElement | undefined} */ (order?.querySelector("select") ?? undefined);
  orders?.setAttribute("form", (form.id = "filters"));
  const side = document.createElement("div");
  side.append(status, ...(order ? [order] : []));
  const { opener, done } = sheetFor(side, form, name, /** @type {HTMLElement} */ (word(".filter-done")));
  nav.replaceWith(side);
  document.querySelector(".list")?.prepend(chips, none);

  /** @param {Shelf} shelf */
  const fill = (shelf) => {
    clear.after(...mineFields(shelf.entries, shelf.limits, myGroups(), word));
    for (const [name, isTold] of Object.entries(ORDERS)) if (!shelf.entries.some(isTold)) orders?.querySelector(`[value=${name}]`)?.remove();
    if (order) order.hidden = (orders?.options.length ?? 0) < 2;
    return shelf;
  };
  /** @type {Promise<Shelf> | undefined} */
  let whole;
  const index = nav.dataset.index;
  const ready = () => {
    whole ??= index
      ? import("./pages.js").then(({ shelfOfPages }) => shelfOfPages(index, /** @type {HTMLElement} */ (word(".filter-more")), { cardsOf, entryOf })).then(fill)
      : Promise.resolve(fill(shelfOfPage(/** @type {HTMLOptionElement[]} */ ([...(word(".filter-limits")?.querySelectorAll("option") ?? [])]))));
    // Without the index the links still lead to pages of their own.
    whole.catch(() => side.replaceWith(nav));
    return whole;
  };

  /** @param {Choice} choice @param {Shelf} shelf */
  const show = (choice, shelf) => {
    const moment = now();
    const { entries } = shelf;
    const fitting = entries.flatMap((entry, at) => (fits(entry, choice, moment) ? [at] : []));
    shelf.show(inOrder(fitting, entries, choice.order), writeChoice(choice) !== "");
    setForm(form, choice, entries, moment);
    const shown = phrase(".filter-shown", { shown: inDigits(fitting.length), total: inDigits(entries.length) });
    status.textContent = joined([shown, ...(orders?.value ? [orders.selectedOptions[0].text] : [])]);
    done.textContent = phrase(".filter-show", { count: inDigits(fitting.length) });
    const parts = partsOf(choice);
    clear.hidden = chips.hidden = !parts.length;
    chips.replaceChildren(...parts.map((part) => {
      const label = nameOf(part.name, form);
      const chip = wayOut(label, () => drop(part.choice));
      chip.firstElementChild?.setAttribute("aria-label", phrase(".filter-drop", { name: label }));
      return chip;
    }));
    none.hidden = fitting.length > 0;
    const ways = fitting.length ? [] : relaxed(entries, choice, moment);
    const without = (/** @type {{ name: string, count: number }} */ { name, count }) => phrase(".filter-without", { name: nameOf(name, form), count: inDigits(count) });
    none.querySelector("ul")?.replaceChildren(...ways.map((way) => wayOut(without(way), () => go(way.choice))));
  };
  /** @param {Choice} choice */
  const go = async (choice) => {
    const query = writeChoice(choice);
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    show(choice, await ready());
  };
  /** The button that was used goes, and the keyboard goes on beside it. @param {Choice} choice */
  const drop = async (choice) => {
    await go(choice);
    const beside = [chips.querySelector("button"), opener, form.querySelector("input")];
    /** @type {HTMLElement | null | undefined} */ (beside.find((one) => one?.checkVisibility()))?.focus();
  };
  const arrive = async () => show(readChoice(location.search, names), await ready());
  side.addEventListener("change", () => go(choiceOf(form, names)));
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", async () => {
    await go({ ...readChoice("", names), order: orders?.value ?? "" });
    form.querySelector("input")?.focus();
  });
  addEventListener("popstate", arrive);
  if (!index || writeChoice(readChoice(location.search, names))) arrive();
  // What the whole list is, is asked for when somebody is about to narrow it.
  else for (const sign of ["focusin", "pointerover"]) side.addEventListener(sign, () => ready(), { once: true });
}

/** @param {string | undefined} facets @param {string | undefined} closing @param {string | undefined} fees @param {string[]} mine @returns {Entry} */
function entryOf(facets, closing, fees, mine) {
  const { closes, fee } = toldOf(closing, fees, mine, now());
  return { terms: new Set((facets ?? "").split(" ")), closes, next: nextClosing(closing, mine, now()), fee: feeOf(fee) };
}

/** The links of a facet as boxes to tick. @param {HTMLElement} facet */
function fieldsetOf(facet) {
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = facet.querySelector("h2")?.textContent ?? "";
  set.append(legend);
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (facet.querySelectorAll("[data-term]"))) {
    const [name, value] = (link.dataset.term ?? "").split("=");
    set.append(box(name, value, [...link.childNodes].map((part) => part.cloneNode(true)), link.nextElementSibling?.textContent ?? ""));
  }
  return set;
}

/** @param {string} name @param {string} value @param {Node[]} label @param {string} count */
function box(name, value, label, count) {
  const element = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name, value });
  const text = document.createElement("span");
  text.append(...label);
  text.append(" ", Object.assign(document.createElement("span"), { className: "facet-count", textContent: count }));
  element.append(input, text);
  return element;
}

/** What only makes sense for somebody's own group. @param {Entry[]} entries @param {HTMLOptionElement[]} limits @param {string[]} mine @param {(selector: string) => HTMLElement | undefined} word */
function mineFields(entries, limits, mine, word) {
  const fees = entries.flatMap((entry) => entry.fee ?? []);
  const told = fees.length > 0 || entries.some((entry) => entry.closes !== undefined);
  if (!mine.length) return [word(".filter-who")].flatMap((link) => link ?? []);
  if (!told) return [];
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.append(word(".filter-mine") ?? "");
  set.append(legend, box("open", "1", [word(".filter-open") ?? new Text()], ""));
  const parting = partingLimits(fees, limits.map((limit) => limit.value));
  if (parting.length) {
    const label = document.createElement("label");
    const select = Object.assign(document.createElement("select"), { name: "fee" });
    select.add(new Option(word(".filter-any")?.textContent ?? "", ""));
    select.append(...limits.filter((limit) => parting.includes(limit.value)));
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
    if (count) count.textContent = inDigits(has.length);
    input.closest("label")?.classList.toggle("is-empty", has.length === 0 && !input.checked);
  }
  const chosen = { fee: choice.fee ? written(choice.fee) : "", order: choice.order };
  for (const [name, value] of Object.entries(chosen)) {
    const select = /** @type {HTMLSelectElement | null} */ (form.elements.namedItem(name));
    if (select) select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
}

/** What a part of the choice is called on the form. @param {string} part @param {HTMLFormElement} form */
function nameOf(part, form) {
  const [name, value] = part.split("=");
  const field = form.querySelector(value ? `input[name="${name}"][value="${value}"]` : `[name="${name}"]`);
  const label = field?.closest("label")?.querySelector("span")?.cloneNode(true);
  if (label instanceof Element) label.querySelector(".facet-count")?.remove();
  const sum = field instanceof HTMLSelectElement ? field.selectedOptions[0].text : "";
  return [label?.textContent?.trim(), sum].filter(Boolean).join(" ");
}

/** A line with a button that changes the choice. @param {string} text @param {() => void} act */
function wayOut(text, act) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: text });
  button.addEventListener("click", act);
  const item = document.createElement("li");
  item.append(button);
  return item;
}

/**
 * The form beside the list, where there is room; on a narrow window, which shows the list first, on a sheet over it, with
 * the button that opens it and the one that leads back. What is below the sheet is not read aloud, so that it says itself what it leaves.
 * @param {HTMLElement} side @param {HTMLFormElement} form @param {string} name @param {HTMLElement} done
 */
function sheetFor(side, form, name, done) {
  const opener = Object.assign(document.createElement("button"), { type: "button", className: "button quietly filter-opener", textContent: name });
  const sheet = Object.assign(document.createElement("dialog"), { className: "filter-sheet" });
  sheet.setAttribute("aria-label", name);
  sheet.setAttribute("closedby", "any");
  const foot = document.createElement("div");
  foot.setAttribute("aria-live", "polite");
  foot.append(done);
  sheet.append(Object.assign(document.createElement("h2"), { textContent: name }), foot);
  opener.addEventListener("click", () => sheet.showModal());
  done.addEventListener("click", () => sheet.close());
  side.append(opener, sheet);
  const wide = matchMedia("(min-width: 60rem)");
  const place = () => {
    sheet.close();
    if (wide.matches) side.append(form);
    else foot.before(form);
  };
  wide.addEventListener("change", place);
  place();
  return { opener, done };
}

if (typeof document !== "undefined") {
  const nav = /** @type {HTMLElement | null} */ (document.querySelector("nav[data-filters]"));
  if (nav) start(nav);
}
