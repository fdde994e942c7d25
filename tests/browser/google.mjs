// @ts-check
// What Google's documentation asks of structured data before it shows any of it, as rules over the graph of a page.

import { byId, isNode, list, saidOf, typesOf } from './json-ld.mjs';
import { isDate, isDateTime } from './schema-org.mjs';
import { propertyOf } from './vocabulary.mjs';

/**
 * @import { Node } from './json-ld.mjs'
 * @import { Vocabulary } from './vocabulary.mjs'
 */

const modes = ['Onsite', 'Online', 'Blended'];
const categories = ['Free', 'Partially Free', 'Subscription', 'Paid'];

/** Each rule says what a graph has against it. @type {Record<string, (graph: Node[], vocabulary: Vocabulary) => string[]>} */
export const rules = { breadcrumbs, courseLists, courses, courseInstances, courseOffers, identities, dates };

/** @param {Node[]} graph @param {Vocabulary} vocabulary */
export function googleFaults(graph, vocabulary) {
  return Object.values(rules).flatMap((rule) => rule(graph, vocabulary));
}

/** @param {Node[]} graph @param {string} type */
function all(graph, type) {
  return graph.filter((node) => typesOf(node).includes(type));
}

/** The nodes that a value leads to, itself or elsewhere in the graph. @param {Node[]} graph @param {unknown} value */
function nodesAt(graph, value) {
  const known = byId(graph);
  return list(value).filter(isNode).map((node) => known.get(node['@id']) ?? node);
}

/** @param {Node} node @param {string[]} keys */
function missing(node, ...keys) {
  return keys.filter((key) => list(node[key]).length === 0).map((key) => `${typesOf(node)} has no ${key}`);
}

/** The trail has two steps or more, numbered from the first; only the last, the page itself, may lead nowhere. @param {Node[]} graph */
function breadcrumbs(graph) {
  return all(graph, 'BreadcrumbList').flatMap((trail) => {
    const steps = nodesAt(graph, trail.itemListElement);
    const short = steps.length < 2 ? [`BreadcrumbList has ${steps.length} items`] : [];
    return [...short, ...steps.flatMap((step, at) => stepFaults(graph, step, at + 1, at + 1 === steps.length))];
  });
}

/** @param {Node[]} graph @param {Node} step @param {number} position @param {boolean} last */
function stepFaults(graph, step, position, last) {
  if (!typesOf(step).includes('ListItem')) return [`BreadcrumbList has a ${typesOf(step)}, no ListItem`];
  const isNamed = [step, ...nodesAt(graph, step.item)].some((one) => 'name' in one);
  const faults = [...(isNamed ? [] : ['ListItem has no name']), ...(last ? [] : missing(step, 'item'))];
  return step.position === position ? faults : [...faults, `ListItem has the position ${step.position}, not ${position}`];
}

/** A list of courses has three or more, each with its page. @param {Node[]} graph */
function courseLists(graph) {
  return all(graph, 'ItemList').flatMap((found) => {
    const entries = nodesAt(graph, found.itemListElement).map((entry) => [entry, ...nodesAt(graph, entry.item)]);
    if (!entries.flat().some((entry) => typesOf(entry).includes('Course'))) return [];
    const short = entries.length < 3 ? [`ItemList has ${entries.length} courses`] : [];
    return [...short, ...entries.filter((entry) => !entry.some(({ url }) => url)).map(() => 'Course in an ItemList has no url')];
  });
}

/** Of a curriculum Google takes the units that are described, and passes over the others. @param {Node[]} graph */
function courses(graph) {
  const units = new Set(graph.flatMap((node) => nodesAt(graph, node.hasCourse)));
  return all(graph, 'Course').flatMap((course) => missing(course, 'name', 'provider', ...(units.has(course) ? [] : ['description'])));
}

/** @param {Node[]} graph */
function courseInstances(graph) {
  return all(graph, 'CourseInstance').flatMap((instance) => {
    const timed = ['courseSchedule', 'courseWorkload'].some((key) => list(instance[key]).length > 0);
    const untimed = timed ? [] : ['CourseInstance has neither courseSchedule nor courseWorkload'];
    return [...choiceFaults(instance, 'courseMode', modes), ...untimed];
  });
}

/** @param {Node[]} graph */
function courseOffers(graph) {
  const offers = all(graph, 'Course').flatMap((course) => nodesAt(graph, course.offers));
  return offers.flatMap((offer) => choiceFaults(offer, 'category', categories));
}

/** @param {Node} node @param {string} key @param {string[]} choice */
function choiceFaults(node, key, choice) {
  const wrong = list(node[key]).filter((value) => !choice.includes(String(value)));
  return [...missing(node, key), ...wrong.map((value) => `${typesOf(node)}.${key} is none of ${choice.join(', ')}: ${JSON.stringify(value)}`)];
}

/** What is said of a thing is said in one place; others refer to it. @param {Node[]} graph */
function identities(graph) {
  const ids = graph.filter((node) => '@id' in node && saidOf(node).length > 0).map((node) => node['@id']);
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...twice].map((id) => `@id is defined more than once: ${JSON.stringify(id)}`);
}

/**
 * A date is written in ISO 8601 also where a text would do, unless it is words, such as "all year".
 * @param {Node[]} graph @param {Vocabulary} vocabulary
 */
function dates(graph, vocabulary) {
  return graph.flatMap((node) => saidOf(node).filter(([key]) => isDated(node, key, vocabulary)).flatMap(([key, values]) => {
    const wrong = values.filter((value) => /\d/.test(String(value)) && !isDate(value) && !isDateTime(value));
    return wrong.map((value) => `${typesOf(node)}.${key} is no date in ISO 8601: ${JSON.stringify(value)}`);
  }));
}

/** Whether a property holds dates, or words in their place. @param {Node} node @param {string} key @param {Vocabulary} vocabulary */
function isDated(node, key, vocabulary) {
  const range = typesOf(node).flatMap((type) => propertyOf(vocabulary, type, key)?.range ?? []);
  return range.some((type) => type !== 'Text') && range.every((type) => ['Date', 'DateTime', 'Text'].includes(type));
}
