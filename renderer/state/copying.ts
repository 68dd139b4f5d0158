/** What goes to the clipboard from an article's text. */
import { codeOf, showCopied } from '../article/code-frames.ts';
import { client } from '../bridge.ts';
import { codeTexts } from '../texts/reading.ts';
import { announce } from './announce.ts';
import { showError } from './show-error.ts';

export async function copyCode(frame: Element): Promise<void> {
  try {
    await client().call('shell.copyText', { text: codeOf(frame) });
    showCopied(frame);
    announce(codeTexts.codeCopied);
  } catch (thrown) {
    showError(thrown);
  }
}
