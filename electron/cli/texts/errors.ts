/** Every error code in words, with what to do next, for a terminal. Exhaustive by type. */
import type { ErrorCode, ErrorDetails, WireError } from '../../../shared/errors.ts';
import { reasonWords } from '../../../shared/texts/en/reasons.ts';
import { mistakeWords } from '../../../shared/texts/en/template-mistakes.ts';
import { ExitStatus } from '../command.ts';
import { templatePartNames } from './export.ts';
import { systemReasonOf } from './system-reasons.ts';

const of = (details: ErrorDetails, ...names: string[]): string => {
  for (const name of names) {
    const value = details[name];
    if (value !== undefined && value !== null && value !== '') return String(value);
  }
  return 'it';
};

/** In words where it is one of `errorReasons`, else as the system or the other program says it. */
const reason = (details: ErrorDetails): string => systemReasonOf(reasonWords(details) ?? 'it');

/** What does not fit of what was given, by the codes of Zod and what it counts. */
function unfit(details: ErrorDetails): string {
  const { issue, origin, limit } = details;
  // A list's own entries have no names.
  const field = of(details, 'field').replace(/\.\d+$/, '');
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  const bound = `${typeof limit === 'number' ? limit.toLocaleString('en') : ''}${unit}`;
  switch (issue) {
    case 'too_big':
      return `${field} is too ${origin === 'string' ? 'long' : 'large'}: ${bound} at most.`;
    case 'too_small':
      return `${field} is too ${origin === 'string' ? 'short' : 'small'}: ${bound} at least.`;
    case undefined:
      return `That cannot be used: ${field}: ${reason(details)}`;
    default:
      return `${field} is not of a form that can be used. “offprint help COMMAND” shows it.`;
  }
}

const server = (details: ErrorDetails): string =>
  URL.canParse(String(details.url)) ? new URL(String(details.url)).host : of(details, 'host');

