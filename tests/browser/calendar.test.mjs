// Calendars are read alike by two parsers that share nothing, and are what RFC 5545 and RFC 7986 ask for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { calendarFaults, read, rules } from './calendar.mjs';
import { files, noneIn } from './faults.mjs';

/** The events as Mozilla's parser reads them. */
function readByMozilla(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name) => event.getFirstPropertyValue(name) ?? undefined;
    const start = value('dtstart');
    start.zone = zones.find(({ tzid }) => tzid === event.getFirstProperty('dtstart').getParameter('tzid')) ?? start.zone;
    return [value('uid'), start.isDate ? start.toString() : start.toJSDate().toISOString(), value('summary'), value('status')];
  });
}

/** The same as the other parser reads them. */
function readByOther(text) {
  return convertIcsCalendar(undefined, text).events.map(({ uid, start: { date, type }, summary, status }) => {
    return [uid, type === 'DATE' ? date.toISOString().slice(0, 10) : date.toISOString(), summary, status];
  });
}

/** What two readings of the same events differ in. */
function differences(one, other) {
  if (one.length !== other.length) return [`${one.length} events are ${other.length}`];
  const pairs = one.map((event, at) => [JSON.stringify(event), JSON.stringify(other[at])]);
  return pairs.filter(([event, same]) => event !== same).map(([event, same]) => `${event} is ${same}`);
}

/** What keeps the parsers from reading the same. */
function disputes(bytes) {
  try {
    const text = new TextDecoder().decode(bytes);
    return differences(readByMozilla(text), readByOther(text));
  } catch (fault) {
    return [`is not read: ${fault.message}`];
  }
}

test('calendars are what RFC 5545 and RFC 7986 ask for', () => {
  noneIn(files('.ics'), ({ bytes }) => calendarFaults(bytes));
});

test('calendars are read alike by two parsers', () => {
  noneIn(files('.ics'), ({ bytes }) => disputes(bytes));
});

