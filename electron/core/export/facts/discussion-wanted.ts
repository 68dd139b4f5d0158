/** Which exports read what readers wrote below articles: it may be long, and most have no use for it. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { Library } from '../../library/connection/open.ts';
import { readDiscussion } from '../../library/fetched/discussions-table.ts';
import type { ExportDiscussion } from './discussion.ts';

/** Whether the files of a profile may hold it: it is read for them alone. */
export function wantsDiscussion({ discussion, frontMatter, body }: ExportProfile): boolean {
  return discussion || /\{[{%][^}]*\b(?:discussion|comments)\b/.test(`${frontMatter}\n${body}`);
}

/** null: nothing is kept, or nobody wants it. */
export function discussionFor(
  library: Library,
  articleId: number,
  isWanted: boolean,
): ExportDiscussion | null {
  return isWanted ? readDiscussion(library, articleId) : null;
}
