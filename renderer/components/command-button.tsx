/** An icon that runs a command of the table. It is drawn anew only where something of its own changed, not with what stands around it. */
import { type ComponentProps, memo } from 'react';
import { runCommand } from '../commands/table.ts';
import { useLibrary } from '../state/library.ts';
import { IconButton } from './icon-button.tsx';

type Props = Omit<ComponentProps<typeof IconButton>, 'onPress' | 'command'> & { command: string };

export const CommandButton = memo(function CommandButton({ command, ...rest }: Props) {
  // Its tooltip names the key, which the reader may change.
  useLibrary((state) => state.settings?.ownKeys);
  useLibrary((state) => state.settings?.hasSingleKeys);
  return <IconButton {...rest} command={command} onPress={() => runCommand(command)} />;
});
