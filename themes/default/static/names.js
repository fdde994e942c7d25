// @ts-check
// A long list of names, narrowed as one types: to names that have what was typed, whatever the accents and the case.

import { filled, inDigits } from "./site.js";

/** What is not among those that were typed; what filters leave out is hidden by them. */
const OTHER = "data-other";

/** What counts of a name: its letters and digits. @param {string} text */
export const bare = (text) => text.normalize("NFKD").replace(/[\p{M}\p{P}]/gu, "").toLowerCase().trim();

/** Show the names that have what was typed, the letters that some of them begin with, and how many they are. @param {HTMLFormElement} form */
function narrow(form) {
  const typed = bare(form.querySelector("input")?.value ?? "");
  const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".list > section")]);
  let shown = 0;
  let total = 0;
  for (const section of sections) {
    const names = section.querySelectorAll("li");
    for (const name of names) name.toggleAttribute(OTHER, !bare(name.textContent ?? "").includes(typed));
    const left = [...names].filter((name) => !name.hidden && !name.hasAttribute(OTHER)).length;
    section.toggleAttribute(OTHER, !left);
    shown += left;
    total += names.length;
  }
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".initials a"))) {
    const part = document.getElementById(link.hash.slice(1))?.closest("section");
    link.parentElement?.toggleAttribute(OTHER, Boolean(part?.hasAttribute(OTHER)));
  }
  const status = form.querySelector("[role=status]");
  if (status) status.textContent = filled(form.dataset.shown ?? "", { shown: inDigits(shown), total: inDigits(total) });
}

if (typeof document !== "undefined") {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.narrow"));
  if (form) {
    form.hidden = false;
    // What somebody typed stands there still when they come back.
    if (form.querySelector("input")?.value) narrow(form);
    form.addEventListener("input", () => narrow(form));
    // Filters beside it have had their turn by then.
    addEventListener("change", () => requestAnimationFrame(() => narrow(form)));
    // With the one name that is left, Enter goes on.
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const left = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".list > section li:not([hidden], [data-other]) a"));
      if (left.length === 1) location.assign(left[0].href);
    });
  }
}
