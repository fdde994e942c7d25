// Puts the day of printing on a sheet, and a button that prints it.

import { inDigits } from "./site.js";

/**
 * A day as the page writes days, in the Gregorian calendar, with digits that can be made those of the page.
 * @param {Date} day
 * @param {string} lang
 */
export function written(day, lang) {
  const british = lang === "en" ? "en-GB" : lang;
  return new Intl.DateTimeFormat(british, { dateStyle: "long", calendar: "gregory", numberingSystem: "latn" }).format(day);
}

function stamp() {
  const place = document.getElementById("printed");
  const day = place?.querySelector("span");
  if (!place || !day) return;
  day.textContent = inDigits(written(new Date(), document.documentElement.lang));
  place.hidden = false;
}

if (globalThis.document) {
  stamp();
  addEventListener("beforeprint", stamp);
  const tools = /** @type {HTMLElement | null} */ (document.querySelector(".sheet-tools"));
  tools?.querySelector("button")?.addEventListener("click", () => print());
  if (tools) tools.hidden = false;
}