/** A calendar that has nothing against it, with all that rules are about, for faults to be planted in. */
const right = String.raw`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//prospectus 1.0//EN
NAME:Ngày hạn
REFRESH-INTERVAL;VALUE=DURATION:P1D
LAST-MODIFIED:20261116T000000Z
BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:moment@www.example.edu
DTSTAMP:20261116T000000Z
DTSTART;VALUE=DATE-TIME:20270501T205959Z
DTEND:20270501T215959Z
SEQUENCE:0
LAST-MODIFIED:20261116T000000Z
STATUS:CONFIRMED
SUMMARY;LANGUAGE=vi:Hạn nộp hồ sơ\, học bổng\; "Thống kê":
  \\ và dữ liệu\nnăm 2027
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:STATUS
TRIGGER:-P7D
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:day@www.example.edu
DTSTAMP:20261116T000000Z
DTSTART;VALUE=DATE:20270705
DTEND;VALUE=DATE:20270717
STATUS:CANCELLED
SUMMARY:Data in Diepenbeek
END:VEVENT
BEGIN:VEVENT
UID:zone@www.example.edu
DTSTAMP:20261116T000000Z
DTSTART;TZID=Europe/Brussels:20270705T090000
DTEND;TZID=Europe/Brussels:20270705T170000
SUMMARY:The first day
DESCRIPTION;ALTREP="cid:first;day@www.example.edu":Coffee: at nine
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

/** The lines of a start and of the end after it. */
const bothOf = (start) => new RegExp(`${start}.*\\r\\nDTEND.*(?=\\r)`);
const someEvents = /BEGIN:VEVENT[^]*END:VEVENT\r\n/;

/** The calendar with a text in it changed, as octets. */
function changed(from, to) {
  const wrong = right.replace(from, to);
  assert.notEqual(wrong, right, 'the fault is planted');
  return Buffer.from(wrong);
}

/** What is planted: a rule, the text that is changed and what into, and what the rule then says. */
const faulty = [
  ['lineEnds', 'VERSION:2.0\r\n', 'VERSION:2.0\n', '1 lines do not end with CRLF'],
  ['lineEnds', 'VERSION:2.0\r\n', 'VERSION:2.0\r\r\n', '1 lines do not end with CRLF'],
  ['lineEnds', /\r\n$/, '', 'the last line does not end'],
  ['folds', 'NAME:', `NAME:${'a'.repeat(60)}`, 'a line has 76 octets'],
  ['contentLines', 'NAME:', 'NAME ', 'a line has no name and value: NAME Ngày hạn'],
  ['contentLines', 'NAME:', '\r\nNAME:', 'a line has no name and value: '],
  ['content', someEvents, '', 'the calendar is empty'],
  ['content', /$/, right.replace(someEvents, ''), 'the file holds VCALENDAR,VCALENDAR'],
  ['version', 'VERSION:2.0', 'VERSION:1.0', 'VERSION:1.0 is not 2.0'],
  ['version', 'VERSION:2.0\r\n', '', 'VCALENDAR has no VERSION'],
  ['producer', 'prospectus', 'ICALENDAR-RS', 'PRODID:-//Example//ICALENDAR-RS 1.0//EN is not of prospectus'],
  ['producer', /PRODID.*\r\n/, '', 'VCALENDAR has no PRODID'],
  ['refreshes', ';VALUE=DURATION', '', 'REFRESH-INTERVAL:P1D is not a duration'],
  ['refreshes', ':P1D', ':daily', 'REFRESH-INTERVAL;VALUE=DURATION:daily is not a duration'],
  ['refreshes', ':P1D', ':P', 'REFRESH-INTERVAL;VALUE=DURATION:P is not a duration'],
  ['identities', 'UID:day@', 'UID:moment@', 'UID:moment@www.example.edu is there more than once'],
  ['identities', 'UID:day@www.example.edu', 'UID:', 'UID: is not a name'],
  ['identities', /UID:day.*\r\n/, '', 'VEVENT has no UID'],
  ['stamps', 'DTSTAMP:20261116T000000Z', 'DTSTAMP:20261116T000000', 'DTSTAMP:20261116T000000 is not a moment in UTC'],
  ['stamps', 'DTSTAMP:20261116T000000Z', 'DTSTAMP:20261131T000000Z', 'DTSTAMP:20261131T000000Z is not a moment in UTC'],
  ['stamps', 'DTSTAMP:20261116T000000Z\r\n', '', 'VEVENT has no DTSTAMP'],
  ['stamps', 'DTSTAMP:20261116T000000Z\r\n', '$&$&', 'VEVENT has 2 DTSTAMP'],
  ['starts', 'DTSTART;VALUE=DATE:20270705\r\n', '', 'VEVENT has no DTSTART'],
  ['starts', bothOf('DTSTART;VALUE=DATE-TIME'), 'DTSTART:20270501T245959Z', 'DTSTART:20270501T245959Z is not a day or a moment'],
  ['starts', bothOf('DTSTART;VALUE=DATE:'), 'DTSTART:20270705', 'DTSTART:20270705 is not a day or a moment'],
  ['starts', bothOf('DTSTART;VALUE=DATE:'), 'DTSTART;VALUE=DATE:20270705T090000', 'DTSTART;VALUE=DATE:20270705T090000 is not a day or a moment'],
  ['starts', bothOf('DTSTART;TZID'), 'DTSTART;X-A=b:20270705T090000Z', 'DTSTART;X-A=b:20270705T090000Z is not a day or a moment'],
  ['ends', 'DTEND:20270501T215959Z', 'DTEND:20270501T205959Z', 'DTEND:20270501T205959Z is not later than the start, in its form'],
  ['ends', 'DTEND;VALUE=DATE:20270717', 'DTEND:20270717T000000Z', 'DTEND:20270717T000000Z is not later than the start, in its form'],
  ['ends', /DTEND;TZID.*(?=\r)/, 'DTEND:20270705T170000Z', 'DTEND:20270705T170000Z is not later than the start, in its form'],
  ['zones', 'TZID:Europe/Brussels', 'TZID:Europe/Brussel', 'the zone Europe/Brussels is not described'],
  ['sequences', 'SEQUENCE:0', 'SEQUENCE:-1', 'SEQUENCE:-1 is not a number'],
  ['changes', 'LAST-MODIFIED:20261116T000000Z\r\nSTATUS', 'LAST-MODIFIED:20261116\r\nSTATUS', 'LAST-MODIFIED:20261116 is not a moment in UTC'],
  ['changes', 'LAST-MODIFIED:20261116T000000Z', 'LAST-MODIFIED:20261116T000000', 'LAST-MODIFIED:20261116T000000 is not a moment in UTC'],
  ['statuses', 'STATUS:CONFIRMED', 'STATUS:DELAYED', 'STATUS:DELAYED is not a state of events'],
];

test('each rule finds its fault, and no other says the same', () => {
  assert.deepEqual(calendarFaults(Buffer.from(right)), []);
  assert.deepEqual(calendarFaults(changed('NAME:', `NAME:${'a'.repeat(59)}`)), [], '75 octets are well');
  assert.deepEqual(calendarFaults(changed('NAME:', 'NA\r\n\tME:')), [], 'a tab folds, too');
  for (const [rule, from, to, fault] of faulty) {
    assert.deepEqual(calendarFaults(changed(from, to)), [fault]);
    assert.deepEqual(rules[rule](read(changed(from, to))), [fault]);
  }
  assert.deepEqual([...new Set(faulty.map(([rule]) => rule))].sort(), Object.keys(rules).sort(), 'each rule has its fault');
});

test('letters that are cut or broken are found', () => {
  const octets = Buffer.from(right).toString('latin1');
  const faults = (from, to) => calendarFaults(Buffer.from(octets.replace(from, to), 'latin1'));
  assert.deepEqual(faults('h\xe1\xba\xa1n', 'h\xe1\r\n \xba\xa1n'), ['a letter is cut by a fold']);
  assert.deepEqual(faults('h\xe1\xba\xa1n', 'h\xe1n'), ['a line is no UTF-8: NAME:Ngày h\ufffdn']);
  assert.match(calendarFaults(changed(/^/, '\ufeff'))[0], /^a line has no name and value: \ufeffBEGIN/);
});

test('what parsers do not agree on is found', () => {
  assert.deepEqual(disputes(Buffer.from(right)), []);
  const one = readByMozilla(right);
  assert.equal(one[0][2], 'Hạn nộp hồ sơ, học bổng; "Thống kê": \\ và dữ liệu\nnăm 2027');
  assert.deepEqual(one.map(([, start]) => start), ['2027-05-01T20:59:59.000Z', '2027-07-05', '2027-07-05T07:00:00.000Z']);
  const plants = [['UID:day', 'UID:Day'], ['20270705\r\n', '20270706\r\n'], ['SUMMARY:Data', 'SUMMARY:Dates'], ['CANCELLED', 'CONFIRMED']];
  for (const [from, to] of plants) {
    assert.equal(differences(one, readByOther(String(changed(from, to)))).length, 1, from);
  }
  assert.deepEqual(differences(one, one.slice(1)), ['3 events are 2']);
  assert.match(String(disputes(changed('END:VEVENT\r\n', ''))), /^is not read/);
});
