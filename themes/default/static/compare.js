// Shows those of the things on this page that its address names (`?ids=a,b`), and fetches those that are not on it
// from their own pages. Without an address that names any, the page stays as it is.

import { counts, drop, ready } from "./shortlist.js";
import { putMineFirst } from "./mine.js";
import { filled, joined, myGroups, phrase } from "./site.js";

/** @typedef {{ head: Element, cells: Map<number, Element> }} Column */
/** @typedef {{ text: string, own: boolean }} Told what a cell says, and whether it is not another group's */

/**
 * The ids that an address names, each once, and no more than can be compared.
 * @param {string} search
 * @param {number} most
 */
export function idsIn(search, most) {
  const named = new URLSearchParams(search).get("ids")?.split(",") ?? [];
  return [...new Set(named)].filter((id) => /^[a-z\d-]+$/.test(id)).slice(0, most);
}

/**
 * Whether the cells of a row say the same or differ; nothing where nobody has anything of his own to say.
 * @param {(Told | undefined)[]} cells
 * @returns {"same" | "differs" | undefined}
 */
export function verdict(cells) {
  if (!cells.some((cell) => cell?.own)) return undefined;
  return cells.every((cell) => cell?.text === cells[0]?.text) ? "same" : "differs";
}

/**
 * What a cell says.
 * @param {Element | undefined} cell
 * @returns {Told | undefined}
 */
function told(cell) {
  if (!cell || cell.className === "none") return undefined;
  return { text: (cell.textContent ?? "").replace(/\s+/g, " ").trim(), own: cell.className !== "inherited" };
}

/**
 * Take a table apart.
 * @param {ParentNode} table
 * @returns {Map<string, Column>} by id
 */
function columnsOf(table) {
  const rows = /** @type {HTMLElement[]} */ ([...table.querySelectorAll("tr[data-row]")]);
  const heads = /** @type {HTMLElement[]} */ ([...table.querySelectorAll("thead th")]);
  const columns = heads.map((head, at) => {
    const cells = rows.map((row) => {
      const all = row.querySelectorAll("td");
      return /** @type {const} */ ([Number(row.dataset.row), all[at] ?? all[0]]);
    });
    return /** @type {const} */ ([head.dataset.id ?? "", { head, cells: new Map(cells) }]);
  });
  return new Map(columns);
}

/**
 * An element with its children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * A copy for this page of a node that may come from another one.
 * @template {Node} Kind
 * @param {Kind} node
 * @param {boolean} deep
 */
const copyOf = (node, deep) => /** @type {Kind} */ (document.importNode(node, deep));

