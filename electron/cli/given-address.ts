/** An address given on the command line: only here is it known which folder a relative path starts from. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `word` as it is, or the `file:` address of the file it names: `./notes.xml` in any case, `notes.xml` where it is there. */
export function givenAddress(word: string): string {
  const isPath = /^\.{1,2}[/\\]/.test(word) || (!/^[a-z][a-z\d+.-]*:\/\//i.test(word) && isFile(word));
  return isPath ? pathToFileURL(resolve(word)).href : word;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // No path the system takes: it can only be an address.
    return false;
  }
}
