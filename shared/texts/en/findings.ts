/** What the doctor finds in a feed, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import type { FindingCode, FindingValues } from '../../model/findings.ts';
import { number, weekdayName, wireSize } from '../format.ts';
import { amount, text } from '../values.ts';

type Words = (values: FindingValues) => string;

const names = (values: FindingValues): readonly string[] => [values.names ?? []].flat().map(String);

const about =
  (say: (about: string) => string): Words =>
  (values) =>
    say(text(values, 'about'));

/** Kinds of values in JSON. */
const jsonKinds: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};
const jsonKind = (values: FindingValues, name: string): string =>
  jsonKinds[text(values, name)] ?? text(values, name);

/** What should stand where JSON breaks off. */
const jsonExpected: Readonly<Record<string, (most: string) => string>> = {
  'fewer-values': (most) => `no more than ${most} values`,
  'fewer-levels': (most) => `no more than ${most} levels`,
  value: () => 'a value',
  'name-or-brace': () => 'a name in quotes or }',
  name: () => 'a name in quotes',
  colon: () => 'a colon',
  'comma-or-brace': () => 'a comma or }',
  'comma-or-bracket': () => 'a comma or ]',
  'no-line-break': () => 'no line break or control character inside quotes',
  'quotation-mark': () => 'a closing quotation mark',
  'known-escape': () => 'an escape that JSON knows',
  'nothing-more': () => 'nothing more',
};

const nothingToRead = 'This entry has neither a title nor a text: there is nothing to read.';
const jsonFeedVersion = 'write "https://jsonfeed.org/version/1.1"';

