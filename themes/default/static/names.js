// @ts-check
// A long list of names, narrowed as one types: to names that have what was typed, whatever the accents and the case.

import { filled, inDigits } from "./site.js";

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
    for (const name of names) name.hidden = !bare(name.textContent ?? "").includes(typed);
    const left = [...names].filter((name) => !name.hidden).length;
    section.hidden = !left;
    shown += left;
    total += names.length;
  }
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".initials a"))) {
    const part = document.getElementById(link.hash.slice(1))?.closest("section");
    if (link.parentElement) link.parentElement.hidden = Boolean(part?.hidden);
  }
  const status = form.querySelector("[role=status]");
  if (status) status.textContent = filled(form.dataset.shown ?? "", { shown: inDigits(shown), total: inDigits(total) });
}

if (typeof document !== "undefined") {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.narrow"));
  if (form) {
    form.hidden = false;
    narrow(form);
    form.addEventListener("input", () => narrow(form));
    // With the one name that is left, Enter goes on.
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const left = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".list > section li:not([hidden]) a"));
      if (left.length === 1) location.assign(left[0].href);
    });
  }
}
