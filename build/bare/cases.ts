/** What is tried on each system, and what has to hold. */
import type { Expectation } from './expectations.ts';
import type { System } from './systems.ts';

export type Display = 'none' | 'Xvfb' | 'dead';

export type Case = {
  /** `SUITE/WORDS`, for `--only` and the folder of its output. */
  name: string;
  system: System;
  user: 'root' | 'user';
  node: 20 | 24;
  display: Display;
  /** What is unusual, in the words of the table. */
  condition: string;
  /** The case in whose file system this one begins; null: a system as it is after its installation. */
  after: string | null;
  /** Shell commands that root runs in the project's folder before. */
  prepare: string;
  command: readonly string[];
  /** Replaces variables of the environment; null removes one. */
  environment: Readonly<Record<string, string | null>>;
  /** No interface but the loopback one. */
  isOffline: boolean;
  /** `chroot` forbids user namespaces to everybody, as some containers do. */
  isChroot: boolean;
  /** Everything over a proxy, which the script starts. */
  isProxied: boolean;
  /** Standard output is a terminal. */
  isTerminal: boolean;
  /** The project stands on a disk of this size; null: on the system's own. */
  diskMib: number | null;
  /** Folders that are mounted read-only. */
  readOnly: readonly string[];
  /** Ctrl+C is pressed when node_modules holds this many packages; null: never. */
  interruptAtPackages: number | null;
  isFull: boolean;
  minutes: number;
  expectation: Expectation;
};

type CaseDetails = Partial<Omit<Case, 'name' | 'system' | 'expectation' | 'after'>> & { after?: string };

const start = ['npm', 'start'];
const subset = ['npm', 'test', '--', 'unit/search', 'e2e/first-run'];
const terminal = { kind: 'terminal', setUpLines: 12 } as const;
const window: Expectation = { kind: 'window' };
const tests: Expectation = { kind: 'tests' };
/** Why there is no window, what is being done; then what happened and what to do. */
const words = { kind: 'refused', lines: 6 } as const;
const namesApt = /apt-get install/;

/** What a window and a test need, installed by somebody who may. */
const installLibraries =
  'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ' +
  'xvfb xauth libnss3 libgbm1 libxss1 libxtst6 libdrm2 libnotify4 libsecret-1-0 $(for name in ' +
  'libgtk-3-0 libasound2 libatk-bridge2.0-0 libcups2; do ' +
  'if apt-cache show "$' +
  '{name}t64" >/dev/null 2>&1; then echo "$' +
  '{name}t64"; else echo "$name"; fi; done)';
/** The packages are still in npm's cache afterwards. */
const forgetPackages = 'rm -rf node_modules dist';

/** Cases for every system. */
function everywhere(add: (words: string, expectation: Expectation, details?: CaseDetails) => void): void {
  add('root-first', terminal);
  add('root-second', terminal, { after: 'root-first' });
  add('root-window', window, { after: 'root-first', display: 'Xvfb' });
  add('root-test', tests, { after: 'root-window', command: subset });
  add('root-test-all', tests, { after: 'root-window', command: ['npm', 'test'], isFull: true, minutes: 180 });
  add('user-first', terminal, { user: 'user' });
  add(
    'user-window-bare',
    { ...terminal, says: namesApt },
    { user: 'user', display: 'Xvfb', after: 'user-first' },
  );
  add('user-window', window, {
    user: 'user',
    display: 'Xvfb',
    after: 'user-first',
    prepare: installLibraries,
  });
  add('user-test', tests, { user: 'user', after: 'user-window', command: subset });
  add('node20-first', terminal, { user: 'user', node: 20 });
}

