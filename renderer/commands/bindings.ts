/** Which keys run which command just now: those of the table, or those the reader chose in their place. */
import { useMemo } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { areClashing, type Command } from './command.ts';
import { commands, findCommand } from './table.ts';

type KeySettings = Pick<Settings, 'ownKeys' | 'hasSingleKeys'>;

/** A press that types a character: the ones WCAG 2.1.4 lets a reader switch off. */
const typesCharacter = (keys: string) => keys.split(' ').some((press) => /^(?:Shift\+)?\S$/u.test(press));

function heardKeys(command: Command, { ownKeys, hasSingleKeys }: KeySettings): readonly string[] {
  const keys = ownKeys[command.id] ?? command.keys;
  return hasSingleKeys ? keys : keys.filter((one) => !typesCharacter(one));
}

/** The commands with the keys that run them under these settings. */
export function withKeys(table: readonly Command[], settings: KeySettings): Command[] {
  return table.map((command) => ({ ...command, keys: heardKeys(command, settings) }));
}

const keySettings = (): KeySettings => useLibrary.getState().settings ?? { ownKeys: {}, hasSingleKeys: true };

export function currentCommands(): Command[] {
  return withKeys(commands, keySettings());
}

export function useCommands(): Command[] {
  const ownKeys = useLibrary((state) => state.settings?.ownKeys);
  const hasSingleKeys = useLibrary((state) => state.settings?.hasSingleKeys ?? true);
  return useMemo(
    () => withKeys(commands, { ownKeys: ownKeys ?? {}, hasSingleKeys }),
    [ownKeys, hasSingleKeys],
  );
}

/** The first key of a command, for tooltips and menus; null when none runs it. */
export function commandKey(id: string): string | null {
  const command = findCommand(id);
  return command === null ? null : (heardKeys(command, keySettings())[0] ?? null);
}

export type Clash = { command: Command; keys: string };

/** What these keys already mean elsewhere: the same keys, keys that begin them, or keys that they begin. */
export function clashesOf(keys: string, commandId: string): Clash[] {
  const { ownKeys } = keySettings();
  return commands
    .filter(({ id }) => id !== commandId)
    .flatMap((command) =>
      (ownKeys[command.id] ?? command.keys)
        .filter((other) => areClashing(keys, other))
        .map((other) => ({ command, keys: other })),
    );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((keys, index) => keys === other[index]);
}

/** Only what differs from the table is kept, so that a later Offprint's new keys reach who never changed them. */
function withOwn(own: Settings['ownKeys'], id: string, keys: readonly string[]): Settings['ownKeys'] {
  const { [id]: _, ...others } = own;
  return isSame(keys, findCommand(id)?.keys ?? []) ? others : { ...others, [id]: [...keys] };
}

export function ownKeysOf(id: string): readonly string[] {
  return keySettings().ownKeys[id] ?? findCommand(id)?.keys ?? [];
}

export async function removeKeys(id: string, keys: string): Promise<void> {
  const { ownKeys } = keySettings();
  await updateSettings({
    ownKeys: withOwn(
      ownKeys,
      id,
      ownKeysOf(id).filter((one) => one !== keys),
    ),
  });
}

/** Gives the keys to the command, and takes them from whatever they would clash with. */
export async function giveKeys(id: string, keys: string): Promise<void> {
  let own = keySettings().ownKeys;
  for (const clash of clashesOf(keys, id)) {
    const left = (own[clash.command.id] ?? clash.command.keys).filter((one) => one !== clash.keys);
    own = withOwn(own, clash.command.id, left);
  }
  const others = ownKeysOf(id).filter((one) => !areClashing(one, keys));
  await updateSettings({ ownKeys: withOwn(own, id, [...others, keys]) });
}

/** Back to the table's keys. Where the reader gave one of them to another command, that one keeps it. */
export async function resetKeys(id: string): Promise<void> {
  const { ownKeys } = keySettings();
  const free = (findCommand(id)?.keys ?? []).filter((keys) => clashesOf(keys, id).length === 0);
  await updateSettings({ ownKeys: withOwn(ownKeys, id, free) });
}
