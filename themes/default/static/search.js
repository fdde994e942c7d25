// @ts-check
// Finds pages by their words. The list from A to Z in the page is what there is without this script. Nothing is loaded
// before the reader goes to the box, and then only from this site.

import { filled, inDigits } from "./site.js";

/**
 * What is looked for, and what it is narrowed to.
 * @typedef {{ query: string, kind: string, field: string }} Asked
 * A page as the index keeps it; `locations` are the places of the words that were found.
 * @typedef {{ url: string, content: string, raw_content?: string, locations: number[], meta: Record<string, string>, filters: Record<string, string[]> }} Found
 * @typedef {{ results: { data: () => Promise<Found> }[], unfilteredResultCount: number, filters: Record<string, Record<string, number>>, totalFilters: Record<string, Record<string, number>> }} Answer
 * The part of Pagefind that is used here.
 * @typedef {{ options: (options: object) => Promise<void>, filters: () => Promise<object>, search: (query: string, options: { filters: Record<string, string> }) => Promise<Answer> }} Engine
 * Results of one kind: those that are shown, and how many there are.
 * @typedef {{ kind: string, count: number, found: Found[] }} Group
 */

/** So many results are fetched at a time, each a small file. */
const SHOWN = 10;
/** An excerpt has so many words, and so many of them stand before the first that was found. */
const EXCERPT = 32;
const LEAD = 6;
/** A reader who pauses so long has typed a word. */
const PAUSE = 250;

/** @param {string} address the part from the question mark on @returns {Asked} */
export function readAsked(address) {
  const asked = new URLSearchParams(address);
  const value = (/** @type {string} */ name) => (asked.get(name) ?? "").trim();
  return { query: value("q"), kind: value("kind"), field: value("field") };
}

/** @param {Asked} asked */
export function writeAsked(asked) {
  const address = new URLSearchParams();
  if (asked.query) address.set("q", asked.query);
  if (asked.query && asked.kind) address.set("kind", asked.kind);
  if (asked.query && asked.field) address.set("field", asked.field);
  return address.toString();
}

