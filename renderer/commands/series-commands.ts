/** Commands for series, authors and what can be followed. */
import { summaryOf } from '../state/actions.ts';
import { goToDiscussion } from '../state/discussion.ts';
import { followAuthor } from '../state/follow.ts';
import { goToPart, seriesPlaceOf } from '../state/series.ts';
import { openSheet } from '../state/ui.ts';
import type { Command } from './command.ts';
import { articleInHand, hasArticle, onArticle } from './in-hand.ts';
import { goAway } from './moves.ts';

function inSeries(): boolean {
  const id = articleInHand();
  return id !== null && seriesPlaceOf(id) !== null;
}

function authorInHand(): string | null {
  const id = articleInHand();
  const author = id === null ? null : (summaryOf(id)?.author ?? null);
  return author === '' ? null : author;
}

export const seriesCommands: readonly Command[] = [
  {
    id: 'series.next',
    title: 'Next part of the series',
    group: 'Reading',
    keys: ['g j'],
    when: hasArticle,
    run: onArticle((id) => goToPart(id, 'next')),
  },
  {
    id: 'series.previous',
    title: 'Previous part of the series',
    group: 'Reading',
    keys: ['g k'],
    when: hasArticle,
    run: onArticle((id) => goToPart(id, 'previous')),
  },
  {
    id: 'series.parts',
    title: 'Parts of the series…',
    group: 'Going',
    keys: ['g p'],
    when: inSeries,
    run: onArticle((id) => {
      const place = seriesPlaceOf(id);
      if (place !== null) openSheet({ kind: 'series', host: place.host, seriesId: place.seriesId });
    }),
  },
  {
    id: 'series.all',
    title: 'Series of the library…',
    group: 'Going',
    keys: ['g i'],
    when: () => true,
    run: () => openSheet({ kind: 'all-series' }),
  },
  {
    id: 'article.discussion',
    title: 'Discussion of the article, kept or to keep',
    group: 'Going',
    keys: ['g d'],
    when: hasArticle,
    run: onArticle((id) => void goToDiscussion(id)),
  },
  {
    id: 'article.author',
    title: 'Everything by the author of this article',
    titleNow: () => `Everything by ${authorInHand() ?? 'this author'}`,
    group: 'Going',
    keys: ['g w'],
    when: () => authorInHand() !== null,
    run: () => {
      const name = authorInHand();
      if (name !== null) goAway({ kind: 'author', name });
    },
  },
  {
    id: 'article.followAuthor',
    title: 'Follow the author of this article',
    titleNow: () => 'Follow the author',
    group: 'Library',
    keys: ['Shift+G'],
    when: hasArticle,
    run: onArticle((id) => void followAuthor(id)),
  },
  {
    id: 'article.follow',
    title: 'Follow an author, organisation or tag of this article…',
    titleNow: () => 'Follow…',
    group: 'Library',
    keys: ['Shift+V'],
    when: hasArticle,
    run: onArticle((articleId) => openSheet({ kind: 'follow', articleId })),
  },
];
