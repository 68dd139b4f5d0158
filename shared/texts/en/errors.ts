/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. */
import { type ErrorCode, type ErrorDetails, errorCodes, type WireError } from '../../errors.ts';
import { bytes, clockTime, host } from '../format.ts';
import { amountOrNull as amount, textOrNull as text } from '../values.ts';
import { templatePartNames } from './export.ts';
import { reasonWords } from './reasons.ts';
import { mistakeWords } from './template-mistakes.ts';

/** `atRefresh`: the next step where nobody asked just now and Offprint itself will ask again. */
export type ErrorText = { title: string; next: string; atRefresh?: string };

type Words = (details: ErrorDetails) => ErrorText;

/** The server as the reader knows it, from whichever detail names it. */
function server(details: ErrorDetails): string {
  const named = text(details, 'host') ?? text(details, 'url') ?? text(details, 'address');
  return named === null ? 'The server' : host(named);
}

/** A file or folder by its whole path, else by what it is. */
function place(details: ErrorDetails, otherwise: string): string {
  const path = text(details, 'file') ?? text(details, 'folder');
  return path === null ? otherwise : `“${path}”`;
}

function libraryFile(details: ErrorDetails): string {
  const folder = text(details, 'folder');
  return place(
    folder === null || text(details, 'file') !== null ? details : { file: `${folder}/library.db` },
    'The library’s file',
  );
}

const fixed =
  (title: string, next: string): Words =>
  () => ({ title, next });

/** What the schema of a method says of a value (Zod’s codes); it has words of its own, for programmers. */
const unfit: Readonly<Record<string, string>> = {
  too_big: 'This is too long or too large.',
  too_small: 'This is too short or too small.',
  invalid_type: 'Check what was typed and try again.',
  invalid_value: 'Check what was typed and try again.',
  invalid_format: 'Check what was typed and try again.',
};

const tryLater = {
  next: 'Try again in a little while.',
  atRefresh: 'It will be tried again at the next refresh.',
};

