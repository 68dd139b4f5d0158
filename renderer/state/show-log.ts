/** Opens the folder of the log. */
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';

export async function showLog(): Promise<void> {
  try {
    await client().call('shell.showLog', {});
  } catch (thrown) {
    showError(thrown);
  }
}
