// @ts-check
// Keeps a page of the preview current: it comes again when it changed, takes on a changed style without that, and shows
// what is wrong while the content has mistakes. The published site has nothing of this.

/**
 * @typedef {{ title: string, key: string }} Cure
 * @typedef {{ severity: "error" | "warning", code: string, message: string, place: string, href: string | null, excerpt: string, notes: string[], help: string[], fixes: Cure[] }} Message
 * @typedef {{ errors: number, warnings: number, current: boolean, complete: boolean, items: Message[] }} Messages
 */

const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-path][data-key]"));
const home = new URL("./", own.src).pathname;
let key = own.dataset.key ?? "";
/** Whether the reader wants to see no more than a bar. */
const FOLDED = "prospectus-folded";

const overlay = document.createElement("prospectus-messages");
const shadow = overlay.attachShadow({ mode: "open" });
/** What became of a button that was pressed; it stays while messages come and go, so that it is read out. */
const outcome = element("p", { id: "outcome" });
outcome.setAttribute("role", "status");

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Partial<HTMLElementTagNameMap[Name]>} properties @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
function element(name, properties, ...children) {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/** @param {number} count @param {string} name */
const counted = (count, name) => `${count} ${name}${count === 1 ? "" : "s"}`;

/** @param {Messages} told */
function headline(told) {
  const parts = [told.errors && counted(told.errors, "error"), told.warnings && counted(told.warnings, "warning")];
  return parts.filter(Boolean).join(", ");
}

/** @param {Message} one */
function item(one) {
  const place = one.href ? element("a", { href: one.href }, one.place) : one.place;
  const code = element("a", { href: `${home}explain/${one.code}` }, one.code);
  const title = element("h3", {}, element("span", { className: one.severity }, `${one.severity} `, code), ` ${one.message}`);
  const lines = one.excerpt ? [element("pre", { tabIndex: 0 }, one.excerpt)] : [];
  const words = [...one.notes.map((note) => said("note", note)), ...one.help.map((help) => said("help", help))];
  return element("li", {}, title, ...(one.place ? [element("p", {}, place)] : []), ...lines, ...words, ...one.fixes.map(button));
}

/** @param {string} className @param {string} words */
const said = (className, words) => element("p", { className }, words);

/** @param {Cure} fix */
function button(fix) {
  const made = element("button", { type: "button" }, `Mend: ${fix.title}`);
  made.addEventListener("click", () => mend(fix, made));
  return made;
}

/**
 * Have a cure made in the author's files; the messages and the page come anew when it is.
 * @param {Cure} fix @param {HTMLButtonElement} pressed
 */
async function mend(fix, pressed) {
  if (pressed.getAttribute("aria-disabled")) return;
  pressed.setAttribute("aria-disabled", "true");
  outcome.textContent = "";
  try {
    const answer = await fetch(`${home}mend`, { method: "POST", body: new URLSearchParams({ key: fix.key }) });
    outcome.textContent = answer.ok ? `Mended: ${fix.title}` : await answer.text();
    if (answer.ok) setTimeout(() => (outcome.textContent = ""), 8000);
    else pressed.removeAttribute("aria-disabled");
  } catch {
    outcome.textContent = "The preview does not answer. Is it still running?";
    pressed.removeAttribute("aria-disabled");
  }
}

/** @param {boolean} folded */
function remember(folded) {
  try {
    if (folded) localStorage.setItem(FOLDED, "yes");
    else localStorage.removeItem(FOLDED);
  } catch {
    // A browser may keep nothing; then it is forgotten with the page.
  }
}

function wasFolded() {
  try {
    return localStorage.getItem(FOLDED) !== null;
  } catch {
    return false;
  }
}

/** @param {Messages} told */
function show(told) {
  const open = told.errors > 0 && !wasFolded();
  const words = headline(told);
  const dialog = element("section", { className: told.errors ? "errors" : "warnings", hidden: !words });
  dialog.setAttribute("role", "region");
  dialog.setAttribute("aria-label", "Messages of prospectus");
  const list = element("ol", {}, ...told.items.map(item));
  const more = told.errors + told.warnings - told.items.length;
  const status = element("a", { href: home }, "State of the preview");
  // A page of the preview's own stands where there is no page of the site.
  const isLast = !told.current && !document.body.classList.contains("own");
  const note = isLast ? "The page below is the last one without errors. " : "";
  const rest = more > 0 ? [`… and ${more} more`] : [];
  const body = element("div", {}, element("p", {}, note, status), list, ...rest);
  const summary = element("summary", {}, words);
  const unfold = element("details", { open }, summary, body);
  const room = () => overlay.setAttribute("data-room", dialog.hidden ? "none" : unfold.open ? "much" : "little");
  summary.addEventListener("click", () => remember(unfold.open));
  unfold.addEventListener("toggle", room);
  // What is folded has no width.
  unfold.addEventListener("toggle", revealAll);
  room();
  dialog.append(unfold);
  const wasHere = shadow.activeElement !== null;
  replace(dialog);
  // Whoever pressed a button stays where the messages are.
  if (wasHere && !dialog.hidden) summary.focus();
}

/**
 * Bring the marked place into sight, where the window is too narrow for the line that it stands in.
 * @param {HTMLPreElement} lines
 */
function reveal(lines) {
  const all = (lines.textContent ?? "").split("\n");
  const letter = lines.scrollWidth / Math.max(...all.map((line) => line.length));
  // A line of marks has no number.
  const marks = all.filter((line) => /^ +\|.*\^/.test(line));
  if (!marks.length) return;
  const start = Math.min(...marks.map((line) => line.indexOf("^"))) * letter;
  const end = Math.max(...marks.map((line) => line.lastIndexOf("^") + 1)) * letter;
  const margin = 4 * letter;
  if (end > lines.clientWidth) lines.scrollLeft = Math.min(end + margin - lines.clientWidth, start - margin);
}

const revealAll = () => shadow.querySelectorAll("pre").forEach(reveal);

/** @param {HTMLElement} dialog */
function replace(dialog) {
  if (!outcome.isConnected) {
    const style = element("link", { rel: "stylesheet", href: new URL("live.css", own.src).href });
    style.addEventListener("load", revealAll);
    shadow.append(style, outcome);
  }
  shadow.querySelector("section")?.remove();
  shadow.append(dialog);
}

/** @param {{ from: string, to: string }[]} swaps */
function swapStyles(swaps) {
  for (const { from, to } of swaps) {
    for (const old of document.querySelectorAll(`link[rel="stylesheet"][href="${CSS.escape(from)}"]`)) {
      const fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
      fresh.href = to;
      // The old one goes when the new one is there, so that nothing is ever seen without a style.
      fresh.addEventListener("load", () => old.remove());
      fresh.addEventListener("error", () => location.reload());
      old.after(fresh);
    }
  }
}

/** Listen, and after the server was away, too: it is told what this page was made from. */
function listen() {
  const events = new EventSource(`${home}events?${new URLSearchParams({ path: own.dataset.path ?? "", key })}`);
  events.addEventListener("reload", () => location.reload());
  events.addEventListener("styles", (event) => {
    const told = JSON.parse(event.data);
    key = told.key;
    swapStyles(told.swaps);
  });
  events.addEventListener("messages", (event) => {
    // The page about the preview lists the messages itself.
    if (own.dataset.path) show(JSON.parse(event.data));
    else if (overlay.isConnected) location.reload();
    if (!overlay.isConnected) document.documentElement.append(overlay);
  });
  events.addEventListener("error", () => {
    // The address holds the key, which may be another one by now.
    events.close();
    setTimeout(listen, 500);
  });
  addEventListener("pagehide", () => events.close(), { once: true });
}

addEventListener("resize", revealAll);
addEventListener("pageshow", (event) => {
  if (event.persisted) listen();
});
listen();