/** Cases that do not depend on the system: for the first one that can be made. */
function once(add: (words: string, expectation: Expectation, details?: CaseDetails) => void): void {
  const user = { user: 'user' } as const;
  add('root-dead', terminal, { after: 'root-first', display: 'dead' });
  add('user-dead', terminal, { ...user, after: 'user-first', display: 'dead' });
  add('user-test-bare', { ...words, says: namesApt }, { ...user, after: 'user-first', command: subset });
  add('chroot-window', window, {
    ...user,
    after: 'user-window',
    display: 'Xvfb',
    isChroot: true,
    condition: 'no user namespaces',
  });
  add('chroot-test', tests, {
    ...user,
    after: 'user-window',
    command: subset,
    isChroot: true,
    condition: 'no user namespaces',
  });
  add(
    'offline-empty',
    { ...words, says: /network/i },
    { ...user, isOffline: true, condition: 'offline, nothing installed' },
  );
  add('offline-cached', terminal, {
    ...user,
    after: 'user-window',
    prepare: forgetPackages,
    isOffline: true,
    condition: 'offline, npm cache filled',
  });
  add('offline-installed', terminal, {
    ...user,
    after: 'user-first',
    isOffline: true,
    condition: 'offline, installed',
  });
  add('offline-window', window, {
    ...user,
    after: 'user-window',
    display: 'Xvfb',
    isOffline: true,
    condition: 'offline, installed',
  });
  add('home-empty', terminal, { ...user, environment: { HOME: '' }, condition: 'HOME is empty' });
  add('home-unset', terminal, {
    ...user,
    after: 'user-first',
    environment: { HOME: null },
    condition: 'HOME is not set',
  });
  add('home-read-only', terminal, {
    ...user,
    after: 'user-first',
    readOnly: ['/home/reader'],
    condition: 'home is read-only',
  });
  add('cache-read-only', terminal, {
    ...user,
    after: 'user-first',
    prepare: forgetPackages,
    readOnly: ['/home/reader/.npm'],
    condition: 'npm cache is read-only',
  });
  add('proxy', terminal, { ...user, isProxied: true, condition: 'behind a proxy' });
  add('no-utf8', terminal, {
    ...user,
    environment: { LANG: 'C', LC_ALL: 'POSIX' },
    condition: 'no UTF-8 locale',
  });
  add('dumb', terminal, {
    ...user,
    after: 'user-first',
    prepare: forgetPackages,
    isTerminal: true,
    environment: { TERM: 'dumb' },
    condition: 'TERM=dumb',
  });
  add('on-a-terminal', terminal, {
    ...user,
    after: 'user-first',
    prepare: forgetPackages,
    isTerminal: true,
    environment: { TERM: 'xterm-256color' },
    condition: 'on a terminal',
  });
  add(
    'interrupted',
    { kind: 'interrupted' },
    { ...user, interruptAtPackages: 60, condition: 'Ctrl+C while installing' },
  );
  add('after-interrupt', terminal, { ...user, after: 'interrupted', condition: 'after Ctrl+C' });
  add('full-disk', { ...words, says: /disk|space/i }, { ...user, diskMib: 60, condition: 'disk of 60 MiB' });
  add('node20-test', tests, { node: 20, command: subset, condition: 'nothing installed' });
}

/** Returns all cases of `systems`; the first one has those that do not depend on the system. */
export function casesOf(systems: readonly System[]): Case[] {
  return systems.flatMap((system, index) => {
    const cases: Case[] = [];
    const add = (words: string, expectation: Expectation, details: CaseDetails = {}): void => {
      const after = details.after === undefined ? null : `${system.suite}/${details.after}`;
      cases.push({ ...ordinary, ...details, name: `${system.suite}/${words}`, system, expectation, after });
    };
    everywhere(add);
    if (index === 0) once(add);
    return cases;
  });
}

/** Returns the cases to run, in order: those that match, and those that they begin after. */
export function selectCases(cases: readonly Case[], only: RegExp | null, isFull: boolean): Case[] {
  const wanted = new Set(
    cases.filter(({ name, isFull: isLong }) => (isFull || !isLong) && (only === null || only.test(name))),
  );
  for (const one of [...cases].reverse()) {
    const before = cases.find(({ name }) => name === one.after);
    if (wanted.has(one) && before !== undefined) wanted.add(before);
  }
  return cases.filter((one) => wanted.has(one));
}

const ordinary: Omit<Case, 'name' | 'system' | 'expectation' | 'after'> = {
  user: 'root',
  node: 24,
  display: 'none',
  condition: '',
  prepare: '',
  command: start,
  environment: {},
  isOffline: false,
  isChroot: false,
  isProxied: false,
  isTerminal: false,
  diskMib: null,
  readOnly: [],
  interruptAtPackages: null,
  isFull: false,
  minutes: 40,
};
