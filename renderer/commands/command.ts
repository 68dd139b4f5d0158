/** What a command is. The table of them feeds key handling, palette, help and tooltips. */
import type { commandTitles } from '../../shared/texts/commands.ts';

export const commandGroups = ['reading', 'marking', 'going', 'library', 'window'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export type Command = {
  id: string;
  title: string;
  /** Its title in English, by which it is found in every language. */
  english: string;
  /** Other words it is looked for by, in the language of now and in English, commas between them. */
  keywords: string;
  /** What it does just now, for menus: "Mark as read" where the title says "or unread". */
  titleNow?: () => string;
  group: CommandGroup;
  /** `j`, `Shift+A`, `Mod+K` (Ctrl, or Cmd on a Mac), or a sequence: `g u`. */
  keys: readonly string[];
  when: () => boolean;
  /** False where its key would only say that there is nothing to do: menus and the palette leave it out then. */
  isOffered?: () => boolean;
  run: () => void;
};

/** Whether menus and the palette name it just now. */
export const isOnOffer = ({ when, isOffered }: Command): boolean => when() && isOffered?.() !== false;

/** A command as the tables hold it: its titles and keywords are looked up by its id. */
export type CommandEntry = Omit<Command, 'id' | 'title' | 'english' | 'keywords'> & {
  id: keyof typeof commandTitles;
};

/** Whether two bindings cannot both be meant: they are the same, or one begins the other. */
export function areClashing(one: string, other: string): boolean {
  return one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `);
}

/** Every pair of keys in a table that clash, in words. */
export function findClashes(commands: readonly Command[]): string[] {
  const clashes: string[] = [];
  const bindings = commands.flatMap((command) => command.keys.map((keys) => ({ keys, id: command.id })));
  for (const [index, one] of bindings.entries()) {
    for (const other of bindings.slice(index + 1)) {
      if (areClashing(one.keys, other.keys)) {
        clashes.push(`${one.keys} (${one.id}) and ${other.keys} (${other.id})`);
      }
    }
  }
  return clashes;
}
