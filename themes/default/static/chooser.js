// @ts-check
// A list to choose a page from: those that the page of all of them lists, so that no first visit waits for their names.

/** @param {HTMLFormElement} form */
async function fill(form) {
  const text = await fetch(form.action).then((page) => (page.ok ? page.text() : "")).catch(() => "");
  const page = new DOMParser().parseFromString(text, "text/html");
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (page.querySelectorAll(".list > section li > a"));
  for (const { href, lang, textContent } of links) form.querySelector("select")?.append(Object.assign(new Option(textContent ?? "", href), { lang }));
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(".choose-one"))) {
  fill(form);
  form.addEventListener("submit", (event) => {
    const chosen = form.querySelector("select")?.value;
    // Without any, the form leads to the page of all of them.
    if (!chosen) return;
    event.preventDefault();
    location.assign(chosen);
  });
}
