/** Opens the library after it could not be opened, or was closed for damage. */
import { client } from '../bridge.ts';
import { reload } from './article-list.ts';
import { loadLibrary, useLibrary } from './library.ts';

/** What is wrong now is shown in the place of what was. */
export async function reopenLibrary(): Promise<void> {
  useLibrary.setState({ phase: 'loading', error: null });
  await client()
    .call('library.reopen', {})
    .catch(() => undefined);
  await loadLibrary();
  // The list was asked for when there was nobody to answer.
  if (useLibrary.getState().phase === 'ready') await reload();
}
