/** What a command is. The table of them feeds key handling, palette, help and tooltips. */
export type CommandGroup = 'Reading' | 'Marking' | 'Going' | 'Library' | 'Window';

export type Command = {
  id: string;
  title: string;
  /** What it does just now, for menus: "Mark as read" where the title says "or unread". */
  titleNow?: () => string;
  group: CommandGroup;
  /** `j`, `Shift+A`, `Mod+K` (Ctrl, or Cmd on a Mac), or a sequence: `g u`. */
  keys: readonly string[];
  when: () => boolean;
  run: () => void;
};

/** Keys that cannot both be meant: the same twice, or one that begins another. */
export function findClashes(commands: readonly Command[]): string[] {
  const clashes: string[] = [];
  const bindings = commands.flatMap((command) => command.keys.map((keys) => ({ keys, id: command.id })));
  for (const [index, one] of bindings.entries()) {
    for (const other of bindings.slice(index + 1)) {
      const isSame = one.keys === other.keys;
      const begins = other.keys.startsWith(`${one.keys} `) || one.keys.startsWith(`${other.keys} `);
      if (isSame || begins) clashes.push(`${one.keys} (${one.id}) and ${other.keys} (${other.id})`);
    }
  }
  return clashes;
}
