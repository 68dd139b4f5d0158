/** What a person sends with a report: the program, the system, the library's size, what was set, and the end of the log. */

import type { MethodOutput } from '../../../shared/contract.ts';
import { defaultSettings } from '../../../shared/default-settings.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Redact } from './redact.ts';

export type Facts = MethodOutput<'library.diagnostics'>['library'];

/** Their values are words and numbers of ours; of every other setting no more is told than that it was changed. */
const toldSettings: readonly (keyof Settings)[] = [
  'theme',
  'listDensity',
  'readingFont',
  'remotePictures',
  'foremRecords',
  'firstPages',
  'proxyMode',
];

/** What is set otherwise than it comes. */
export function changedSettings(settings: Settings): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const name of Object.keys(defaultSettings) as (keyof Settings)[]) {
    const value = settings[name];
    if (JSON.stringify(value) === JSON.stringify(defaultSettings[name])) continue;
    const isTold = typeof value === 'number' || typeof value === 'boolean' || toldSettings.includes(name);
    facts[name] = isTold ? (value as Facts[string]) : 'changed';
  }
  return facts;
}

export type Diagnosed = {
  program: Facts;
  system: Facts;
  /** Without one: why it is not open. */
  library: Facts;
  settings: Facts;
  /** Lines of the log, the latest last. */
  log: string;
};

/** Of the log, that much is looked through for them. */
export const tailBytes = 30_000;
/** Troubles are told apart from the end of the log, which may hold none of them. */
const mostTroubles = 20;
const mostLines = 60;

export function diagnosticsText({ log, ...sections }: Diagnosed, redact: Redact): string {
  const lines = log === '' ? [] : log.split('\n');
  const troubles = lines.filter((line) => /^\S+ (?:warning|error) /.test(line)).slice(-mostTroubles);
  const parts = Object.entries(sections).map(([name, facts]) =>
    section(titles[name as keyof typeof sections], factLines(facts)),
  );
  parts.push(section('Latest problems', troubles), section('End of the log', lines.slice(-mostLines)));
  return redact(parts.join('\n\n'));
}

const titles: Record<keyof Omit<Diagnosed, 'log'>, string> = {
  program: 'Offprint',
  system: 'System',
  library: 'Library',
  settings: 'Settings that were changed',
};

const section = (title: string, lines: readonly string[]): string =>
  [`## ${title}`, ...(lines.length === 0 ? ['none'] : lines)].join('\n');

const factLines = (facts: Facts): string[] =>
  Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
