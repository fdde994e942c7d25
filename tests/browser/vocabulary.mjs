// @ts-check
// The vocabulary of schema.org, read from the types that schema-dts makes of it. They are written by a program and regular:
// a class is an interface of its own properties, one with its name, and a union of that, its subclasses and its members.

/**
 * A property of one class: of what its values may be, and whether another one has taken its place.
 * @typedef {{ range: string[], superseded: boolean }} Property
 * The classes, those above each class or data type, the properties of its own, the classes of each member of an
 * enumeration, and the classes out of use.
 * @typedef {Map<string, string[]>} Names
 * @typedef {{ classes: Set<string>, above: Names, properties: Map<string, Map<string, Property>>, members: Names, superseded: Set<string> }} Vocabulary
 */

const comment = String.raw`\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n`;
// Roles take what they stand before as a parameter, which says nothing of the vocabulary.
const named = /^export (?:interface|type) (\w+)Leaf\b[^]*?"@type": "([^"]+)";/gm;
const union = new RegExp(String.raw`(?:${comment})?^export type (\w+)(?:<TContent[^=]*= never[^=]*= never>)? = (.*);$`, 'gm');
const fields = /^interface (\w+)Base extends [^{]*\{\n([^]*?)^\}/gm;
const field = new RegExp(String.raw`${comment}    "([^"]+)"\?: SchemaValue<([^,]*), "[^"]+">;`, 'g');
const primitive = /^(string|number|boolean|`.*`)$/;

/** @param {string} text @returns {Vocabulary} */
export function readVocabulary(text) {
  const names = new Map([...text.matchAll(named)].map(([, id, name]) => [id, name]));
  const nameOf = (/** @type {string} */ id) => names.get(id) ?? id;
  /** @type {Vocabulary} */
  const vocabulary = { classes: new Set(names.values()), above: new Map(), properties: new Map(), members: new Map(), superseded: new Set() };
  for (const [, words, id, parts] of text.matchAll(union)) {
    if (words?.includes('@deprecated')) vocabulary.superseded.add(nameOf(id));
    declare(vocabulary, nameOf(id), parts.replace(/<[^<>]*>/g, '').split(' | ').filter((part) => part !== `${id}Leaf`), nameOf);
  }
  for (const [, id, body] of text.matchAll(fields)) vocabulary.properties.set(nameOf(id), propertiesIn(body, nameOf));
  return vocabulary;
}

/** @param {Vocabulary} vocabulary @param {string} name @param {string[]} parts @param {(id: string) => string} nameOf */
function declare({ above, members }, name, parts, nameOf) {
  if (!above.has(name)) above.set(name, []);
  for (const part of parts) {
    const [table, key] = part.startsWith('"') ? [members, part.slice(1, -1)] : [above, nameOf(part)];
    if (!primitive.test(part)) table.set(key, [...(table.get(key) ?? []), name]);
  }
}

/** @param {string} body @param {(id: string) => string} nameOf @returns {Map<string, Property>} */
function propertiesIn(body, nameOf) {
  // That anything can be named by its id instead holds of each class, and of no data type.
  const range = (/** @type {string} */ types) => types.split(' | ').filter((type) => type !== 'IdReference').map(nameOf);
  const found = new Map();
  for (const [, words, name, types] of body.matchAll(field)) {
    found.set(name, { range: range(types), superseded: words.includes('@deprecated') });
  }
  return found;
}

/** A class and all above it. @param {Vocabulary} vocabulary @param {string} name @returns {Set<string>} */
export function lineage({ above }, name) {
  const found = new Set([name]);
  for (const one of found) for (const next of above.get(one) ?? []) found.add(next);
  return found;
}

/**
 * The property of a class, its own or inherited.
 * @param {Vocabulary} vocabulary @param {string} type @param {string} key @returns {Property | undefined}
 */
export function propertyOf(vocabulary, type, key) {
  const owner = [...lineage(vocabulary, type)].find((name) => vocabulary.properties.get(name)?.has(key));
  return owner === undefined ? annotationOf(vocabulary, type, key) : vocabulary.properties.get(owner)?.get(key);
}

/** What an action asks for or answers, `query-input` and its like. @param {Vocabulary} vocabulary @param {string} type @param {string} key */
function annotationOf(vocabulary, type, key) {
  const [, base] = /^(\w+)-(?:in|out)put$/.exec(key) ?? [];
  const known = base && lineage(vocabulary, type).has('Action') && propertyOf(vocabulary, type, base);
  return known ? { range: ['PropertyValueSpecification', 'Text'], superseded: false } : undefined;
}
