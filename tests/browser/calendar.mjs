// @ts-check
// What RFC 5545 and RFC 7986 ask of a calendar, as rules over its bytes. Parsers forgive much of it; calendars of readers
// may not.

/**
 * A line, unfolded; the name is in capitals, the parameters begin with a semicolon where there are any.
 * @typedef {{ name: string, parameters: string, value: string }} Line
 * @typedef {{ name: string, lines: Line[], parts: Component[] }} Component
 * A file as octets, a letter for each, and as what they say.
 * @typedef {{ octets: string, lines: string[], calendars: Component[], events: Component[] }} Calendar
 */

/** Each rule says what a calendar has against it. @type {Record<string, (calendar: Calendar) => string[]>} */
export const rules = {
  lineEnds,
  folds,
  contentLines,
  content,
  version,
  producer,
  refreshes,
  identities,
  stamps,
  starts,
  ends,
  zones,
  sequences,
  changes,
  statuses,
};

/** What is against a calendar, by all rules. @param {Uint8Array} bytes */
export function calendarFaults(bytes) {
  const calendar = read(bytes);
  return Object.values(rules).flatMap((rule) => rule(calendar));
}

/** @param {Uint8Array} bytes @returns {Calendar} */
export function read(bytes) {
  const octets = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // Lines are put together before letters are, since a fold may cut one. What is wrong with ends of lines, one rule says.
  const unfolded = Uint8Array.from(octets.replace(/\r*\n[ \t]/g, ''), (octet) => octet.charCodeAt(0));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unfolded);
  const lines = text.replace(/\r*\n$/, '').split(/\r*\n/);
  const calendars = componentsOf(lines.map(lineOf));
  return { octets, lines, calendars, events: calendars.flatMap(({ parts }) => parts).filter(({ name }) => name === 'VEVENT') };
}

// A parameter's value in quotes can hold what ends others.
const contentLine = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;

/** @param {string} text @returns {Line} */
function lineOf(text) {
  const [, name = '', parameters = '', value = ''] = contentLine.exec(text) ?? [];
  return { name: name.toUpperCase(), parameters, value };
}

/** @param {Line[]} lines @returns {Component[]} */
function componentsOf(lines) {
  const stack = [{ name: '', lines: /** @type {Line[]} */ ([]), parts: /** @type {Component[]} */ ([]) }];
  for (const line of lines) {
    const inside = stack[stack.length - 1];
    if (line.name === 'BEGIN') {
      inside.parts.push({ name: line.value.toUpperCase(), lines: [], parts: [] });
      stack.push(inside.parts[inside.parts.length - 1]);
    } else if (line.name === 'END' && stack.length > 1) stack.pop();
    else inside.lines.push(line);
  }
  return stack[0].parts;
}

/** @param {Component} component @param {string} name */
function all(component, name) {
  return component.lines.filter((line) => line.name === name);
}

/**
 * What is wrong with a property that stands at most once.
 * @param {Component} component @param {string} name @param {string} what @param {(line: Line) => boolean} isRight @param {number} least
 */
function atMostOnce(component, name, what, isRight, least = 0) {
  const lines = all(component, name);
  const wrong = lines.filter((line) => !isRight(line)).map(({ parameters, value }) => `${name}${parameters}:${value} is not ${what}`);
  if (lines.length > 1) return [...wrong, `${component.name} has ${lines.length} ${name}`];
  return lines.length < least ? [`${component.name} has no ${name}`] : wrong;
}

/** @param {Component} component @param {string} name @param {string} what @param {(line: Line) => boolean} isRight */
function once(component, name, what, isRight) {
  return atMostOnce(component, name, what, isRight, 1);
}

/** A line ends with a carriage return and a line feed, the last one too. @param {Calendar} calendar */
function lineEnds({ octets }) {
  const lone = octets.match(/(?<!\r)\n|\r(?!\n)/g) ?? [];
  const broken = lone.length > 0 ? [`${lone.length} lines do not end with CRLF`] : [];
  return octets.endsWith('\r\n') ? broken : [...broken, 'the last line does not end'];
}

/** A line has 75 octets at most, and no letter is cut in two. @param {Calendar} calendar */
function folds({ octets }) {
  const lines = octets.split(/\r*\n/);
  const long = lines.filter((line) => line.length > 75).map((line) => `a line has ${line.length} octets`);
  // The octets after the first of a letter begin with the bits 10.
  const cut = lines.filter((line) => /^[ \t]?[\x80-\xbf]/.test(line)).map(() => 'a letter is cut by a fold');
  return [...long, ...cut];
}

