/** Who wrote it: dc:creator, author, itunes:author, then the feed's; blank is missing (DEV has sent blank creators). */
import { foldSpace, plainTextOfHtml } from '../../../text/plain-text.ts';
import { attributeOf, elementsOf, firstText, type RawElement, type RawFields } from '../xml/raw-feed.ts';

const EMAIL = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/;

/** The authors of an entry or a feed joined by commas, or null. */
export function authorOf(fields: RawFields): string | null {
  return bestName(fields, authorElements);
}

const authorElements = [
  ['dc:creator', 'dc:author'],
  ['atom:author'],
  ['rss:author'],
  ['itunes:author'],
  ['rss:creator'],
  ['googleplay:author'],
];

/** What the feed says of its own author, for entries that name none. */
export function feedAuthorOf(fields: RawFields): string | null {
  return bestName(fields, [...authorElements, ['itunes:owner'], ['rss:managingeditor']]);
}

/** The first that names somebody; RSS 2.0 asks for an e-mail address in `author`, which counts where nothing else does. */
function bestName(fields: RawFields, elements: readonly string[][]): string | null {
  let address: string | null = null;
  for (const names of elements) {
    const found = namesOf(elementsOf(fields, ...names));
    if (found !== null && !isBareAddress(found)) return found;
    address ??= found;
  }
  return address;
}

/** No address is longer (RFC 5321 §4.5.3.1): what is, is not looked through. */
const mostAddress = 320;

function isBareAddress(name: string): boolean {
  const bare = name.replace(/^mailto:/i, '');
  return bare.length <= mostAddress && EMAIL.exec(bare)?.[0] === bare;
}

function namesOf(elements: readonly RawElement[]): string | null {
  const names = elements.map(personName).filter((name) => name !== null);
  return [...new Set(names)].join(', ') || null;
}

function personName(element: RawElement): string | null {
  const structured =
    firstText(element.children, 'atom:name', 'rss:name', 'itunes:name') ??
    attributeOf(element, 'name') ??
    (element.text.trim() === ''
      ? firstText(element.children, 'atom:email', 'rss:email', 'itunes:email')
      : null);
  return nameOfText(structured ?? element.text);
}

/** `jane@example.org (Jane Doe)` and `Jane Doe <jane@example.org>` name Jane Doe; a bare address names itself. */
export function nameOfText(text: string): string | null {
  const folded = foldSpace(text);
  if (folded.length > 1000 || !folded.includes('@')) {
    const name = plainTextOfHtml(folded);
    // Markup escaped once too often.
    return (folded.includes('<') ? name : plainTextOfHtml(name)) || null;
  }
  const email = EMAIL.exec(folded)?.[0] ?? '';
  const inBrackets = /\(([^()]*)\)/.exec(folded)?.[1]?.trim();
  if (email !== '' && inBrackets !== undefined && inBrackets !== '' && !inBrackets.includes('@'))
    return inBrackets;
  const beside = foldSpace(
    folded
      .replace(email, ' ')
      .replace(/mailto:/i, ' ')
      .replace(/[<>()[\]"]/g, ' '),
  );
  const name = beside.replace(/^[,;:\s-]+|[,;:\s-]+$/g, '');
  return (email !== '' && name !== '' ? name : folded) || null;
}