/** The table that stands on the page in place of the one that was built. */
class Comparison {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.words = counts(root.dataset.kind ?? "");
    this.status = /** @type {HTMLElement} */ (root.querySelector(".compare-status"));
    this.before = /** @type {HTMLElement[]} */ ([...root.children]).filter((part) => part !== this.status);
    /** @type {HTMLElement[]} */
    this.rows = [...(root.querySelector("template")?.content ?? root).querySelectorAll("tr[data-row]")].map(
      (row) => /** @type {HTMLElement} */ (row),
    );
    this.rows.sort((one, other) => Number(one.dataset.row) - Number(other.dataset.row));
    this.columns = columnsOf(root);
    /** @type {{ below: string, others: Record<string, string> } | null} */
    this.addresses = JSON.parse(document.getElementById("compare-addresses")?.textContent ?? "null");
    this.title = document.title;
    this.shown = element("div", {});
    this.turn = 0;
    root.addEventListener("click", (event) => this.takeAway(/** @type {Element} */ (event.target)));
    root.addEventListener("focusin", (event) => reveal(/** @type {Element} */ (event.target)));
    addEventListener("popstate", () => this.show());
  }

  ids() {
    return idsIn(location.search, this.words.length);
  }

  /**
   * A column of this page, or else from the item's own page.
   * @param {string} id
   */
  async column(id) {
    if (this.addresses && !this.columns.has(id)) {
      const address = this.addresses.others[id] ?? `${this.addresses.below}${id}/`;
      const column = await fetched(address).catch(() => undefined);
      if (column) this.columns.set(id, column);
    }
    return this.columns.get(id);
  }

  /**
   * @param {Column} column
   * @param {string} id
   */
  head(column, id) {
    const head = copyOf(column.head, true);
    const { remove = "" } = this.root.dataset;
    head.removeAttribute("data-kind");
    head.querySelector(".choose")?.remove();
    const name = phrase("pair", { label: remove, value: head.querySelector("a")?.textContent ?? "" });
    head.append(element("button", { type: "button", class: "take-away", value: id, "aria-label": name }, remove));
    return head;
  }

  /**
   * A row with the cells of some columns; one cell where all say the same.
   * @param {HTMLElement} row
   * @param {Column[]} columns
   */
  row(row, columns) {
    const cells = columns.map((column) => column.cells.get(Number(row.dataset.row)));
    const result = verdict(cells.map(told));
    const copies = (result === "same" ? cells.slice(0, 1) : cells).map((cell, at) => {
      const copy = cell ? copyOf(cell, true) : element("td", { class: "none" }, this.root.dataset.none ?? "");
      copy.removeAttribute("data-row");
      copy.removeAttribute("data-label");
      copy.setAttribute("colspan", String(result === "same" ? columns.length : 1));
      if (result === "differs" && columns.length > 1) copy.setAttribute("data-label", columns[at].head.querySelector("a")?.textContent ?? "");
      return copy;
    });
    const drawn = copyOf(row, false);
    drawn.append(copyOf(/** @type {Element} */ (row.querySelector("th")), true), ...copies);
    return { result, drawn };
  }

  /**
   * The rows of one part under their heading, if there are any.
   * @param {"decisive" | "same" | "differs"} result
   * @param {Element[]} rows
   * @param {number} columns
   */
  body(result, rows, columns) {
    if (!rows.length) return [];
    const heading = element("th", { scope: "rowgroup", colspan: String(columns + 1) }, element("span", {}, this.root.dataset[result] ?? ""));
    const section = columns > 1 ? [element("tr", { class: "section-row" }, heading)] : [];
    return [element("tbody", { class: `compare-${result === "same" && columns === 1 ? "differs" : result}` }, ...section, ...rows)];
  }

  /** @param {Map<string, Column>} columns */
  table(columns) {
    const rows = this.rows.map((row) => this.row(row, [...columns.values()]));
    const decides = rows.filter((row) => row.drawn.dataset.decisive !== undefined);
    const decisive = ["differs", "same"].flatMap((result) => decides.filter((row) => row.result === result));
    const of = (/** @type {string} */ result) => rows.filter((row) => row.result === result && !decides.includes(row)).map((row) => row.drawn);
    const { caption = "" } = this.root.dataset;
    const heads = [...columns].map(([id, column]) => this.head(column, id));
    const table = element(
      "table",
      {},
      element("caption", { class: "visually-hidden" }, caption),
      element("thead", {}, element("tr", {}, element("td", {}), ...heads)),
      ...this.body("decisive", decisive.map((row) => row.drawn), columns.size),
      ...this.body("differs", of("differs"), columns.size),
      ...this.body("same", of("same"), columns.size),
    );
    return element("div", { class: "table compare", role: "group", tabindex: "-1", "aria-label": caption }, table);
  }

  /** Show what the address names now. */
  async show() {
    const turn = ++this.turn;
    const ids = this.ids();
    const found = await Promise.all(ids.map((id) => this.column(id)));
    if (turn !== this.turn) return;
    /** @type {Map<string, Column>} */
    const columns = new Map();
    ids.forEach((id, at) => found[at] && columns.set(id, found[at]));
    this.shown.remove();
    if (columns.size) this.status.after((this.shown = element("div", {}, this.table(columns))));
    putMineFirst(myGroups(), this.shown);
    for (const part of this.before) part.hidden = columns.size > 0;
    this.tell(columns, ids.filter((id) => !columns.has(id)));
  }

  /**
   * Say what is shown: to the reader, in the title, and in the links to the other languages.
   * @param {Map<string, Column>} columns
   * @param {string[]} missing
   */
  tell(columns, missing) {
    const { more = "", missing: lost = "" } = this.root.dataset;
    const ids = new Intl.ListFormat(document.documentElement.lang).format(missing);
    const parts = [this.words[columns.size - 1] ?? "", columns.size === 1 ? more : "", ids && filled(lost, { ids })];
    this.status.textContent = joined(parts.filter(Boolean));
    const names = [...columns.values()].map((column) => column.head.querySelector("a")?.textContent ?? "");
    document.title = joined([...names, this.title]);
    for (const link of document.querySelectorAll(".languages a")) {
      /** @type {HTMLAnchorElement} */ (link).search = location.search;
    }
  }

  /** @param {Element} target what was clicked on */
  async takeAway(target) {
    const button = target.closest("button");
    if (button?.className !== "take-away") return;
    const ids = this.ids().filter((id) => id !== button.value);
    history.pushState(null, "", ids.length ? `?ids=${ids}` : location.pathname);
    drop(`${this.root.dataset.kind}/${button.value}`);
    await this.show();
    /** @type {HTMLElement | null} */ (this.root.querySelector(".compare:not([hidden])") ?? document.getElementById("main"))?.focus();
  }
}

/**
 * Scroll what the keyboard has come to into sight. Browsers leave it where it is when a corner of it can be seen, even
 * behind the rows' labels.
 * @param {Element} target
 */
function reveal(target) {
  // Under a pointer nothing may move before it is let go.
  if (target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/**
 * The column that an item's page carries.
 * @param {string} address
 * @returns {Promise<Column | undefined>}
 */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const template = /** @type {HTMLTemplateElement | null} */ (page.querySelector("template.compare-column"));
  const head = template?.content.querySelector("th");
  if (!template || !head) return undefined;
  head.querySelector("a")?.setAttribute("href", address);
  const cells = /** @type {HTMLElement[]} */ ([...template.content.querySelectorAll("td")]);
  return { head, cells: new Map(cells.map((cell) => [Number(cell.dataset.row), cell])) };
}

const root = globalThis.document?.getElementById("compare");
if (root) {
  await ready();
  const comparison = new Comparison(root);
  if (location.search) comparison.show();
}
