// Makes quotes.txt of CLDR's data; see quotes.md.
import { readdirSync, readFileSync } from "node:fs";

const folder = "node_modules/cldr-misc-full/main";
const marks = new Map(readdirSync(folder).sort().map((tag) => {
  const { delimiters } = JSON.parse(readFileSync(`${folder}/${tag}/delimiters.json`, "utf8")).main[tag];
  const names = ["quotationStart", "quotationEnd", "alternateQuotationStart", "alternateQuotationEnd"];
  return [tag, names.map((name) => delimiters[name]).join(" ")];
}));

/** What a language without marks of its own has: those of the shorter tag. */
function inherited(tag) {
  for (let end = tag.lastIndexOf("-"); end > 0; end = tag.lastIndexOf("-", end - 1)) {
    if (marks.has(tag.slice(0, end))) return marks.get(tag.slice(0, end));
  }
  return tag === "und" ? undefined : marks.get("und");
}

for (const [tag, own] of marks) {
  if (own !== inherited(tag)) console.log(`${tag}\t${own}`);
}
