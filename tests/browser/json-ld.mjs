// @ts-check
// The JSON-LD of a page as a graph: every node that it describes, wherever it stands in another one.

/** @typedef {Record<string, unknown>} Node */

/** @param {unknown} value @returns {unknown[]} */
export function list(value) {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** A text with a language or a type of its own is no node. @param {unknown} value @returns {value is Node} */
export function isNode(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('@value' in value);
}

/** @param {Node} node */
export function typesOf(node) {
  return list(node['@type']).map(String);
}

/** What a node says of itself, each property with its values. @param {Node} node @returns {[string, unknown[]][]} */
export function saidOf(node) {
  return Object.entries(node).filter(([key]) => !key.startsWith('@')).map(([key, value]) => [key, list(value)]);
}

const script = /<script\b[^>]*\btype=["']?application\/ld\+json\b[^>]*>([^]*?)<\/script>/g;

/** The documents that stand in a page; what is no JSON is no document, but has its place. @param {string} html @returns {unknown[]} */
export function documentsIn(html) {
  return [...html.matchAll(script)].map(([, text]) => parsed(text));
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every node of the documents of one page, those within others too. @param {unknown[]} documents */
export function graphOf(documents) {
  return documents.flatMap(list).flatMap((one) => (isNode(one) && '@graph' in one ? list(one['@graph']) : [one])).flatMap(nodesIn);
}

/** @param {unknown} value @returns {Node[]} */
function nodesIn(value) {
  if (!isNode(value)) return [];
  return [value, ...saidOf(value).flatMap(([, values]) => values.flatMap(nodesIn))];
}

/** The node that says something under an id, by that id. @param {Node[]} graph @returns {Map<unknown, Node>} */
export function byId(graph) {
  return new Map(graph.filter((node) => '@id' in node && '@type' in node).map((node) => [node['@id'], node]));
}
