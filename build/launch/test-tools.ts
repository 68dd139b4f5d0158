/**
 * Programs that some tests need: shells, git, and what checks manual pages and menu entries. Such a
 * test says so at the end of its name, "(needs fish)", and is passed over where there is none.
 */
import { say } from '../root.ts';
import { isKnownToApt, isOnPath, runApt } from '../runtime/system-libraries.ts';

/** By their commands, the packages of Debian and Ubuntu. */
const packages: Readonly<Record<string, string>> = {
  git: 'git',
  fish: 'fish',
  zsh: 'zsh',
  mandoc: 'mandoc',
  'desktop-file-validate': 'desktop-file-utils',
  appstreamcli: 'appstream',
};

/** Where it can be done without asking. What cannot be had keeps its tests from running, and nothing else. */
export function installTestTools(): void {
  const missing = Object.keys(packages).filter((command) => !isOnPath(command));
  if (missing.length === 0 || !isOnPath('apt-get') || process.getuid?.() !== 0) return;
  say(`Installing ${missing.join(', ')}, which some tests need …`);
  runApt(['update', '-qq']);
  const names = missing.map((command) => packages[command] ?? command).filter(isKnownToApt);
  if (names.length > 0) runApt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/** The program a test's full name says it needs, where it is missing here; else null. */
export function missingToolOf(testName: string): string | null {
  const [, tool = null] = /\(needs ([\w-]+)\)/.exec(testName) ?? [];
  return tool === null || isOnPath(tool) ? null : tool;
}
