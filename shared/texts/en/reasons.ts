/** Why something was refused or failed, in words. */
import type { ErrorReason } from '../../error-reasons.ts';
import { number } from '../format.ts';
import { amount, text, textOrNull, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = (values: Values) => string;

const header =
  (say: (name: string) => string): Words =>
  (values) =>
    say(`“${text(values, 'header')}”`);

/** Sentences, but for what stands in brackets or behind a file: those begin small and have no full stop. */
export const reasonTexts: Record<ErrorReason, Words> = {
  'took-too-long': () => 'It took too long and was given up.',
  'out-of-memory': (values) => `It took more than ${number(amount(values, 'megabytes'))} MB of memory.`,
  'thread-ended': (values) => `Its thread ended: ${text(values, 'message')}.`,
  'key-characters': () => 'A key is letters and digits alone.',
  'host-not-forem': () => 'This site is not among those that run Forem. Add it in the settings first.',
  'tag-without-name': () => 'A tag needs a name beside its slashes.',
  'note-empty': () => 'A note needs words.',
  'rule-without-condition': () => 'A rule needs a condition, such as tag:rust or feed:"Rust Blog".',
  'time-passed': () => 'That time has passed. Choose one to come.',
  'place-missing': () => 'Choose where it is to go.',
  'path-not-whole': () => 'A whole path is needed, from the root of the disk on.',
  'too-many-links': (values) =>
    `These are ${number(amount(values, 'count'))} articles; links of at most ${number(amount(values, 'most'))} can be copied at once. Narrow the selection.`,
  'offline-without-query': () =>
    'Without a query, all there is would be fetched. Say what is to be kept, or switch it off.',
  'pages-without-fetch': () => 'older pages can only be fetched once the feed is',
  'regex-too-slow': () =>
    'The regular expression takes too long. Narrow the query with other terms, or make it simpler.',
  'request-too-large': () => 'It is too large, or no JSON.',
  'header-name': header((name) => `${name} is no name for a header: letters, digits and hyphens only.`),
  'header-of-connection': header(
    (name) => `${name} cannot be set: it belongs to the connection, not to the feed.`,
  ),
  'header-of-address': header((name) => `${name} cannot be set: it is taken from the address.`),
  'header-of-body': header((name) => `${name} cannot be set: the request has no body.`),
  'header-of-cache': header(
    (name) => `${name} cannot be set: Offprint asks for changes with what the server gave it.`,
  ),
  'header-of-encoding': header((name) => `${name} cannot be set: it says what Offprint can unpack.`),
  'header-of-user-agent': header((name) => `${name} cannot be set: it has a field of its own.`),
  'header-not-sent': header((name) => `${name} cannot be set: a feed reader has none to send.`),
  'header-twice': header((name) => `${name} is given twice.`),
  'header-value': header(
    (name) => `The value of ${name} holds a line break or a character headers cannot carry.`,
  ),
  'user-agent-value': () => 'The user agent holds a line break or a character headers cannot carry.',
  'username-colon': () => 'A user name cannot hold a colon.',
  'login-control': () => 'User name and password cannot hold line breaks or other control characters.',
  'login-and-authorization': () =>
    'Authorization is made of the user name and password: give one or the other.',
  'retype-password': () => 'Type the password again: it cannot be read any more.',
  'retype-header': header((name) => `Type the value of ${name} again: it cannot be read any more.`),
  'proxy-missing': () => 'The address of the proxy is missing.',
  'proxy-not-an-address': () =>
    'This is not an address. A proxy looks like http://proxy.example:3128 or socks5://127.0.0.1:1080.',
  'proxy-scheme': (values) => `A proxy speaks http, https, socks4 or socks5, not ${text(values, 'scheme')}.`,
  'proxy-without-host': () => 'The address names no host.',
  'proxy-with-path': () => 'The address of a proxy ends after its port.',
  'proxy-percent': () => 'Name or password hold a % that is not written as %25.',
  'proxy-asks-login': () => 'It asks for a name and password (407).',
  'proxy-timeout': (values) => `It did not answer within ${number(amount(values, 'seconds'))} seconds.`,
  'names-no-article': () => 'it names no article',
  'other-machine': () => 'it lies on another machine',
  'not-added-by-reader': () => 'files are read only where you added them yourself',
  'not-a-file': () => 'it is not a file',
  'no-version': () => 'It has no version.',
  'found-damaged': () => 'It was found damaged.',
  'edited-since-export': () => 'edited after it was exported',
  'edited-and-beside': () => 'edited after it was exported; the new text is beside it',
  'leads-outside': () => 'its folder is a link that leads out of the export folder',
  'nothing-selected': () => 'nothing is selected',
  deselected: () => 'no longer selected',
  'deselected-and-edited': () => 'no longer selected, but edited after it was exported',
};

/** Of an error’s details, or of an exported file: known ones in words, any other as it is; null: there is none. */
export const reasonWords = (values: Values): string | null =>
  wordsFor(reasonTexts, values.reason, values) ?? textOrNull(values, 'reason');
