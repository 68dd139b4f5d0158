/**
 * `npm run audit`: known vulnerabilities of what is shipped, by the registry's word. Tools that only build and test are left
 * out, and development dependencies that are bundled into the window are not. Where the registry cannot be asked it says so
 * and is no failure: whether a commit is sound must not depend on a network.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, say } from '../root.ts';
import { supplies } from './floors.ts';

type LockedPackage = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockedPackage> };

/** As `npm audit --json` prints it, version 2 of the report. */
export type AuditReport = {
  vulnerabilities?: Record<string, { name: string; severity: string; nodes: string[] }>;
};

const serious = ['moderate', 'high', 'critical'];

/** Places in the lock file of these packages and all they need. */
export function shippedPlaces(lock: Lock, names: readonly string[]): Set<string> {
  const places = new Set<string>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(lock, name, from);
    if (place === null || places.has(place)) return;
    places.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = lock.packages[place] ?? {};
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      visit(needed, place);
  };
  for (const name of names) visit(name, '');
  return places;
}

/** The nearest one above, as Node finds it; null: it is not installed, as an optional one for another system. */
function placeOf(lock: Lock, name: string, from: string): string | null {
  for (let folder = from; ; ) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in lock.packages) return place;
    if (folder === '') return null;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above === -1 ? '' : folder.slice(0, above);
  }
}

/** A sentence each; null: the registry did not answer. */
export function auditProblems(report: AuditReport, places: ReadonlySet<string>): string[] | null {
  if (report.vulnerabilities === undefined) return null;
  return Object.values(report.vulnerabilities)
    .filter(({ severity, nodes }) => serious.includes(severity) && nodes.some((node) => places.has(node)))
    .map(({ name, severity }) => `${name} has a known vulnerability (${severity}); npm audit says more`);
}

/** What the program itself imports, and Electron. */
export const shippedNames = (): string[] => [
  ...new Set(
    supplies.filter(({ folder }) => !folder.startsWith('build')).flatMap(({ packages }) => packages),
  ),
];

function askRegistry(): Promise<AuditReport> {
  return new Promise((resolve) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFile(
      npm,
      ['audit', '--json'],
      { cwd: root, maxBuffer: 2 ** 26, timeout: 120_000 },
      (_error, stdout) => {
        try {
          resolve(JSON.parse(stdout) as AuditReport);
        } catch {
          resolve({});
        }
      },
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const problems = auditProblems(await askRegistry(), shippedPlaces(lock, shippedNames()));
  if (problems === null) say('The registry cannot be asked for known vulnerabilities from here.');
  else if (problems.length === 0)
    say('Nothing that is shipped has a known vulnerability of moderate or above.');
  else {
    for (const problem of problems) say(problem);
    process.exitCode = 1;
  }
}