/** Letters that Unicode does not take apart, as other keyboards write them. @type {Record<string, string>} */
const PLAIN = { đ: "d", ð: "d", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i", æ: "ae", œ: "oe", ß: "ss", þ: "th" };

// What stands before a word is kept as `$1`: phones of some years ago read no pattern that looks behind.
/** An article or a pronoun that has lost its vowel before a word. */
const ELIDED = /(^|[^\p{L}\p{M}])\p{Script=Latin}{1,6}['’](?=\p{L}{2})/gu;
/** What Arabic joins to the front of a word. */
const ARABIC = /(^|[^\p{L}\p{M}])[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/gu;
/** What a word of Arabic or Hebrew may also begin with by itself. */
const ATTACHED = /(^|[^\p{L}\p{M}])(?:(?:[وف]?[بكل]|[وف])(?=\p{L}{3})|ו?[הבלמשכ](?=\p{L}{2}))/gu;
/** The letters with which Japanese verbs end within nouns and at their end, which many leave out. */
const ENDINGS = /([\u3400-\u9fff])[いきしちみりぎじびえけせてねめれげぜべ](?![\u3040-\u309f])/g;
/** Scripts that put no blanks between words: those that Pagefind parts, and Lao, Burmese and Khmer. */
const UNPARTED = /[\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const JOINED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * A query in the letters of its language: keyboards of Arabic and of Persian have two letters in two forms, those of East
 * Asia all in two widths.
 * @param {string} query @param {string} lang
 */
export function lettered(query, lang) {
  const letters = query.normalize("NFC").replace(/[\uff01-\uffee]+/g, (run) => run.normalize("NFKC")).replace(/\u02bc/g, "’");
  if (/^(fa|ur|ckb)\b/.test(lang)) return letters.replace(/[يى]/g, "ی").replace(/ك/g, "ک");
  return /^ar\b/.test(lang) ? letters.replace(/ی/g, "ي").replace(/ک/g, "ك") : letters;
}

/** A word without case, marks, special letters and what its language joins to its front. @param {string} word */
export function plain(word) {
  const alone = word.replace(ELIDED, "$1").replace(ARABIC, "$1");
  const letters = alone.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
  return latin(letters);
}

const latin = (/** @type {string} */ word) => word.replace(/[đðøłħŧıæœßþ]/g, (letter) => PLAIN[letter]);

/**
 * What to look for where nothing was found: the words in letters that every keyboard has, without what is joined to their
 * front, and those one by one that Khmer, Lao and Burmese write without blanks between them.
 * @param {string} query @param {string} lang
 */
export function plainer(query, lang) {
  const article = query.replace(ELIDED, "$1").replace(ARABIC, "$1");
  const whole = /^ja\b/.test(lang) ? article.replace(ENDINGS, "$1") : article;
  const alone = latin(whole === query ? query.replace(ATTACHED, "$1") : whole);
  if (!("Segmenter" in Intl) || !UNPARTED.test(alone)) return alone;
  const words = [...new Intl.Segmenter(lang, { granularity: "word" }).segment(alone)];
  return words.map((word) => word.segment.trim()).filter(Boolean).join(" ");
}

/** Languages with many endings that Pagefind does not know. */
const INFLECTED = /^(?:be|bg|bs|cs|hr|lt|lv|mk|pl|sk|sl|sr|uk)\b/;

/**
 * Beginnings of the words, for what bears another ending in the texts: without one, two and three letters, as long as more than half of
 * a word is left.
 * @param {string} query @param {string} lang
 */
export function shorter(query, lang) {
  if (!INFLECTED.test(lang)) return [];
  const less = (/** @type {string} */ word, /** @type {number} */ ending) => word.slice(0, Math.max(word.length - ending, Math.min(word.length, 3), Math.ceil((word.length + 1) / 2)));
  return [1, 2, 3].map((ending) => query.split(/\s+/).map((word) => less(word, ending)).join(" "));
}

/** The text of a page; words that stand side by side without a blank are parted by one of no width. @param {Found} found */
export function textOf(found) {
  const raw = found.raw_content ?? "";
  return raw.includes("\u200b") ? raw.replaceAll("&lt;", "<").replaceAll("&gt;", ">") : found.content;
}

/**
 * The part of a text with most of the words that were found, as runs of words that were found or not.
 * @param {string} text @param {number[]} locations numbers of words @param {string} query some are found by their plain form
 * @returns {{ text: string, hit: boolean }[]}
 */
export function excerpt(text, locations, query) {
  const joiner = text.includes("\u200b") ? "" : " ";
  const words = wordsOf(text);
  const typed = new Set(query.split(/\s+/).map(plain).filter(Boolean));
  const hits = new Set([...locations, ...words.flatMap((word, at) => (typed.has(plain(word)) ? at : []))]);
  const start = densest([...hits], words.length);
  const shown = words.slice(start, start + EXCERPT);
  /** @type {{ text: string, hit: boolean }[]} */
  const runs = start > 0 ? [{ text: "… ", hit: false }] : [];
  shown.forEach((word, at) => {
    runs.push({ text: word, hit: hits.has(start + at) });
    runs.push({ text: at + 1 < shown.length ? joiner : "", hit: false });
  });
  if (start + EXCERPT < words.length) runs.push({ text: " …", hit: false });
  return joined(runs);
}

const wordsOf = (/** @type {string} */ text) => text.split(text.includes("\u200b") ? "\u200b" : /\s+/);

/**
 * Whether a page was found by what was typed. Pagefind takes letters off the end of a word until it knows the rest, be it
 * one letter; stems, which in some languages also lack letters in front, have about half of the word: `us` of `using`.
 * @param {Found} found @param {string} query
 */
export function isMeant(found, query) {
  if (JOINED.test(query)) return true;
  const words = wordsOf(textOf(found));
  const known = [...found.locations.map((at) => words[at] ?? ""), ...Object.values(found.meta).flatMap((text) => text.split(/\s+/))].map(plain);
  return query.split(/\s+/).map(plain).every((word) => !word || known.some((one) => isAlike(shared(one, word), word.length)));
}

/** @param {number} shared @param {number} length */
const isAlike = (shared, length) => shared >= Math.min(2, length) && shared * 2 >= length - 1;

/** How many letters two words have in a row. @param {string} one @param {string} other */
function shared(one, other) {
  let most = 0;
  for (let from = 0; from < other.length; from++) {
    while (from + most < other.length && one.includes(other.slice(from, from + most + 1))) most++;
  }
  return most;
}

/** The word at which to begin, so that most of what was found is shown. @param {number[]} hits @param {number} length */
function densest(hits, length) {
  const within = (/** @type {number} */ from) => hits.filter((hit) => hit >= from && hit < from + EXCERPT - LEAD).length;
  const [best] = hits.sort((one, other) => within(other) - within(one) || one - other);
  return Math.max(0, Math.min((best ?? 0) - LEAD, length - EXCERPT));
}

/** @param {{ text: string, hit: boolean }[]} runs */
function joined(runs) {
  /** @type {{ text: string, hit: boolean }[]} */
  const joined = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.hit === run.hit) last.text += run.text;
    else if (run.text) joined.push({ ...run });
  }
  return joined;
}

/** What readers seldom look for comes so many places later than its best result. @type {Record<string, number>} */
const LATER = { event: 2, project: 3, network: 3, goal: 5, news: 11 };

/**
 * Results by kind, the kind of the best result first, what is seldom looked for later; kinds whose results are not shown yet are
 * as far as the first of them can be.
 * @param {Found[]} found @param {Record<string, number>} counts
 * @returns {Group[]}
 */
export function byKind(found, counts) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  const kinds = [...found.map((one) => one.filters.kind[0]), ...Object.keys(counts).filter((kind) => counts[kind] > 0)];
  for (const kind of kinds) {
    if (!groups.has(kind)) groups.set(kind, { kind, count: counts[kind] ?? 0, found: [] });
  }
  for (const one of found) groups.get(one.filters.kind[0])?.found.push(one);
  const place = (/** @type {Group} */ { kind, found: [best] }) => (best ? found.indexOf(best) : found.length) + (LATER[kind] ?? 0);
  return [...groups.values()].sort((one, other) => place(one) - place(other) || 0);
}

/** The neighbour to go to from one of some elements by an arrow key. @param {number} at @param {string} key @param {number} length */
export function step(at, key, length) {
  const to = key === "ArrowDown" ? at + 1 : at - 1;
  return to >= 0 && to < length ? to : undefined;
}

/** @param {HTMLFormElement} form */
function start(form) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const selects = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
  const status = /** @type {HTMLElement} */ (form.querySelector(".search-status"));
  const results = /** @type {HTMLElement} */ (document.querySelector(".search-results"));
  const list = /** @type {HTMLElement} */ (document.querySelector(".a-to-z"));
  const words = /** @type {HTMLTemplateElement} */ (document.getElementById("search-words")).content;
  /** @type {Promise<Engine> | undefined} */
  let engine;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  /** @param {string} name */
  const word = (name) => /** @type {HTMLElement} */ (words.querySelector(`.${name}`)?.cloneNode(true));
  /** A phrase with its places filled in, each apart from the direction of its neighbours. @param {string} name @param {Record<string, string | number>} values */
  const phrase = (name, values) => {
    const element = word(name);
    const parts = (element.textContent ?? "").split(/(\{\w+\})/);
    element.replaceChildren(...parts.map((part) => {
      const value = values[part.slice(1, -1)];
      return value === undefined ? part : Object.assign(document.createElement("bdi"), { textContent: typeof value === "number" ? inDigits(value) : value });
    }));
    return element;
  };
  /** @param {string} kind */
  const kindLabel = (kind) => selects[0].querySelector(`option[value="${CSS.escape(kind)}"]`)?.getAttribute("data-label") ?? kind;
  const load = () => (engine ??= engineAt(form.dataset.index ?? "").catch((error) => {
    engine = undefined;
    throw error;
  }));

  /** @returns {Asked} */
  const asked = () => readAsked(`?${new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]))}`);
  /** @param {Asked} asked @param {"push" | "replace"} how */
  const go = (asked, how) => {
    const address = writeAsked(asked);
    const same = location.search === (address && `?${address}`);
    // A reader who goes back leaves the search, not the letter typed last.
    if (!same) history[`${how}State`](null, "", address ? `${form.action}?${address}` : form.action);
    show(asked);
  };
  /** @param {Asked} asked @param {number} [wanted] */
  const show = async (asked, wanted = SHOWN) => {
    const mine = ++turn;
    list.hidden = asked.query !== "";
    results.hidden = asked.query === "";
    if (!asked.query) {
      status.replaceChildren();
      results.replaceChildren();
      return;
    }
    results.ariaBusy = "true";
    if (!results.firstChild) status.replaceChildren(word("search-busy"));
    try {
      const { answer, found } = await answerOf(await load(), asked, wanted);
      if (mine === turn) draw(asked, answer, found);
    } catch {
      if (mine !== turn) return;
      status.replaceChildren(word("search-broken"));
      results.replaceChildren();
      list.hidden = false;
    }
    results.ariaBusy = null;
  };

  /** @param {Asked} asked @param {Answer} answer @param {Found[]} found */
  const draw = (asked, answer, found) => {
    const count = answer.results.length;
    for (const select of selects) setCounts(select, answer.totalFilters[select.name] ?? {}, word("search-choice")?.textContent ?? "{name}");
    const groups = byKind(found, answer.filters.kind ?? {}).map((group) => section(group, asked));
    if (asked.kind && count > found.length) groups.push(more(asked, found.length));
    const elsewhere = asked.kind || asked.field ? answer.unfilteredResultCount : 0;
    results.replaceChildren(...(count ? groups : [help(asked, elsewhere)]));
    status.replaceChildren(phrase(count ? "search-count" : "search-nothing", { query: asked.query, count }));
  };

  /** @param {Group} group @param {Asked} asked */
  const section = (group, asked) => {
    const section = document.createElement("section");
    section.className = `kind-${group.kind}`;
    const heading = document.createElement("h2");
    heading.append(kindLabel(group.kind), " ", Object.assign(document.createElement("span"), { className: "quiet", textContent: inDigits(group.count) }));
    const items = document.createElement("ol");
    items.append(...group.found.map((found) => resultOf(found, asked.query)));
    section.append(heading, items);
    if (!asked.kind && group.count > group.found.length) {
      const button = phrase("search-all", { kind: kindLabel(group.kind), count: group.count });
      button.addEventListener("click", () => {
        selects[0].value = group.kind;
        go({ ...asked, kind: group.kind }, "push");
        input.focus();
      });
      section.append(button);
    }
    return section;
  };

  /** @param {Asked} asked @param {number} shown */
  const more = (asked, shown) => {
    const button = word("search-more");
    button.addEventListener("click", async () => {
      await show(asked, shown + SHOWN);
      results.querySelectorAll("a")[shown]?.focus();
    });
    return button;
  };

  /** What to do where nothing was found. @param {Asked} asked @param {number} elsewhere */
  const help = (asked, elsewhere) => {
    const help = word("search-help");
    const button = /** @type {HTMLElement} */ (help.querySelector(".search-widen"));
    button.textContent = filled(button.textContent ?? "", { count: inDigits(elsewhere) });
    button.addEventListener("click", () => {
      for (const select of selects) select.value = "";
      go({ ...asked, kind: "", field: "" }, "push");
      input.focus();
    });
    if (!elsewhere) button.parentElement?.remove();
    return help;
  };

  const fill = () => {
    const asked = readAsked(location.search);
    input.value = asked.query;
    for (const select of selects) select.value = asked[/** @type {"kind" | "field"} */ (select.name)];
    show(asked);
  };
  /** Arrow keys go from the box through the results. @param {KeyboardEvent} event */
  const walk = (event) => {
    if (event.key === "Escape" && event.target !== input) input.focus();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = /** @type {HTMLElement[]} */ ([input, ...results.querySelectorAll("a, button")]);
    const to = step(stops.indexOf(/** @type {HTMLElement} */ (event.target)), event.key, stops.length);
    if (to === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    stops[to].focus();
  };

  for (const option of form.querySelectorAll("option")) option.setAttribute("data-label", option.text);
  form.hidden = false;
  input.addEventListener("focus", () => load().catch(() => undefined), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => go(asked(), location.search ? "replace" : "push"), PAUSE);
  });
  form.addEventListener("change", (event) => event.target instanceof HTMLSelectElement && go(asked(), "push"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go(asked(), location.search ? "replace" : "push");
  });
  for (const part of [form, results]) part.addEventListener("keydown", walk);
  addEventListener("popstate", fill);
  if (location.search) fill();
}

