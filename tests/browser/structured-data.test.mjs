// What pages tell machines, in JSON-LD: true to the vocabulary of schema.org, and what Google asks for before it shows any
// of it. No browser is needed for that, and all pages are read in the time that one takes to start.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { files, noneIn } from './faults.mjs';
import { googleFaults, rules } from './google.mjs';
import { documentsIn, graphOf } from './json-ld.mjs';
import { vocabularyFaults } from './schema-org.mjs';
import { lineage, readVocabulary } from './vocabulary.mjs';

const types = readFileSync(fileURLToPath(import.meta.resolve('schema-dts').replace(/js$/, 'd.ts')), 'utf8');
const vocabulary = readVocabulary(types);

/** The documents of each page that has any, which are most. */
function described() {
  const pages = files('.html').map(({ name, bytes }) => ({ name, documents: documentsIn(String(bytes)) }));
  const some = pages.filter(({ documents }) => documents.length > 0);
  assert.ok(some.length > pages.length / 2, `${some.length} of ${pages.length} pages`);
  return some;
}

const bySchema = (documents) => vocabularyFaults(documents, graphOf(documents), vocabulary);
const byGoogle = (documents) => googleFaults(graphOf(documents), vocabulary);

test('what pages say is said in the words of schema.org', () => {
  noneIn(described(), ({ documents }) => bySchema(documents));
});

// Case 32-json-ld, with the one before.
test('pages have what Google asks for', () => {
  noneIn(described(), ({ documents }) => byGoogle(documents));
});

const dataTypes = ['Boolean', 'CssSelectorType', 'DataType', 'Date', 'DateTime', 'Distance', 'Duration', 'Energy', 'Float', 'Integer', 'Mass',
  'Number', 'Quantity', 'Text', 'Time', 'URL', 'XPathType'];

test('the vocabulary is whole', () => {
  const own = [...vocabulary.properties.values()].reduce((sum, properties) => sum + properties.size, 0);
  assert.equal(own, types.match(/^ {4}"[^@"]+"\?: /gm).length);
  assert.equal(vocabulary.classes.size, new Set(types.match(/^ {4}"@type": "[^"]+";/gm)).size);
  const others = [...vocabulary.above.keys()].filter((name) => !vocabulary.classes.has(name));
  assert.deepEqual(others.sort(), dataTypes);
  assert.equal(vocabulary.above.size, vocabulary.classes.size + dataTypes.length);
  assert.deepEqual(vocabulary.members.get('EventScheduled'), ['EventStatusType']);
  assert.deepEqual(vocabulary.above.get('LocalBusiness'), ['Organization', 'Place']);
  assert.deepEqual([...lineage(vocabulary, 'EmployeeRole')], ['EmployeeRole', 'OrganizationRole', 'Role', 'Intangible', 'Thing']);
});

/** A page's document that has nothing against it, for faults to be planted in. */
const right = () => ({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'Course',
      '@id': 'https://www.example.edu/en/data/#course',
      name: 'Data 1',
      description: { '@value': 'Two weeks of statistics, in 2027.', '@language': 'en' },
      numberOfCredits: { '@type': 'QuantitativeValue', value: 6, unitText: 'ECTS' },
      timeRequired: 'P2W',
      isAccessibleForFree: false,
      provider: { '@id': 'https://www.example.edu/#university' },
      image: ['https://www.example.edu/data.jpg', { '@type': 'ImageObject', width: '640 px' }],
      hasCourseInstance: {
        '@type': 'CourseInstance',
        courseMode: 'Onsite',
        courseSchedule: { '@type': 'Schedule', startTime: '09:00:00', repeatCount: 10, repeatFrequency: 'P1D', byDay: ['Monday'] },
        startDate: '2027-07-05T09:00+02:00',
        endDate: '2027-07-16',
        eventStatus: 'https://schema.org/EventScheduled',
        location: { '@type': 'City', name: 'Hasselt' },
      },
      offers: [{ '@type': 'Offer', category: 'Paid', price: '450', priceCurrency: 'EUR', availability: { '@id': 'https://schema.org/InStock' } }],
    },
    { '@type': 'EducationalOccupationalProgram', name: 'Statistics', applicationDeadline: '2027-03-01', timeToComplete: 'P2Y' },
    {
      '@type': ['CollegeOrUniversity'],
      '@id': 'https://www.example.edu/#university',
      name: 'Example University',
      sameAs: { '@id': 'https://ror.org/04nbhqj75' },
    },
    {
      '@type': 'WebSite',
      potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: '/?q={q}' }, 'query-input': 'required name=q' },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://www.example.edu/en/' },
        { '@type': 'ListItem', position: 2, name: 'Data' },
      ],
    },
    {
      '@type': 'ItemList',
      itemListElement: ['a', 'b', 'c'].map((name, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        url: `https://www.example.edu/en/${name}/`,
        item: { '@type': 'Course', name, description: name, provider: { '@id': 'https://www.example.edu/#university' } },
      })),
    },
  ],
});