const texts: Record<ErrorCode, (details: ErrorDetails) => string> = {
  offline: () =>
    'The network cannot be reached. What is in the library can still be read, searched and exported.',
  'host-not-found': (d) => `There is no server named ${server(d)}. Check the spelling and the network.`,
  'connection-refused': (d) =>
    `${server(d)} refuses the connection. Nothing listens there now; try again later.`,
  'connection-lost': (d) =>
    `${server(d)} broke the connection off before its answer was whole. Try again later.`,
  timeout: (d) =>
    `${server(d)} did not finish its answer within ${of(d, 'seconds')} seconds. Try again later.`,
  tls: (d) =>
    `The connection to ${server(d)} is not trustworthy (${reason(d)}). Offprint does not go on with it.`,
  'private-address': (d) =>
    `${server(d)} leads into a private network, and it was not you who named it. Add that address yourself if you mean it.`,
  'http-unauthorised': (d) =>
    `${server(d)} asks for a name and password (401). Give them in the app, in the details of the feed, or add it as https://name:password@….`,
  'http-forbidden': (d) => `${server(d)} refuses access to ${of(d, 'url')} (403).`,
  'http-not-found': (d) => `There is nothing at ${of(d, 'url')} (404). Check the address.`,
  'http-gone': (d) =>
    `${of(d, 'url')} is gone for good (410). Offprint stops asking for it; its articles stay.`,
  'http-rate-limited': (d) =>
    `${server(d)} asks to be left alone for a while (429). Offprint waits as long as it says.`,
  'http-client-error': (d) => `${server(d)} does not accept the request (${of(d, 'status')}).`,
  'http-server-error': (d) => `${server(d)} has a problem of its own (${of(d, 'status')}). Try again later.`,
  'unasked-not-modified': (d) =>
    `${server(d)} says that nothing changed (304), although it was not asked for changes. Try again later.`,
  'too-large': (d) =>
    `The answer of ${server(d)} is larger than ${Math.round(Number(d.maxBytes ?? 0) / 1_048_576)} MB and was cut off.`,
  'bad-compression': (d) => `The answer of ${server(d)} is compressed in a way that cannot be undone.`,
  'redirect-loop': (d) => `${of(d, 'url')} leads in a circle.`,
  'too-many-redirects': (d) => `${of(d, 'url')} was passed on more than ${of(d, 'max')} times.`,
  'redirect-refused': (d) =>
    `${of(d, 'url')} passes on to “${of(d, 'target')}”, which is not safe to follow.`,
  'empty-body': (d) => `${of(d, 'url')} answers with nothing at all.`,
  'not-a-feed': (d) => `What is at ${of(d, 'url')} is not a feed Offprint can read.`,
  'file-unreadable': (d) => `${of(d, 'file', 'url')} cannot be read (${reason(d)}).`,
  'proxy-failed': (d) =>
    `The proxy ${d.ofSystem === true ? 'of the system' : of(d, 'proxy')} does not pass the request on (${reason(d)}). Check the proxy in the settings.`,
  'no-feeds-found': (d) =>
    d.author !== undefined
      ? `The page ${of(d, 'url')} names no feed of its author’s own. Look for one on the author’s site.`
      : `The page ${of(d, 'url')} names no feed. Look for a link called RSS, Atom or Feed on it.`,
  'no-own-feed': (d) =>
    `What ${of(d, 'url')} shows has no feed of its own. Near it there is: ${of(d, 'feeds')}. Add one of these by its address.`,
  'asked-to-wait': (d) =>
    `${server(d)} asked to be left alone until ${new Date(Number(d.until)).toLocaleString()}. Try again after that.`,
  'invalid-input': unfit,
  'not-a-url': (d) =>
    `“${of(d, 'address')}” is not a web address. It looks like https://dev.to/feed or dev.to/t/rust.`,
  'unsupported-scheme': (d) =>
    `Addresses that begin with “${of(d, 'scheme')}” cannot be used. Use http, https or feed.`,
  'unknown-method': (d) => `There is no method ${of(d, 'method')}.`,
  'not-found': (d) =>
    d.what === 'profile'
      ? `There is no profile “${of(d, 'name')}”. There are ${of(d, 'known')}.`
      : d.what === 'file'
        ? `There is no file ${of(d, 'name')}.`
        : `There is no ${of(d, 'what')} ${of(d, 'id', 'name', 'url', 'folder')} in the library.`,
  'already-exists': (d) => `There is a ${of(d, 'what')} “${of(d, 'name')}” already.`,
  'opml-invalid': () => 'That file is not an OPML list of feeds.',
  'export-unreadable': (d) =>
    `That file cannot be read as what it seems to be: ${reason(d)}. Export it again.`,
  'no-article': (d) => `No article was found on ${of(d, 'url')}. The feed’s own text stays.`,
  'not-a-page': (d) => `What is at ${of(d, 'url')} is not a web page. The feed’s own text stays.`,
  'robots-refused': (d) =>
    d.isForNow === true
      ? `${server(d)} does not say whether programs may fetch its pages. Offprint asks again later.`
      : `${server(d)} asks programs not to fetch ${of(d, 'url')} (robots.txt). Offprint keeps to that.`,
  'not-a-record': (d) => `${of(d, 'url')} is not the article’s record.`,
  'not-a-recording': (d) => `What is at ${of(d, 'url')} is no recording that can be played.`,
  'not-a-picture': (d) => `What is at ${of(d, 'url')} is no picture that can be shown.`,
  'nothing-more': (d) => `${of(d, 'url')} has no more text than the feed.`,
  'no-address': () => 'The article has no web address to fetch its text from.',
  'key-refused': (d) =>
    `${server(d)} does not accept this API key (401). Make a new one in your settings there.`,
  'key-closed': (d) =>
    `The API key for ${server(d)} is sealed by the system’s keyring, which only the app can open. Do this in the app, or give the key in OFFPRINT_FOREM_KEY.`,
  // `add` and `sample`: the commands, as they are typed here.
  'library-missing': (d) =>
    `There is no library in ${of(d, 'folder')} yet. “${of(d, 'add')}” makes one and subscribes; “${of(d, 'sample')}” fills one with sample articles.`,
  'library-locked': (d) =>
    `The library in ${of(d, 'folder')} is held by another program. Close it, or wait until it has finished, and try again.`,
  'library-read-only': (d) =>
    `The library in ${of(d, 'folder')} cannot be written (${reason(d)}). Give yourself write access to the folder, or name another with --library.`,
  'library-newer': (d) =>
    `The library in ${of(d, 'folder')} was written by a newer Offprint (version ${of(d, 'version')}, this one reads up to ${of(d, 'supported')}). Update Offprint; nothing was changed.`,
  'library-not-a-folder': (d) =>
    `${of(d, 'folder')} is a file, not a folder. Name another folder with --library.`,
  'library-not-a-database': (d) =>
    `What is in ${of(d, 'folder')} is not an Offprint library. Nothing was changed; name another folder with --library.`,
  'library-damaged': (d) =>
    `The library in ${of(d, 'folder')} is damaged (${reason(d)}). “offprint check --repair” saves what can be read and keeps the damaged files; “offprint restore” puts one of the copies in its folder “backups” in its place.`,
  'library-replaced': (d) =>
    `${of(d, 'file')} in ${of(d, 'folder')} was replaced or removed while the library was open. Nothing more was written. Close every program that has the library open, then run the command again.`,
  'disk-full': (d) =>
    `There is no room left on the disk of ${of(d, 'folder')}. Free some and try again; nothing was lost.`,
  'folder-not-writable': (d) =>
    d.reason === 'ENOENT'
      ? `There is no folder ${of(d, 'folder')}. Make it first, or choose another.`
      : `${of(d, 'folder')} cannot be written to. Choose another folder.`,
  'folder-full': (d) =>
    `There is no room left on the disk of ${of(d, 'folder')}. What is there is whole; make room and try again.`,
  'folder-busy': (d) =>
    `Another export is writing to ${of(d, 'folder')}. Wait until it is through, then try again.`,
  'file-changed': (d) => `${of(d, 'path')} has changed meanwhile. It was left as it is; look at it again.`,
  'file-taken': (d) =>
    `The export target “${of(d, 'name')}” writes ${of(d, 'file')} already. Name another file.`,
  'path-not-a-file': (d) =>
    `${of(d, 'file')} is there already, and is not a file. It was left alone: name another.`,
  'file-not-ours': (d) =>
    `${of(d, 'file')} is there already, and Offprint did not write it. It was left alone: move it away, name another file, or say --replace (“offprint targets update”).`,
  'system-refused': () => 'The system did not take this over.',
  'template-invalid': (d) =>
    `The template of the ${templatePartNames[d.part as keyof typeof templatePartNames]} has a mistake in line ${of(d, 'line')}, column ${of(d, 'column')}: ${mistakeWords(d.reason, d) ?? 'it.'}`,
  'job-ended': (d) => `It could not be done: ${reason(d)}`,
  'core-ended': () => 'Offprint met a fault of its own and has started its library anew. Try again.',
  'core-failing': () =>
    'Offprint meets a fault of its own again and again. “offprint check” tells whether the library is whole.',
  cancelled: () => 'Stopped. What was done until then is kept.',
  internal: (d) => `Something went wrong inside Offprint: ${of(d, 'message')}`,
};

export function errorText(error: WireError): string {
  return texts[error.code](error.details);
}

const wrongUse: readonly ErrorCode[] = [
  'invalid-input',
  'not-a-url',
  'unsupported-scheme',
  'unknown-method',
  'not-found',
  'already-exists',
  'file-taken',
  'path-not-a-file',
  'opml-invalid',
  'export-unreadable',
  'folder-not-writable',
  'template-invalid',
];

export function exitStatusOf(code: ErrorCode): number {
  if (code === 'cancelled') return ExitStatus.interrupted;
  if (code.startsWith('library-') || code === 'disk-full') return ExitStatus.noLibrary;
  return wrongUse.includes(code) ? ExitStatus.wrongUse : ExitStatus.nothingDone;
}