export const findingTexts: Record<FindingCode, Words> = {
  'ampersand-bare': about(
    (about) =>
      `“${about}” has a bare “&”, which has to be written “&amp;”: strict readers refuse the whole feed.`,
  ),
  'entity-undeclared': about(
    (about) =>
      `${about} is an entity of HTML that XML does not know: write the character itself or its number.`,
  ),
  'reference-illegal': about((about) => `${about} stands for a character that XML forbids: leave it out.`),
  'less-than-bare': about(
    (about) => `“${about}” begins with a bare “<” that starts no tag: it has to be written “&lt;”.`,
  ),
  'tag-unclosed': about((about) => `${about} is never closed: readers have to guess where it ends.`),
  'tag-crossed': about(
    (about) => `${about} is closed only after the element around it: the two cross, and XML allows none to.`,
  ),
  'tag-stray': about((about) => `${about} closes something that was never opened.`),
  'tag-case': about(
    (about) => `${about} does not match its start tag: XML tells capital letters from small ones.`,
  ),
  'tag-malformed': about(
    (about) =>
      `“${about}” is not written as a tag has to be: look for a missing quotation mark, space or “>”.`,
  ),
  'attribute-unquoted': about(
    (about) => `The attribute ${about} has no value in quotation marks, which XML asks for.`,
  ),
  'attribute-twice': about(
    (about) => `The attribute ${about} stands twice on one element: strict readers refuse the whole feed.`,
  ),
  'prefix-undeclared': about(
    (about) =>
      `${about} uses a prefix that was never declared with xmlns: strict readers refuse the whole feed.`,
  ),
  'declaration-late': () =>
    'Something stands before the XML declaration, which has to be the very first: often a blank line.',
  'text-outside': about(
    (about) => `“${about}” stands outside the feed’s outermost element, where no text may be.`,
  ),
  'root-twice': about(
    (about) => `${about} begins a second document behind the first: readers see only one of them.`,
  ),
  doctype: () => 'A DOCTYPE does nothing for a feed, and careful readers refuse what has one: leave it out.',
  'comment-dashes': () => 'A comment holds “--”, which XML allows only at its end.',
  'cdata-end': () => '“]]>” stands in plain text, where it has to be written “]]&gt;”.',
  'cut-off': about(
    (about) => `The feed ends before ${about} does: it was probably cut off, and entries may be missing.`,
  ),
  'too-many-elements': about(
    (about) => `The feed has more than ${about} elements: only what stands before this place was looked at.`,
  ),
  'answer-empty': () => 'The answer is empty.',
  'web-page': () => 'This is a web page, not a feed.',
  'no-feed': () => 'Nothing here is a feed: there is no RSS, Atom or JSON Feed in it.',
  'encoding-of-server': (values) =>
    `The server says the feed is ${text(values, 'named')}, but it is ${text(values, 'real')}: readers that believe the server show broken letters.`,
  'encoding-of-feed': (values) =>
    `The feed says it is ${text(values, 'named')}, but it is ${text(values, 'real')}: readers that believe it show broken letters.`,
  'encoding-unlabelled': (values) =>
    `The feed is not UTF-8 and does not say what it is (${text(values, 'encoding')} is a guess): write it in UTF-8.`,
  'utf8-broken': () => 'Here are bytes that are not UTF-8: the letters that stood here are lost.',
  'letters-lost': () =>
    'A letter was lost here before the feed was written: it holds a replacement character.',
  'byte-order-mark-inside': () =>
    'A byte order mark stands in the middle of the text: a file was probably pasted in with its own.',
  'control-characters': (values) =>
    `The character ${text(values, 'sign')} is not allowed in a feed: strict readers refuse all of it.`,
  'control-characters-latin': (values) =>
    `${text(values, 'sign')} is a control character: a quotation mark or dash of windows-1252 was probably converted wrongly.`,
  'atom-draft': () => 'This is Atom 0.3, a draft that was given up in 2005: many readers know only Atom 1.0.',
  'atom-namespace': () =>
    'The feed is not in Atom’s namespace, http://www.w3.org/2005/Atom: strict readers find nothing in it.',
  'atom-feed-title-missing': () => 'The feed has no title: readers have to name it by its address.',
  'atom-feed-id-missing': () =>
    'The feed has no id: Atom requires one, so that the feed stays the same when it moves.',
  'atom-feed-updated-missing': () => 'The feed has no updated: Atom requires the time of its last change.',
  'atom-entry-title-missing': () => 'This entry has no title: Atom requires one, if only an empty one.',
  'atom-entry-id-missing': () =>
    'This entry has no id: when its address or title is edited, readers show it again as new.',
  'atom-entry-updated-missing': () =>
    'This entry has no updated: readers cannot tell an edited entry from an unchanged one.',
  'atom-id-relative': (values) =>
    `The id “${text(values, 'id')}” is no whole address (https:…, tag:…, urn:…): other feeds may have the same.`,
  'atom-author-missing': () =>
    'This entry names no author, and neither does the feed: readers cannot say who wrote it.',
  'atom-alternate-missing': () => 'This entry has neither content nor a link to it: it leads nowhere.',
  'atom-link-without-address': () => 'This link has no href: in Atom the address stands in that attribute.',
  'atom-text-type': (values) =>
    `<${text(values, 'element')}> has the type “${text(values, 'type')}”: Atom knows only text, html and xhtml there.`,
  'atom-xhtml-div': (values) =>
    `<${text(values, 'element')}> is said to be XHTML, but is not one <div> of XHTML’s namespace: strict readers show nothing.`,
  'channel-title-missing': () => 'The channel has no title: readers have to name the feed by its address.',
  'channel-link-missing': () => 'The channel has no link: readers cannot lead to the site.',
  'channel-description-missing': () =>
    'The channel has no description: RSS requires one, if only an empty one.',
  'channel-missing': () => 'There is no <channel>: most readers find nothing in this feed.',
  'rss-version-missing': () =>
    '<rss> has no version: write version="2.0", so that readers know what to expect.',
  'rss-namespace': (values) =>
    `xmlns="${text(values, 'namespace')}" puts the whole feed into a namespace, and RSS has none: strict readers find nothing in it.`,
  'item-empty': () => nothingToRead,
  'guid-missing': () =>
    'This entry has no guid: when its address or title is edited, readers show it again as new.',
  'about-missing': () => 'This entry has no rdf:about: nothing says that it is the same at the next check.',
  'guid-no-address': (values) =>
    `The guid “${text(values, 'guid')}” is no address: say isPermaLink="false", or readers try to open it.`,
  'address-relative': (values) =>
    `“${text(values, 'address')}” is no whole address: RSS wants links that begin with https:// or another scheme.`,
  'enclosure-relative': (values) =>
    `“${text(values, 'address')}” is no whole address, so the file cannot be found.`,
  'enclosure-without-file': (values) =>
    `The enclosure has no ${names(values).join(' and no ')}: there is no file.`,
  'enclosure-incomplete': (values) =>
    `The enclosure has no ${names(values).join(' and no ')}: readers cannot tell whether they can use the file.`,
  'enclosure-length': (values) =>
    `The enclosure’s length is “${text(values, 'length')}”: it has to be a number of bytes.`,
  'json-broken': (values) =>
    `The JSON breaks off here: ${jsonExpected[text(values, 'expected')]?.(text(values, 'most')) ?? text(values, 'expected')} was expected. Readers can read nothing of this feed.`,
  'json-name-twice': (values) =>
    `“${text(values, 'name')}” stands twice in one object: readers keep only one of the two.`,
  'json-version-missing': () => `There is no version: ${jsonFeedVersion}, by which readers know a JSON Feed.`,
  'json-version-unknown': (values) =>
    `The version “${text(values, 'version')}” is not one of JSON Feed’s: ${jsonFeedVersion}.`,
  'json-title-missing': () => 'The feed has no title: readers have to name it by its address.',
  'json-items-missing': () => 'There is no list of items: readers find no entries.',
  'json-id-missing': () =>
    'This entry has no id: readers may skip it, or show it again as new at every edit.',
  'json-id-number': () => 'This id is a number: JSON Feed wants a text, best the entry’s address.',
  'json-content-missing': () =>
    'This entry has neither content_html nor content_text: JSON Feed requires one of them.',
  'json-wrong-kind': (values) =>
    `“${text(values, 'name')}” is ${jsonKind(values, 'kind')}, where JSON Feed has ${jsonKind(values, 'wanted')}: readers leave it out.`,
  'json-attachment-incomplete': (values) =>
    `The attachment has no ${names(values).join(' and no ')}: readers cannot use it.`,
  'date-unreadable': (values) =>
    `The ${text(values, 'name')} “${text(values, 'text')}” is no date that can be read. It looks like ${text(values, 'example')}.`,
  'date-in-the-future': (values) =>
    `“${text(values, 'text')}” is in the future: readers put the entry on top until then, or hide it.`,
  'date-without-zone': (values) =>
    `“${text(values, 'text')}” names no zone: every reader takes it for its own time. Add +0000 or Z.`,
  'date-zone-unusual': (values) =>
    `“${text(values, 'zone')}” is not among RSS’s time zones: write the offset, as +0200.`,
  'date-zone-unknown': (values) =>
    `“${text(values, 'zone')}” is not among RSS’s time zones, and Offprint does not know it either: write the offset, as +0200.`,
  'date-weekday-wrong': (values) =>
    `“${text(values, 'text')}” was a ${weekdayName(amount(values, 'weekday'))}, not a ${text(values, 'written')}: one of the two is a mistake.`,
  'date-format': (values) =>
    `Offprint understands “${text(values, 'text')}”, but not every reader does. It should look like ${text(values, 'example')}.`,
  'element-twice': (values) =>
    `<${text(values, 'element')}> stands twice here: readers take one of the two, and not all the same.`,
  'atom-id-repeated': (values) =>
    `Another entry has the id “${text(values, 'id')}” and the same time of update: readers show only one of the two.`,
  'guid-repeated': (values) =>
    `Another entry has “${text(values, 'id')}” as well: most readers take the two for one and show only one of them.`,
  'self-missing': (values) =>
    `The feed does not name its own address (${text(values, 'name')}), by which readers follow it when it moves.`,
  'self-differs': (values) =>
    `The feed says its address is ${text(values, 'named')}, but it came from ${text(values, 'real')}.`,
  'body-script': () =>
    'A script stands in the text: readers remove it, and what it would have shown is missing.',
  'body-frame': (values) => {
    const from = text(values, 'host') === '' ? '' : ` from ${text(values, 'host')}`;
    return `A frame${from} stands in the text: readers show a link in its place, or nothing.`;
  },
  'image-insecure': (values) =>
    `“${text(values, 'address')}” is loaded without encryption: readers on the web do not show it. Use https.`,
  'body-address-relative': (values) =>
    `“${text(values, 'address')}” is a relative address without xml:base: readers have to guess where it begins. Write it out with https://.`,
  'body-empty': () => 'This entry has a title and no text: there is nothing to read or search offline.',
  'body-large': (values) =>
    `This text alone has ${wireSize(amount(values, 'bytes'))}: images written into it belong beside the feed.`,
  'excerpts-only': () =>
    'The feed holds only beginnings of its articles: they cannot be read or searched offline.',
  'title-markup': () =>
    'This title holds HTML: some readers show the tags as they stand. Titles are plain text.',
  'validators-missing': (values) =>
    `The server sends neither ETag nor Last-Modified: every check transfers ${wireSize(amount(values, 'bytes'))}, also when nothing is new.`,
  'content-type-missing': (values) =>
    `The server does not say what it sends: some readers and browsers take it for no feed. It should be ${text(values, 'right')}.`,
  'content-type-wrong': (values) =>
    `The server says this is ${text(values, 'type')}: some readers and browsers take it for no feed. It should be ${text(values, 'right')}.`,
  'content-type-other': (values) =>
    `The server says this is ${text(values, 'type')}, but it is another format: it should be ${text(values, 'right')}.`,
  'compression-missing': (values) =>
    `The server sends ${wireSize(amount(values, 'bytes'))} uncompressed: gzip would make that a fraction.`,
  'freshness-missing': () =>
    'The server does not say for how long an answer is good (Cache-Control): every reader asks as often as it likes.',
  'freshness-long': () =>
    'The answer is said to be good for more than a day: readers that keep to it learn late of new entries.',
  'https-exists': (values) => `The same feed is there with https: ${text(values, 'url')}. Use that address.`,
  'moved-permanently': (values) =>
    `The feed has moved for good to ${text(values, 'url')}: Offprint follows when two answers in a row agree.`,
  more: (values) => `And ${number(amount(values, 'count'))} more of the same kind.`,
};

export const findingWords = ({ code, values }: Pick<FeedFinding, 'code' | 'values'>): string =>
  findingTexts[code](values);