/** What a check says of the document with a fault planted in it, from its nodes. */
function saidOf(check, plant) {
  const wrong = right();
  plant(...wrong['@graph'], wrong);
  assert.notDeepEqual(wrong, right(), 'the fault is planted');
  return check([wrong]);
}

/** Each planted fault is found, and nothing else is made of it. */
function findsEach(check, plants) {
  assert.deepEqual(check([right()]), []);
  for (const [message, plant] of plants) {
    const said = saidOf(check, plant);
    assert.ok(said.length === 1 && message.test(said[0]), `${message} is not what is found: ${JSON.stringify(said)}`);
  }
}

test('documents are found in a page, and what is none', () => {
  const page = `<script type="module">{}</script><script id="a" type="application/ld+json">${JSON.stringify(right())}</script>`;
  assert.deepEqual(documentsIn(page), [right()]);
  const wrong = '<script type="application/ld+json">{</script><script type=application/ld+json>[]</script>';
  assert.deepEqual(bySchema(documentsIn(wrong)), ['a document is no object in JSON', 'a document is no object in JSON']);
});

test('types and properties that schema.org does not have are found', () => {
  findsEach(bySchema, [
    [/^Kurs is no type of schema\.org$/, (course) => { course.provider = { '@type': ['Organization', 'Kurs'] }; }],
    [/^Text is no type of schema\.org$/, (course) => { course.offers[0].category = { '@type': ['Text', 'Thing'] }; }],
    [/^UserLikes is superseded$/, (course) => { course.hasCourseInstance['@type'] = ['CourseInstance', 'UserLikes']; }],
    [/^StructuredValue\.value is no property of its type$/, (course) => { course.numberOfCredits = { '@type': 'StructuredValue', value: 6 }; }],
    [/^EducationalOccupationalProgram\.inLanguage is no property/, (_, programme) => { programme.inLanguage = ['en']; }],
    [/^CollegeOrUniversity\.name-input is no property/, (_, programme, university) => { university['name-input'] = 'q'; }],
    [/^SearchAction\.qeury-input is no property/, (...nodes) => { nodes[3].potentialAction['qeury-input'] = 'q'; }],
    [/^CollegeOrUniversity\.serviceArea is superseded$/, (_, programme, university) => { university.serviceArea = { '@type': 'City' }; }],
    [/^a node with name,url has no @type$/, (course) => { course.about = { name: 'Data', url: 'https://www.example.edu/' }; }],
    [/^@context is "http:/, (...nodes) => { nodes.at(-1)['@context'] = 'http://schema.org'; }],
    [/^@id stands beside @graph$/, (...nodes) => { nodes.at(-1)['@id'] = 'https://www.example.edu/'; }],
    [/^@id is "programme", no absolute address$/, (_, programme) => { programme['@id'] = 'programme'; }],
    [/^@reverse is not understood here$/, (_, programme) => { programme['@reverse'] = {}; }],
  ]);
});

const badDates = ['30/01/2027', '2027-02-30', '2027-02-00', '2027-13-01', '2027-01-30 09:00', '2027-01-30T25:00:00Z', '2027-02-30T09:00Z',
  '2027-01T09:00Z', '2027-01-30T09:00ZT'];

test('values out of the range of their property are found', () => {
  const course = (key, value, message) => [new RegExp(`^Course\\.${key} is ${message}`), (one) => { one[key] = value; }];
  const instance = (key, value, message) => [new RegExp(`^CourseInstance\\.${key} is ${message}`), (one) => { one.hasCourseInstance[key] = value; }];
  findsEach(bySchema, [
    course('provider', { '@type': 'City' }, 'no Organization or Person: a City$'),
    course('provider', 'Example University', 'no Organization or Person: "Example'),
    course('provider', { '@id': 'https://www.example.edu/en/data/#course' }, 'no Organization or Person: a Course$'),
    course('provider', { '@id': 'https://schema.org/InStock' }, 'no Organization or Person: '),
    course('name', { '@id': 'https://www.example.edu/data/' }, 'no Text: '),
    course('name', { '@value': 6 }, 'no Text: '),
    course('name', ' ', 'no Text: " "'),
    course('courseCode', 1798, 'no Text: 1798'),
    course('url', '/en/data/', 'no URL: "/en/data/"'),
    course('image', ['https://www.example.edu/a.jpg', 'a picture'], 'no ImageObject or URL: "a picture"'),
    course('numberOfCredits', 'six', 'no Integer or StructuredValue: "six"'),
    course('numberOfCredits', 4.5, 'no Integer or StructuredValue: 4.5'),
    course('isAccessibleForFree', 'no', 'no Boolean: "no"'),
    course('timeRequired', 'two weeks', 'no Duration: "two weeks"'),
    course('timeRequired', 'P', 'no Duration: "P"'),
    ...badDates.map((date) => course('dateModified', date, `no Date or DateTime: "${date}"$`)),
    course('hasPart', [null], 'no CreativeWork: null'),
    course('hasPart', [], 'empty'),
    [/^ListItem\.item is no Thing: "the home page"$/, (...nodes) => { nodes[4].itemListElement[0].item = 'the home page'; }],
    [/^Schedule\.startTime is no DateTime or Time: "nine"$/, (one) => { one.hasCourseInstance.courseSchedule.startTime = 'nine'; }],
    [/^Schedule\.byDay is no DayOfWeek or Text: 1$/, (one) => { one.hasCourseInstance.courseSchedule.byDay = 1; }],
    [/^ImageObject\.width is no Distance or QuantitativeValue: "640"$/, (one) => { one.image[1].width = '640'; }],
    [/^QuantitativeValue\.maxValue is no Number: "many"$/, (one) => { one.numberOfCredits.maxValue = 'many'; }],
    instance('eventStatus', 'postponed for a week', 'no EventStatusType: "postponed'),
    instance('eventStatus', 'https://schema.org/InStock', 'no EventStatusType: "https://schema.org/InStock"'),
    instance('eventStatus', { '@id': 'https://schema.org/InStock' }, 'no EventStatusType: '),
  ]);
});

/** What one of Google's rules says; the others do not stand in for it. */
const byRule = (name) => (documents) => rules[name](graphOf(documents), vocabulary);

test('a trail of pages that leads nowhere is found', () => {
  const steps = (change) => (...nodes) => change(nodes[4].itemListElement, nodes[4]);
  findsEach(byRule('breadcrumbs'), [
    [/^BreadcrumbList has 1 items$/, steps((all) => { all.pop(); })],
    [/^BreadcrumbList has 0 items$/, steps((all, trail) => { delete trail.itemListElement; })],
    [/^BreadcrumbList has a WebPage, no ListItem$/, steps((all) => { all[1]['@type'] = 'WebPage'; })],
    [/^ListItem has no name$/, steps((all) => { delete all[1].name; })],
    [/^ListItem has no item$/, steps((all) => { delete all[0].item; })],
    [/^ListItem has the position undefined, not 2$/, steps((all) => { delete all[1].position; })],
    [/^ListItem has the position 1, not 2$/, steps((all) => { all[1].position = 1; })],
  ]);
  assert.deepEqual(saidOf(byRule('breadcrumbs'), steps((all) => {
    all[0] = { '@type': 'ListItem', position: 1, item: { '@type': 'WebPage', '@id': 'https://www.example.edu/en/', name: 'Home' } };
  })), [], 'the page can have the name');
});

test('a list of courses that Google passes over is found', () => {
  const entries = (change) => (...nodes) => change(nodes[5].itemListElement);
  findsEach(byRule('courseLists'), [
    [/^ItemList has 2 courses$/, entries((all) => { all.pop(); })],
    [/^Course in an ItemList has no url$/, entries((all) => { delete all[1].url; })],
  ]);
});

test('a course that Google passes over is found', () => {
  const instance = (change) => (course) => change(course.hasCourseInstance);
  const offer = (change) => (course) => change(course.offers[0]);
  for (const key of ['name', 'description', 'provider']) {
    findsEach(byRule('courses'), [[new RegExp(`^Course has no ${key}$`), (course) => { delete course[key]; }]]);
  }
  findsEach(byRule('courseInstances'), [
    [/^CourseInstance has no courseMode$/, instance((one) => { delete one.courseMode; })],
    [/^CourseInstance\.courseMode is none of .*Blended: "on campus"$/, instance((one) => { one.courseMode = ['on campus', 'Online']; })],
    [/^CourseInstance has neither courseSchedule nor courseWorkload$/, instance((one) => { delete one.courseSchedule; })],
  ]);
  findsEach(byRule('courseOffers'), [
    [/^Offer has no category$/, offer((one) => { delete one.category; })],
    [/^Offer\.category is none of Free, .*: "EEA"$/, offer((one) => { one.category = 'EEA'; })],
    [/^Offer\.category is none of /, (course, programme) => {
      programme.offers = { '@type': 'Offer', '@id': 'https://www.example.edu/#fee', category: 'EEA' };
      course.offers = { '@id': programme.offers['@id'] };
    }],
  ]);
});

test('a thing told of twice, and a date that is none, are found', () => {
  findsEach(byRule('identities'), [
    [/^@id is defined more than once: ".*#university"$/, (course, _, university) => { course.provider = { ...university, name: 'Other' }; }],
  ]);
  findsEach(byRule('dates'), [
    [/\.applicationDeadline is no date in ISO 8601: "1 March"$/, (_, programme) => { programme.applicationDeadline = '1 March'; }],
    [/^CourseInstance\.endDate is no date in ISO 8601: "2027-13-01"$/, (course) => { course.hasCourseInstance.endDate = '2027-13-01'; }],
  ]);
  assert.deepEqual(saidOf(byRule('dates'), (_, programme) => { programme.applicationDeadline = 'all year'; }), [], 'words can stand for a date');
});