/** @param {Calendar} calendar */
function contentLines({ lines }) {
  const nameless = lines.filter((line) => !contentLine.test(line)).map((line) => `a line has no name and value: ${line}`);
  return [...nameless, ...lines.filter((line) => line.includes('\ufffd')).map((line) => `a line is no UTF-8: ${line}`)];
}

/** @param {Calendar} calendar */
function version({ calendars }) {
  return calendars.flatMap((one) => once(one, 'VERSION', '2.0', ({ value }) => value === '2.0'));
}

/** The product that made the file says so. @param {Calendar} calendar */
function producer({ calendars }) {
  return calendars.flatMap((one) => once(one, 'PRODID', 'of prospectus', ({ value }) => /\bprospectus\b/i.test(value)));
}

/** A file is one calendar with something in it. @param {Calendar} calendar */
function content({ calendars, events }) {
  const names = calendars.map(({ name }) => name).join();
  return [...(names === 'VCALENDAR' ? [] : [`the file holds ${names || 'nothing'}`]), ...(events.length > 0 ? [] : ['the calendar is empty'])];
}

/** @param {Calendar} calendar */
function identities({ events }) {
  const ids = events.flatMap((event) => all(event, 'UID').map(({ value }) => value));
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `UID:${id} is there more than once`);
  return [...events.flatMap((event) => once(event, 'UID', 'a name', ({ value }) => value.trim() !== '')), ...twice];
}

/** @param {Calendar} calendar */
function stamps({ events }) {
  return events.flatMap((event) => once(event, 'DTSTAMP', 'a moment in UTC', isUtc));
}

/** @param {Calendar} calendar */
function starts({ events }) {
  return events.flatMap((event) => once(event, 'DTSTART', 'a day or a moment', (line) => formOf(line) !== ''));
}

/** What ends ends later than it starts, told in the same form; without an end it is a moment. @param {Calendar} calendar */
function ends({ events }) {
  return events.flatMap((event) => {
    const [start] = all(event, 'DTSTART');
    const isLater = (/** @type {Line} */ end) => !start || (formOf(end) === formOf(start) && end.value > start.value);
    return atMostOnce(event, 'DTEND', 'later than the start, in its form', isLater);
  });
}

/** A zone that a moment is in is described. @param {Calendar} calendar */
function zones({ calendars, events }) {
  const described = calendars.flatMap(({ parts }) => parts).flatMap((part) => all(part, 'TZID').map(({ value }) => value));
  const named = events.flatMap(({ lines }) => lines).flatMap(({ parameters }) => /;TZID="?([^";]*)/i.exec(parameters)?.[1] ?? []);
  return [...new Set(named)].filter((zone) => !described.includes(zone)).map((zone) => `the zone ${zone} is not described`);
}

/** @param {Calendar} calendar */
function sequences({ events }) {
  return events.flatMap((event) => atMostOnce(event, 'SEQUENCE', 'a number', ({ value }) => /^\d+$/.test(value)));
}

/** @param {Calendar} calendar */
function changes({ calendars, events }) {
  return [...calendars, ...events].flatMap((one) => atMostOnce(one, 'LAST-MODIFIED', 'a moment in UTC', isUtc));
}

/** @param {Calendar} calendar */
function statuses({ events }) {
  const states = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'];
  return events.flatMap((event) => atMostOnce(event, 'STATUS', 'a state of events', ({ value }) => states.includes(value)));
}

/** How often to ask again is a time, and says that it is one. @param {Calendar} calendar */
function refreshes({ calendars }) {
  const duration = /^;VALUE=DURATION:P(?=[\dT])(\d+[WD])?(T(\d+[HMS])+)?$/;
  const isRight = (/** @type {Line} */ { parameters, value }) => duration.test(`${parameters}:${value}`);
  return calendars.flatMap((one) => atMostOnce(one, 'REFRESH-INTERVAL', 'a duration', isRight));
}

/** @param {Line} line */
function isUtc(line) {
  return formOf(line) === 'UTC';
}

/** A day, or a moment in UTC, in a zone or wherever one is; nothing where it is none. @param {Line} line */
function formOf({ parameters, value }) {
  const [, day, time = '', utc] = /^(\d{8})(T\d{6})?(Z)?$/.exec(value) ?? [];
  if (!day || !isMoment(day, time)) return '';
  const zone = parameters.replace(/;VALUE=DATE(-TIME)?(?=;|$)/i, '');
  if (/;VALUE=DATE(;|$)/i.test(parameters)) return time || utc ? '' : 'DATE';
  if (!time || (utc && zone)) return '';
  return utc ? 'UTC' : `local${zone}`;
}

/** Whether the calendar and the clock have such a moment. @param {string} day @param {string} time */
function isMoment(day, time) {
  const written = `${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/T(..)(..)(..)/, '$1:$2:$3') || '00:00:00'}`;
  const moment = new Date(`${written}.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
}
