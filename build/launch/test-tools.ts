/**
 * Programs that some tests need: shells, a terminal, git, makers of web sites, and what checks manual pages and menu
 * entries. Such a test says so at the end of its name, "(needs fish)", and is passed over where there is none.
 */
import { say } from '../root.ts';
import { canInstall, installPackages, isKnownToApt, isOnPath } from '../runtime/apt.mjs';

/** By their commands, the packages of Debian and Ubuntu. */
const packages: Readonly<Record<string, string>> = {
  git: 'git',
  fish: 'fish',
  zsh: 'zsh',
  mandoc: 'mandoc',
  tmux: 'tmux',
  'desktop-file-validate': 'desktop-file-utils',
  appstreamcli: 'appstream',
  hugo: 'hugo',
  jekyll: 'jekyll',
};

/** Where it can be done without asking. What cannot be had keeps its tests from running, and nothing else. */
export function installTestTools(): void {
  const missing = Object.keys(packages).filter((command) => !isOnPath(command));
  if (missing.length === 0 || !canInstall()) return;
  say(`Installing ${missing.join(', ')}, which some tests need …`);
  const problem = installPackages(() =>
    missing.map((command) => packages[command] ?? command).filter(isKnownToApt),
  );
  if (problem !== null) say(`apt-get could not install them: ${problem}`);
}

/** The program a test's full name says it needs, where it is missing here; else null. */
export function missingToolOf(testName: string): string | null {
  const [, tool = null] = /\(needs ([\w-]+)\)/.exec(testName) ?? [];
  return tool === null || isOnPath(tool) ? null : tool;
}
