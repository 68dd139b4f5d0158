/** Commands for series, authors and what can be followed. */
import { nowTitles } from '../../shared/texts/commands.ts';
import { summaryOf } from '../state/actions.ts';
import { goToDiscussion } from '../state/discussion.ts';
import { followAuthor } from '../state/follow.ts';
import { goToPart, seriesPlaceOf } from '../state/series.ts';
import { openSheet } from '../state/ui.ts';
import type { CommandEntry } from './command.ts';
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

export const seriesCommands: readonly CommandEntry[] = [
  {
    id: 'series.next',
    group: 'reading',
    keys: ['g j'],
    when: hasArticle,
    run: onArticle((id) => goToPart(id, 'next')),
  },
  {
    id: 'series.previous',
    group: 'reading',
    keys: ['g k'],
    when: hasArticle,
    run: onArticle((id) => goToPart(id, 'previous')),
  },
  {
    id: 'series.parts',
    group: 'going',
    keys: ['g p'],
    when: inSeries,
    run: onArticle((id) => {
      const place = seriesPlaceOf(id);
      if (place !== null) openSheet({ kind: 'series', host: place.host, seriesId: place.seriesId });
    }),
  },
  {
    id: 'series.all',
    group: 'going',
    keys: ['g i'],
    when: () => true,
    run: () => openSheet({ kind: 'all-series' }),
  },
  {
    id: 'article.discussion',
    group: 'going',
    keys: ['g d'],
    when: hasArticle,
    run: onArticle((id) => void goToDiscussion(id)),
  },
  {
    id: 'article.author',
    titleNow: () => {
      const name = authorInHand();
      return name === null ? nowTitles.byThisAuthor : nowTitles.byAuthor(name);
    },
    group: 'going',
    keys: ['g w'],
    when: () => authorInHand() !== null,
    run: () => {
      const name = authorInHand();
      if (name !== null) goAway({ kind: 'author', name });
    },
  },
  {
    id: 'article.followAuthor',
    titleNow: () => nowTitles.followAuthor,
    group: 'library',
    keys: ['Shift+G'],
    when: hasArticle,
    run: onArticle((id) => void followAuthor(id)),
  },
  {
    id: 'article.follow',
    titleNow: () => nowTitles.follow,
    group: 'library',
    keys: ['Shift+V'],
    when: hasArticle,
    run: onArticle((articleId) => openSheet({ kind: 'follow', articleId })),
  },
];
