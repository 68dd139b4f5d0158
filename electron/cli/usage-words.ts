/** What a command's usage says of its words, for the shells. Pure. */
import type { Command } from './command.ts';

export type UsageWords = {
  /** Words that stand as they are: `add`, `remove`, `all`. */
  words: string[];
  /** Values an option takes, where they are a few. */
  choices: Record<string, string[]>;
  takesFile: boolean;
  /** Options whose value is a folder. */
  folderOptions: string[];
};

export function usageWords({ usage, options }: Command): UsageWords {
  const choices: Record<string, string[]> = {};
  const folderOptions: string[] = [];
  const withoutOptions = usage.replace(/--([a-z-]+)(?: ([^\s\]]+))?/g, (_all, name: string, value = '') => {
    if (options[name]?.type !== 'string') return ` ${value.startsWith('-') || value === '|' ? '' : value} `;
    const few = (value as string).split('|');
    if (few.length > 1 && few.every((one) => /^[a-z\d]+$/.test(one))) choices[name] = few;
    if (value === 'DIR') folderOptions.push(name);
    return ' ';
  });
  // Two words in capitals behind one: only the first is the command's own.
  const words = [...withoutOptions.matchAll(/(?:^|[[|])\s*([a-z][a-z-]*)(?=[\s|\]]|$)/g)].map(
    ([, word = '']) => word,
  );
  return {
    words: [...new Set(words)],
    choices,
    takesFile: /\bFILE\b|\bDIR\b/.test(withoutOptions),
    folderOptions,
  };
}
