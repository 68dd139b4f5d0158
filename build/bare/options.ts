/** The options of `npm run bare`. */
import { resolve } from 'node:path';

export type BareOptions = {
  /** Cases whose name holds this; null: all. */
  only: RegExp | null;
  /** Also the whole `npm test` on each system. */
  isFull: boolean;
  isList: boolean;
  /** Makes the root file systems anew. */
  isFresh: boolean;
  out: string | null;
  /** Addresses of archives to ask before those of this machine's apt configuration. */
  mirrors: string[];
  /** The commit whose files are tried. */
  commit: string;
};

export const usage = `npm run bare -- [OPTIONS]

Tries npm start and npm test on bare systems, and prints a table.

  --only PATTERN   cases whose name matches, and those that they go on from
  --full           also the whole npm test on each system
  --list           print the cases and end
  --fresh          make the root file systems anew
  --out DIR        where whole outputs are kept
  --mirror URL     an archive of Debian or Ubuntu to ask before the ones that apt is set to; may be repeated
  --commit REV     the commit to try (HEAD)
`;

/** Throws an Error with a sentence when an option is unknown or lacks its value. */
export function parseOptions(args: readonly string[]): BareOptions {
  const options: BareOptions = {
    only: null,
    isFull: false,
    isList: false,
    isFresh: false,
    out: null,
    mirrors: [],
    commit: 'HEAD',
  };
  const rest = [...args];
  const nextValue = (name: string): string => {
    const value = rest.shift();
    if (value === undefined || value === '') throw new Error(`${name} needs a value.`);
    return value;
  };
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === '--only') options.only = new RegExp(nextValue(name));
    else if (name === '--full') options.isFull = true;
    else if (name === '--list') options.isList = true;
    else if (name === '--fresh') options.isFresh = true;
    else if (name === '--out') options.out = resolve(nextValue(name));
    else if (name === '--mirror') options.mirrors.push(nextValue(name).replace(/\/+$/, ''));
    else if (name === '--commit') options.commit = nextValue(name);
    else throw new Error(`There is no option ${name}.\n\n${usage}`);
  }
  return options;
}
