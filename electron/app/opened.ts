/** What the arguments of a start, or the system's own call, ask Offprint to open. Pure but for a look whether a file is there. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Opened, OpenedRefusal } from '../../shared/model/opened.ts';
import { readAddress } from '../core/feeds/subscribe/address.ts';
import { isOwnNetwork } from '../core/http/private-addresses.ts';
import { systemActions } from './system-actions.ts';

/** A file is asked for by a number of its own: the page never names paths. */
export type Asked = Exclude<Opened, { kind: 'file' }> | { kind: 'file'; path: string };

/** What `feeds.discover` takes; nobody's link is longer. */
const longestLink = 4000;
/** A page that could open links would otherwise bury the reader in questions. */
const mostAtOnce = 20;
const shownOfLink = 200;

/**
 * `words`: arguments without the program's own name. Switches that are none of ours are Chromium's; what stands behind
 * `--library` is a folder. `cwd`: where a relative path starts from.
 */
export function readOpened(words: readonly string[], cwd: string): Asked[] {
  const asked: Asked[] = [];
  for (const [index, word] of words.entries()) {
    const action = systemActions.find((one) => one.word === word);
    if (action !== undefined) asked.push({ kind: 'command', commandId: action.commandId });
    else if (word !== '' && !word.startsWith('-') && words[index - 1] !== '--library') {
      asked.push(readWord(word, cwd));
    }
  }
  if (asked.length <= mostAtOnce) return asked;
  return [...asked.slice(0, mostAtOnce), refused(`${asked.length} links and files`, 'too-many')];
}

function readWord(word: string, cwd: string): Asked {
  const scheme = schemeOf(word);
  if (scheme === null) return readFile(resolve(cwd, word), word);
  if (scheme === 'file') return readFileLink(word);
  return readLink(word);
}

/** A letter alone is a drive of Windows. */
const schemeOf = (word: string): string | null =>
  /^([a-z][a-z\d+.-]+):/i.exec(word)?.[1]?.toLowerCase() ?? null;

function readFile(path: string, word: string): Asked {
  return existsSync(path) ? { kind: 'file', path } : refused(word, 'no-such-file');
}

/** File managers hand over `file:` addresses. */
function readFileLink(word: string): Asked {
  try {
    return readFile(fileURLToPath(word), word);
  } catch {
    return refused(word, 'no-such-file');
  }
}

/**
 * One link, as the system passes it on: `feed:`, `feeds:`, http(s), `offprint://subscribe?url=…` (`add` means the same), and
 * `offprint://save?url=…`, which the bookmarklet makes.
 * Whoever made it may mean harm: nothing but an http(s) address comes out, without its credentials.
 */
export function readLink(link: string): Asked {
  if (link.length > longestLink) return refused(link, 'too-long');
  const scheme = schemeOf(link);
  if (scheme === 'offprint') return readOwnLink(link);
  if (scheme === null || !['feed', 'feeds', 'http', 'https'].includes(scheme)) {
    return refused(link, 'unknown-scheme');
  }
  return subscription(link, link);
}

function readOwnLink(link: string): Asked {
  // Behind the name there may be no slash, two, or three: systems and browsers disagree.
  const match = /^offprint:\/*([a-z-]*)\/?(?:\?(.*))?$/is.exec(link);
  const action = match?.[1]?.toLowerCase() ?? '';
  if (!['subscribe', 'add', 'save'].includes(action)) return refused(link, 'unknown-action');
  const address = new URLSearchParams(match?.[2] ?? '').get('url');
  if (address === null || address.trim() === '') return refused(link, 'not-an-address');
  const asked = subscription(address, link);
  return action === 'save' && asked.kind === 'subscribe' ? { ...asked, kind: 'save' } : asked;
}

function subscription(address: string, link: string): Asked {
  try {
    const { url, alternatives } = readAddress(address);
    const { host, pathname, search } = new URL(url);
    return {
      kind: 'subscribe',
      address: alternatives.length === 0 ? url : `feed://${host}${pathname}${search}`,
      isPrivate: isOwnNetwork(new URL(url)),
    };
  } catch {
    return refused(link, 'not-an-address');
  }
}

function refused(link: string, reason: OpenedRefusal): Asked {
  // What it holds is shown: no line breaks, nothing that turns the direction of the text.
  const shown = link.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').slice(0, shownOfLink);
  return { kind: 'refused', link: shown, reason };
}
