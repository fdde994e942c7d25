// Puts the day of printing on a sheet, and a button that prints it.

import { written } from "./site.js";

function stamp() {
  const place = document.getElementById("printed");
  const day = place?.querySelector("span");
  if (!place || !day) return;
  day.textContent = written(new Date());
  place.hidden = false;
}

if (globalThis.document) {
  stamp();
  addEventListener("beforeprint", stamp);
  const tools = /** @type {HTMLElement | null} */ (document.querySelector(".sheet-tools"));
  tools?.querySelector("button")?.addEventListener("click", () => print());
  if (tools) tools.hidden = false;
}
