/** One article, a screenful at a time, and what can be done with it. */
import type { Client } from '../../../../shared/client.ts';
import type { Article, ArticleSummary } from '../../../../shared/model/articles.ts';
import type { CommandContext } from '../../command.ts';
import { write } from '../../output.ts';
import { harmlessLine } from '../../terminal/harmless.ts';
import { renderArticle } from '../../terminal/render-article.ts';
import { styleFor } from '../../terminal/style.ts';
import { describeTerminal } from '../../terminal/terminal.ts';
import { widthOf } from '../../terminal/width.ts';
import { wrapRuns } from '../../terminal/wrap.ts';
import { inLocale } from '../../texts/home.ts';
import { pageMessages } from '../../texts/home-pages.ts';
import { dayText } from '../../texts/times.ts';
import type { Option, Prompts } from './prompts.ts';
import { toggleSaved } from './toggle-saved.ts';

type Page = { context: CommandContext; client: Client; prompts: Prompts };

/** Longer lines are hard to read. */
const widestText = 88;

/** `articles`: the list it was opened from, for the next one. false: the reader wants to leave. */
export async function readArticles(
  page: Page,
  articles: readonly ArticleSummary[],
  first: number,
): Promise<boolean> {
  let position = first;
  for (;;) {
    const summary = articles[position];
    if (summary === undefined) return true;
    const answer = await readOne(page, summary.id, articles[position + 1] ?? null);
    if (answer === null) return false;
    if (answer === 'back') return true;
    position += 1;
  }
}

async function readOne(
  page: Page,
  articleId: number,
  next: ArticleSummary | null,
): Promise<'back' | 'next' | null> {
  const { context, client, prompts } = page;
  let article = await client.call('articles.get', { articleId });
  if (!(await showText(page, article))) return null;
  const { markReadOnOpen } = await client.call('settings.get', {});
  if (markReadOnOpen && !article.summary.isRead) {
    await client.call('articles.mark', { target: { ids: [articleId] }, isRead: true, isUndoable: false });
  }
  for (;;) {
    const title = harmlessLine(article.summary.title);
    const options: Option<'save' | 'tag' | 'next' | 'again' | 'back'>[] = [
      { value: 'save', label: article.summary.isSaved ? pageMessages.unsaveThis : pageMessages.saveThis },
      { value: 'tag', label: pageMessages.tagThis },
      ...(next === null
        ? []
        : [{ value: 'next' as const, label: pageMessages.openNext(harmlessLine(next.title)) }]),
      { value: 'again', label: pageMessages.readAgain },
      { value: 'back', label: pageMessages.back },
    ];
    const answer = await prompts.choose(pageMessages.whatNext, options, next === null ? 'back' : 'next');
    if (answer === null || answer === 'back' || answer === 'next') return answer;
    if (answer === 'save') await toggleSaved(context, client, article.summary);
    else if (answer === 'again') {
      if (!(await showText(page, article))) return null;
    } else {
      const tag = await prompts.ask(pageMessages.tagName);
      if (tag === null) return null;
      if (tag !== '') {
        await client.call('articles.tag', { target: { ids: [articleId] }, add: [tag] });
        context.say(pageMessages.tagged(tag, title));
      }
    }
    article = await client.call('articles.get', { articleId, isAhead: true });
  }
}

/** false: the reader wants to leave. */
async function showText({ context, prompts }: Page, article: Article): Promise<boolean> {
  const { columns, rows } = describeTerminal(context.io.stdout, context.env);
  const lines = articleLines(context, article);
  const heights = lines.map((line) => Math.max(1, Math.ceil(widthOf(line) / columns)));
  let at = 0;
  while (at < lines.length) {
    let used = 0;
    const from = at;
    // One line of the screen is for the question; a line that is taller than the screen has to go by.
    while (at < lines.length && (at === from || used + (heights[at] ?? 1) < rows)) {
      used += heights[at] ?? 1;
      at += 1;
    }
    await write(context, `${lines.slice(from, at).join('\n')}\n`);
    if (at >= lines.length) break;
    const answer = await prompts.pause(Math.floor((100 * at) / lines.length));
    if (answer === null) return false;
    if (answer === 'stop') break;
  }
  return true;
}

function articleLines({ io, env }: CommandContext, { summary, contentHtml }: Article): string[] {
  const terminal = describeTerminal(io.stdout, env);
  const style = styleFor(terminal.hasColour);
  const width = Math.min(terminal.columns - 1, widestText);
  const facts = [
    harmlessLine(summary.feedTitle),
    harmlessLine(summary.author ?? ''),
    dayText(summary.sortAt, Date.now()),
    `${summary.readingMinutes} min`,
  ].filter((fact) => fact !== '');
  const body = renderArticle(contentHtml, { ...terminal, style, width });
  return [
    '',
    ...wrapRuns([{ text: harmlessLine(summary.title), style: style.bold }], width),
    ...wrapRuns([{ text: facts.join(terminal.isUnicode ? ' · ' : ' - '), style: style.dim }], width),
    ...(summary.url === null ? [] : [style.dim(harmlessLine(summary.url))]),
    '',
    ...(body.length === 0 ? [inLocale(terminal.isUnicode)(pageMessages.emptyArticle)] : body),
    '',
  ];
}
