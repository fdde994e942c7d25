// @ts-check
// JSON-LD against schema.org: every type is one of the vocabulary, every property one of its type, every value of the
// property's range. What schema.org lets pass with a shrug, such as a text in the place of a thing, is a fault here.

import { byId, isNode, list, saidOf, typesOf } from './json-ld.mjs';
import { lineage, propertyOf } from './vocabulary.mjs';

/**
 * @import { Node } from './json-ld.mjs'
 * @import { Property, Vocabulary } from './vocabulary.mjs'
 */

/** @param {unknown} value */
const isText = (value) => typeof value === 'string' && value.trim() !== '';
/** @param {unknown} value @param {RegExp} form */
const isLike = (value, form) => typeof value === 'string' && form.test(value);
/** @param {unknown} value */
const isNumber = (value) => typeof value === 'number' || isLike(value, /^-?\d+(\.\d+)?$/);
/** @param {unknown} value */
const isInteger = (value) => isNumber(value) && Number.isInteger(Number(value));
/** @param {unknown} value */
const isUrl = (value) => isLike(value, /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i) && URL.canParse(String(value));
/** @param {unknown} value */
const isTime = (value) => isLike(value, /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/);
/** @param {unknown} value */
const isQuantity = (value) => isLike(value, /^-?\d+(\.\d+)? \S+$/);

/** A day, a month or a year, in ISO 8601; the thirtieth of February is none. @param {unknown} value */
export function isDate(value) {
  if (!isLike(value, /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/)) return false;
  const [year, month = 1, day = 1] = String(value).split('-').map(Number);
  return day > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day and a time of it, in ISO 8601. @param {unknown} value */
export function isDateTime(value) {
  const [day, time, ...rest] = String(value).split('T');
  return typeof value === 'string' && day.length === 10 && isDate(day) && isTime(time) && rest.length === 0;
}

/** @param {unknown} value */
function isDuration(value) {
  return isLike(value, /^P(?=\d|T\d)(\d+W|(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?)$/);
}

/** What a value must look like that is no thing. @type {Record<string, (value: unknown) => boolean>} */
const data = {
  Boolean: (value) => typeof value === 'boolean',
  CssSelectorType: isText,
  Date: isDate,
  DateTime: isDateTime,
  Distance: isQuantity,
  Duration: isDuration,
  Energy: isQuantity,
  Float: isNumber,
  Integer: isInteger,
  Mass: isQuantity,
  Number: isNumber,
  PronounceableText: isText,
  Quantity: (value) => isQuantity(value) || isDuration(value),
  Text: isText,
  // A thing of no class in particular is named by its address, as in a list of pages.
  Thing: isUrl,
  Time: isTime,
  URL: isUrl,
  XPathType: isText,
};

/**
 * What is wrong with the documents and the nodes of a page.
 * @param {unknown[]} documents @param {Node[]} graph @param {Vocabulary} vocabulary
 */
export function vocabularyFaults(documents, graph, vocabulary) {
  const known = byId(graph);
  return [...documents.flatMap(envelopeFaults), ...graph.flatMap((node) => nodeFaults(node, known, vocabulary))];
}

/** @param {unknown} document */
function envelopeFaults(document) {
  if (!isNode(document)) return ['a document is no object in JSON'];
  const others = '@graph' in document ? Object.keys(document).filter((key) => !['@context', '@graph'].includes(key)) : [];
  const context = /^https:\/\/schema\.org\/?$/.test(String(document['@context'])) ? [] : [`@context is ${shown(document['@context'])}`];
  return [...context, ...others.map((key) => `${key} stands beside @graph`)];
}

/** @param {Node} node @param {Map<unknown, Node>} known @param {Vocabulary} vocabulary */
function nodeFaults(node, known, vocabulary) {
  const types = typesOf(node);
  const wrong = [...keywordFaults(node), ...types.flatMap((type) => typeFaults(type, vocabulary))];
  if (types.length === 0) return isReference(node) ? wrong : [...wrong, `a node with ${saidOf(node).map(([key]) => key)} has no @type`];
  // Of a type that is not known no property is, which would be said over and over.
  if (!types.some((type) => vocabulary.classes.has(type))) return wrong;
  return [...wrong, ...saidOf(node).flatMap(([key, values]) => propertyFaults(types, key, values, known, vocabulary))];
}

/** @param {Node} node */
function isReference(node) {
  return Object.keys(node).join() === '@id';
}

/** @param {Node} node */
function keywordFaults(node) {
  const foreign = Object.keys(node).filter((key) => key.startsWith('@') && !['@context', '@id', '@type'].includes(key));
  const nameless = '@id' in node && !isUrl(node['@id']) ? [`@id is ${shown(node['@id'])}, no absolute address`] : [];
  return [...nameless, ...foreign.map((key) => `${key} is not understood here`)];
}

/** @param {string} type @param {Vocabulary} vocabulary */
function typeFaults(type, { classes, superseded }) {
  if (!classes.has(type)) return [`${type} is no type of schema.org`];
  return superseded.has(type) ? [`${type} is superseded`] : [];
}

/** @param {string[]} types @param {string} key @param {unknown[]} values @param {Map<unknown, Node>} known @param {Vocabulary} vocabulary */
function propertyFaults(types, key, values, known, vocabulary) {
  const name = `${types.join('+')}.${key}`;
  const property = types.map((type) => propertyOf(vocabulary, type, key)).find((found) => found);
  if (!property) return [`${name} is no property of its type`];
  const wrong = values.filter((value) => !property.range.some((type) => fits(value, type, known, vocabulary)));
  const faults = wrong.map((value) => `${name} is no ${property.range.join(' or ')}: ${shown(value, known)}`);
  if (property.superseded) faults.push(`${name} is superseded`);
  return values.length > 0 ? faults : [...faults, `${name} is empty`];
}

/**
 * Whether a value is of a type.
 * @param {unknown} value @param {string} type @param {Map<unknown, Node>} known @param {Vocabulary} vocabulary @returns {boolean}
 */
function fits(value, type, known, vocabulary) {
  const isOf = (/** @type {string} */ one) => lineage(vocabulary, one).has(type);
  if (isNode(value) && isReference(value)) return refers(value['@id'], type, known, vocabulary);
  // A node without a type is told by itself.
  if (isNode(value)) return typesOf(value).length === 0 || typesOf(value).some(isOf);
  if (typeof value === 'object' && value !== null && '@value' in value) return fits(value['@value'], type, known, vocabulary);
  return Boolean(data[type]?.(value)) || Boolean(vocabulary.members.get(String(value))?.some(isOf));
}

/**
 * Whether a reference can be to a type: it names a node of the graph, a member of an enumeration, or what is told elsewhere.
 * @param {unknown} id @param {string} type @param {Map<unknown, Node>} known @param {Vocabulary} vocabulary
 */
function refers(id, type, known, vocabulary) {
  const node = known.get(id);
  const classes = node ? typesOf(node) : vocabulary.members.get(String(id));
  if (type === 'URL') return true;
  return classes ? classes.some((one) => lineage(vocabulary, one).has(type)) : vocabulary.classes.has(type);
}

/** @param {unknown} value @param {Map<unknown, Node>} [known] */
function shown(value, known = new Map()) {
  const types = isNode(value) ? typesOf(known.get(value['@id']) ?? value) : [];
  return types.length > 0 ? `a ${types.join('+')}` : JSON.stringify(value);
}
