/** Says once on standard error that the library lies where it is in danger. */
import type { Client } from '../../shared/client.ts';
import type { CommandContext } from './command.ts';
import { placeText } from './texts/place.ts';

/** Never rejects: a warning that cannot be had, or cannot be noted, must not keep a command from its work. */
export async function warnOfPlace(
  client: Client,
  context: Pick<CommandContext, 'say' | 'isQuiet'>,
): Promise<void> {
  // Said to nobody, it would count as told.
  if (context.isQuiet) return;
  try {
    const { risk } = await client.call('library.place', { by: 'terminal' });
    if (risk === null) return;
    context.say(placeText(risk));
    await client.call('library.placeTold', { by: 'terminal' });
  } catch {
    // It is said again next time.
  }
}