/** Pagefind, ready to answer. It works within the page, so that no other file needs leave to run WebAssembly. @param {string} folder @returns {Promise<Engine>} */
async function engineAt(folder) {
  /** @type {Engine} */
  const engine = await import(`${folder}pagefind.js`);
  // A page that is what is looked for comes before those that speak of it.
  await engine.options({ noWorker: true, baseUrl: "/", ranking: { metaWeights: { title: 5, kind: 5, also: 3, plain: 1 } } });
  await engine.filters();
  return engine;
}

/** The first pages of an answer with it. @param {Engine} engine @param {Asked} asked @param {number} wanted */
async function answerOf(engine, asked, wanted) {
  /** @type {Record<string, string>} */
  const filters = {};
  if (asked.kind) filters.kind = asked.kind;
  if (asked.field) filters.field = asked.field;
  const lang = document.documentElement.lang;
  const query = lettered(asked.query, lang);
  for (const words of new Set([query, plainer(query, lang), ...shorter(query, lang)])) {
    const answer = await engine.search(words, { filters });
    const found = await Promise.all(answer.results.slice(0, wanted).map((result) => result.data()));
    const isKnown = found.length ? found.some((one) => isMeant(one, words)) : answer.unfilteredResultCount > 0;
    if (isKnown) return { answer, found };
  }
  return { answer: /** @type {Answer} */ ({ results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {} }), found: [] };
}

/** Say of each choice how many results it has. @param {HTMLSelectElement} select @param {Record<string, number>} counts @param {string} told a name with a count */
function setCounts(select, counts, told) {
  for (const option of select.options) {
    const count = option.value === "" ? undefined : (counts[option.value] ?? 0);
    const name = option.getAttribute("data-label") ?? "";
    option.text = count === undefined ? name : filled(told, { name, count: inDigits(count) });
  }
}

/** @param {Found} found @param {string} query */
function resultOf(found, query) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: found.url, textContent: found.meta.title });
  const title = document.createElement("h3");
  title.append(link);
  const text = document.createElement("bdi");
  for (const run of excerpt(textOf(found), found.locations, query)) {
    text.append(run.hit ? Object.assign(document.createElement("mark"), { textContent: run.text }) : run.text);
  }
  if (found.filters.lang) {
    for (const part of [link, text]) part.lang = found.filters.lang[0];
    link.dir = "auto";
  }
  const line = document.createElement("p");
  line.append(text);
  item.append(title, line);
  return item;
}

if (typeof document !== "undefined") {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-index]"));
  if (form) start(form);
}
