/** What only a reader may type: a file of this machine, and a name with its password before the host. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../../../shared/errors.ts';
import { type ReadAddress, readAddress } from './address.ts';

export type TypedAddress = ReadAddress & {
  /** From `https://name:password@host/`: it is kept apart from the address, which is shown, logged and exported. */
  basicAuth: { username: string; password: string } | null;
};

/**
 * As readAddress; besides, `file:` addresses and absolute paths are files, and credentials are read instead of dropped.
 * @throws AppError as readAddress does; `file-unreadable` for a file of another machine
 */
export function readTypedAddress(text: string): TypedAddress {
  const typed = text.trim().replace(/^(["'<])(.*)(["'>])$/, '$2');
  const file = fileAddress(typed);
  if (file !== null) return { url: file, alternatives: [], basicAuth: null };
  try {
    return { ...readAddress(text), basicAuth: credentialsIn(typed) };
  } catch (error) {
    if (!(error instanceof AppError) || typeof error.details.address !== 'string') throw error;
    const address = withoutCredentials(error.details.address);
    throw new AppError(error.code, { ...error.details, address });
  }
}

/** An address as it may be shown again: what stands before the `@` of its host is left out. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\/\/)[^/?#@\s]*(?:@[^/?#@\s]*)*@/g, '$1');
}

function fileAddress(typed: string): string | null {
  if (/^file:/i.test(typed)) {
    if (!URL.canParse(typed)) throw new AppError('not-a-url', { address: typed.slice(0, 200) });
    const url = new URL(typed);
    if (url.hostname !== '') {
      throw new AppError('file-unreadable', {
        url: url.href,
        file: typed,
        reason: 'other-machine',
      });
    }
    url.hash = '';
    url.search = '';
    return url.href;
  }
  // `//host/path` is an address without its scheme; on Windows it is a share, and neither is a file of this machine.
  return isAbsolute(typed) && !/^[/\\]{2}/.test(typed) ? pathToFileURL(typed).href : null;
}

/** Behind `feed:` in all its forms as well; `@` in a bare host is never meant as credentials. */
function credentialsIn(typed: string): TypedAddress['basicAuth'] {
  const address = /^(?:feeds?:(?:\/\/)?)*(https?:\/\/[^/?#]*@.*)$/is.exec(
    typed.replace(/[\t\r\n]/g, ''),
  )?.[1];
  if (address === undefined || !URL.canParse(address)) return null;
  const { username, password } = new URL(address);
  return username === '' ? null : { username: decoded(username), password: decoded(password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare % was meant as one.
    return text;
  }
}