export const errorTexts: Record<ErrorCode, Words> = {
  offline: fixed('You are offline.', 'Try again when the connection is back.'),
  'host-not-found': (details) => ({
    title: `${server(details)} could not be found.`,
    next: 'Check the address for a slip of the pen.',
  }),
  'connection-refused': (details) => ({
    title: `${server(details)} refused the connection.`,
    ...tryLater,
    next: 'Check the address, or try again in a little while.',
  }),
  'connection-lost': (details) => ({
    title: `The connection to ${server(details)} broke off.`,
    ...tryLater,
  }),
  timeout: (details) => ({ title: `${server(details)} did not answer in time.`, ...tryLater }),
  tls: (details) => ({
    title: `${server(details)} could not prove that it is who it says.`,
    next: 'Its certificate is not valid, so nothing was read.',
  }),
  'private-address': fixed(
    'This address leads into a private network.',
    'If you mean it, add that address yourself: what you typed may lie in your own network.',
  ),
  'http-unauthorised': fixed(
    'This feed asks for a name and password.',
    'Give them in the details of the feed, or type them into the address: https://name:password@….',
  ),
  'http-forbidden': (details) => ({
    title: `${server(details)} does not let Offprint read this.`,
    next: 'Open the page in a browser to see whether it offers another feed.',
  }),
  'http-not-found': () => ({
    title: 'There is nothing at this address.',
    next: 'Check it for a slip, or try the site’s front page.',
    atRefresh: 'It may have moved: look on the site for another address.',
  }),
  'http-gone': () => ({
    title: 'This feed was taken down for good.',
    next: 'Look on the site for another one.',
    atRefresh: 'Its articles stay; it will not be asked again.',
  }),
  'http-rate-limited': (details) => {
    const until = amount(details, 'until');
    if (until === null) {
      return {
        title: 'The server asked to slow down.',
        next: 'Try again in a little while.',
        atRefresh: 'Offprint waits and tries again by itself.',
      };
    }
    const time = clockTime(until, Date.now());
    return {
      title: `The server asked to wait until ${time}.`,
      next: 'Try again after that.',
      atRefresh: '',
    };
  },
  'http-client-error': (details) => ({
    title: `${server(details)} did not accept the request${status(details)}.`,
    next: 'Check the address, or try the site’s front page.',
  }),
  'http-server-error': (details) => ({
    title: `${server(details)} has a problem of its own${status(details)}.`,
    ...tryLater,
  }),
  'unasked-not-modified': (details) => ({
    title: `${server(details)} says that nothing changed since an answer it never gave (304).`,
    ...tryLater,
  }),
  'too-large': (details) => {
    const limit = amount(details, 'maxBytes');
    return {
      title: limit === null ? 'The answer is too large.' : `The answer is larger than ${bytes(limit)}.`,
      next: 'That is more than any feed should need, so it was not read.',
    };
  },
  'bad-compression': () => ({ title: 'The answer arrived damaged.', ...tryLater }),
  'redirect-loop': fixed('The address leads back to itself.', 'Try the site’s front page instead.'),
  'too-many-redirects': fixed(
    'The address is passed on too many times.',
    'Try the site’s front page instead.',
  ),
  'redirect-refused': fixed(
    'The address passes on to somewhere that is not safe to follow.',
    'Try the site’s front page instead.',
  ),
  'empty-body': () => ({ title: 'The server sent an empty answer.', ...tryLater }),
  'not-a-feed': fixed('This is not a feed.', 'Try the site’s front page: Offprint looks for its feeds.'),
  'file-unreadable': (details) => ({
    title: `${place(details, 'The file')} cannot be read.`,
    next: 'Check that it is still there and that you may read it.',
  }),
  'proxy-failed': (details) => ({
    title:
      details.ofSystem === true
        ? 'The proxy of the system does not pass the request on.'
        : `The proxy ${text(details, 'proxy') ?? ''} does not pass the request on.`,
    next: 'Check the proxy in the settings.',
  }),
  'asked-to-wait': (details) => ({
    title: `${server(details)} asked to be left alone until ${clockTime(amount(details, 'until') ?? 0, Date.now())}.`,
    next: 'Try again after that.',
  }),
  'no-feeds-found': (details) =>
    details.author === undefined
      ? {
          title: 'No feed was found at this address.',
          next: 'Try the blog’s own page, or the address of its RSS feed.',
        }
      : {
          title: 'The site names no feed of this author’s own.',
          next: 'Look for one on the author’s own site, and add it by its address.',
        },
  'no-own-feed': (details) => ({
    title: 'What this address shows has no feed of its own.',
    next: `Near it there is: ${text(details, 'feeds') ?? ''}. Add one of these by its address.`,
  }),
  'invalid-input': (details) => ({
    title: 'This was not understood.',
    next:
      unfit[text(details, 'issue') ?? ''] ?? reasonWords(details) ?? 'Check what was typed and try again.',
  }),
  'not-a-url': fixed(
    'This is not a web address.',
    'An address looks like dev.to/ben or https://example.org/blog.',
  ),
  'unsupported-scheme': fixed(
    'This kind of address cannot be read.',
    'Use one that begins with http:// or https://.',
  ),
  'unknown-method': fixed('This part of Offprint is missing.', 'Update Offprint and try again.'),
  'not-found': fixed('This is no longer in the library.', 'It may have been removed meanwhile.'),
  'already-exists': fixed('There is one of that name already.', 'Choose another name.'),
  'opml-invalid': fixed('This file is not an OPML list.', 'Export the list again from your other reader.'),
  'export-unreadable': (details) => ({
    title: 'This file cannot be read as what it seems to be.',
    next: `${reasonWords(details) ?? 'It may be cut short'}. Export it again and choose the new file.`,
  }),
  'no-article': fixed('No article was found on the page.', 'The feed’s own text stays.'),
  'not-a-page': fixed('The article’s address does not lead to a web page.', 'The feed’s own text stays.'),
  'robots-refused': (details) =>
    details.isForNow === true
      ? {
          title: `${server(details)} does not say whether programs may fetch its pages.`,
          next: 'Offprint asks again later. Open the page in your browser meanwhile.',
        }
      : {
          title: `${server(details)} asks programs not to fetch this page.`,
          next: 'Offprint keeps to that. Open the page in your browser.',
        },
  'not-a-recording': fixed(
    'What the server sent cannot be played.',
    'Open it in the browser: it may be a page, or need a login.',
  ),
  'not-a-picture': fixed(
    'What is there is no picture that can be shown.',
    'Open the article’s page in your browser.',
  ),
  'nothing-more': fixed('The page has no more text than the feed.', 'There is nothing to add.'),
  'not-a-record': (details) => ({
    title: `${server(details)} answers with something else than the article’s record.`,
    next: 'What the feed sent stays as it is.',
  }),
  'no-address': fixed('The article has no web address.', 'There is nowhere to fetch its text from.'),
  'key-refused': (details) => ({
    title: `${server(details)} does not accept this API key.`,
    next: 'It may have been revoked. Make a new one in your settings there, and paste it here.',
  }),
  'key-closed': (details) => ({
    title: `The API key for ${server(details)} cannot be opened any more.`,
    next: 'The system’s keyring has changed or is locked. Unlock it, or enter the key again.',
  }),
  'library-missing': (details) => ({
    title: `${place(details, 'The library’s folder')} cannot be found.`,
    next: 'Check that its disk is connected.',
  }),
  'library-locked': fixed('The library is in use by another program.', 'Close it and try again.'),
  'library-read-only': fixed(
    'The library cannot be written to.',
    'Reading works; check the rights of its folder to change things.',
  ),
  'library-newer': fixed('The library was made by a newer Offprint.', 'Update Offprint to open it.'),
  'library-not-a-folder': (details) => ({
    title: `${place(details, 'The library’s place')} is a file, not a folder.`,
    next: 'Start Offprint with another folder, or move that file away.',
  }),
  'library-not-a-database': (details) => ({
    title: `${libraryFile(details)} is not an Offprint library.`,
    next: 'Go back to a backup, or move it away to begin anew.',
  }),
  'library-damaged': (details) => ({
    title: `${libraryFile(details)} is damaged.`,
    next: 'Save what can be read from a copy, or go back to a backup.',
  }),
  'library-replaced': (details) => ({
    title: `${libraryFile(details)} was replaced or removed while the library was open.`,
    next: 'Offprint no longer writes to it. Try again to open the library that is there now.',
  }),
  'disk-full': fixed('The disk is full.', 'Make room and try again; nothing was lost.'),
  'folder-full': fixed(
    'There is no room left where the files go.',
    'What is there is whole. Make room and try again.',
  ),
  'folder-busy': fixed(
    'Another export is writing to that folder.',
    'Wait until it is through, then try again.',
  ),
  'file-changed': fixed('The file has changed meanwhile.', 'It was left as it is. Look at it again.'),
  'file-taken': (details) => ({
    title: `The export “${text(details, 'name') ?? ''}” writes this file already.`,
    next: 'Choose another file.',
  }),
  'path-not-a-file': (details) => ({
    title: `“${text(details, 'file') ?? ''}” is there already, and is not a file.`,
    next: 'It was left alone. Choose another place.',
  }),
  'file-not-ours': (details) => ({
    title: `“${text(details, 'file') ?? ''}” is there already, and Offprint did not write it.`,
    next: 'It was left alone. Choose another file, or choose this one again and agree to replace it.',
  }),
  'folder-not-writable': (details) => {
    const folder = text(details, 'folder') ?? text(details, 'path');
    return {
      title: folder === null ? 'The folder cannot be written to.' : `“${folder}” cannot be written to.`,
      next: 'Choose another folder.',
    };
  },
  'system-refused': fixed(
    'The system did not take this over.',
    'Only the installed program can be set up for it; where it is, set it in the system’s own settings.',
  ),
  'template-invalid': (details) => ({
    title: `A template of the profile has a mistake${templatePlace(details)}.`,
    next: mistakeWords(details.reason, details) ?? 'Look at it where articles are exported.',
  }),
  'job-ended': (details) => ({
    title: reasonWords(details) ?? 'It ended before it was done.',
    next: 'Nothing else was harmed. Trying again may help; if it does not, the log says more.',
  }),
  'core-ended': fixed(
    'Offprint met a fault of its own and has started its library anew.',
    'What was answered before is kept. Do the last thing once more.',
  ),
  'core-failing': fixed(
    'Offprint meets a fault of its own again and again.',
    'Nothing that was kept is lost. Try again; if it goes on, copy the diagnostics and report them.',
  ),
  cancelled: fixed('Cancelled.', 'What was done until then is kept.'),
  internal: (details) => ({
    title: 'Something went wrong inside Offprint.',
    next: text(details, 'message') ?? 'Try again; if it stays, restart Offprint.',
  }),
};

function templatePlace(details: ErrorDetails): string {
  const [part, line, column] = [text(details, 'part'), amount(details, 'line'), amount(details, 'column')];
  if (part === null || line === null || column === null) return '';
  return `: ${templatePartNames[part as keyof typeof templatePartNames] ?? part}, line ${line}, column ${column}`;
}

function status(details: ErrorDetails): string {
  const code = amount(details, 'status') ?? amount(details, 'httpStatus');
  return code === null ? '' : ` (${code})`;
}

export function errorWords(error: WireError): ErrorText {
  return errorTexts[error.code](error.details);
}

/** Both in one note. */
export function errorNote(error: WireError): string {
  const { title, next } = errorWords(error);
  return next === '' ? title : `${title} ${next}`;
}

/** Why an exported file is as it is, or could not be written: `reason` may be an error’s code, too. null: nothing is told. */
export function fileReasonWords({ reason }: { reason: string | null }): string | null {
  const code = errorCodes.find((one) => one === reason);
  return code === undefined ? reasonWords({ reason }) : errorTexts[code]({}).title;
}
