/** What goes to the clipboard from an article's text. */

import { codeTexts, copyTexts, headingTexts } from '../../shared/texts/reading.ts';
import { codeOf, showCopied } from '../article/code-frames.ts';
import { headingAddress } from '../article/headings.ts';
import { markdownLink, markdownQuote, textOfRange } from '../article/quote.ts';
import { selectedRange } from '../article/selection.ts';
import { client } from '../bridge.ts';
import { summaryOf } from './actions.ts';
import { announce } from './announce.ts';
import { type ReadingView, readingView } from './reading-view.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

export async function copyCode(frame: Element): Promise<void> {
  try {
    await client().call('shell.copyText', { text: codeOf(frame) });
    showCopied(frame);
    announce(codeTexts.codeCopied);
  } catch (thrown) {
    showError(thrown);
  }
}

/** To the clipboard, with a note that says so. */
export async function copyText(text: string, note: string): Promise<void> {
  try {
    await client().call('shell.copyText', { text });
    showToast({ text: note });
  } catch (thrown) {
    showError(thrown);
  }
}

export async function copyHeadingLink(heading: HTMLElement): Promise<void> {
  const view = readingView();
  const url = view === null ? null : (summaryOf(view.articleId)?.url ?? null);
  if (url === null) showToast({ text: headingTexts.noAddress });
  else await copyText(headingAddress(url, heading.textContent ?? ''), headingTexts.copied);
}

export async function copyMarkdownLink(id: number): Promise<void> {
  const summary = summaryOf(id);
  if (summary !== null) await copyText(markdownLink(summary), copyTexts.link);
}

/** With its markup, for letters and documents; as Markdown where only text can be pasted. */
export async function copyHtml(id: number): Promise<void> {
  try {
    const [{ html }, { markdown }] = await Promise.all([
      client().call('articles.html', { articleId: id }),
      client().call('articles.markdown', { articleId: id }),
    ]);
    await client().call('shell.copyHtml', { html, text: markdown });
    showToast({ text: copyTexts.html });
  } catch (thrown) {
    showError(thrown);
  }
}

/** What is selected in the article, with who wrote it and where. */
export async function copyQuote({ articleId, root }: ReadingView): Promise<void> {
  const summary = summaryOf(articleId);
  const range = selectedRange(root);
  if (range === null || summary === null) showToast({ text: copyTexts.nothingSelected });
  else await copyText(markdownQuote(textOfRange(root, range), summary), copyTexts.quote);
}
