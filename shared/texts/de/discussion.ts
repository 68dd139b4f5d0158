/** Words of the discussion below an article. */
import type { Comment, DiscussionFacts } from '../../model/discussions.ts';
import { ago, counted, number } from '../format.ts';

export const discussionTexts = {
  title: 'Diskussion',
  keep: 'Diskussion aufbewahren',
  show: 'Anzeigen',
  hide: 'Ausblenden',
  open: 'Im Browser öffnen',
  follow: 'Kommentaren folgen',
  refresh: 'Erneut abrufen',
  asking: 'Website wird gefragt …',
  nobody: 'Gelöscht',
  none: 'Noch hat niemand etwas geschrieben.',
  notHere:
    'Nur Artikel von DEV und anderen Forem-Websites haben eine Diskussion, die sich aufbewahren lässt.',
  more: (count: number) => `${number(count)} weitere anzeigen`,
  setting: 'Diskussionen gespeicherter Artikel aufbewahren',
  settingDetail:
    'Was Leser unter einem Artikel geschrieben haben, wird im Stand von heute aufbewahrt. Andernfalls rufen Sie es für jeden Artikel selbst ab.',
};

/** "12 Kommentare, abgerufen vor 3 h"; `told`: how many there are by what the site said of the article last. */
export function discussionWords(
  { fetchedAt, comments }: DiscussionFacts,
  told: number | null,
  now: number,
): string {
  if (fetchedAt !== null)
    return `${counted(comments, 'Kommentar', 'Kommentare')}, abgerufen ${ago(fetchedAt, now)}`;
  return told === null
    ? 'Nicht aufbewahrt'
    : `${counted(told, 'Kommentar', 'Kommentare')} auf der Website, nicht aufbewahrt`;
}

/** Of one that is elsewhere; `comments`: how many its feed said there were. */
export const elsewhereWords = (host: string, comments: number | null): string =>
  comments === null ? `Auf ${host}` : `${counted(comments, 'Kommentar', 'Kommentare')} auf ${host}`;

export const commentAuthor = ({ author, username }: Comment): string =>
  author ?? (username === null ? discussionTexts.nobody : `@${username}`);

export const answersWords = (answers: string): string => `Antwort an ${answers}`;
