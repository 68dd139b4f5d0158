/** A page of the comments on an article, as Forem's API has them (`/api/comments?a_id=`): trees, made a list in their order. Pure. */
import { z } from 'zod';
import type { StoredComment } from '../../library/fetched/discussions-table.ts';
import { parsed, text, time, written } from './json.ts';

/** More nobody reads; whoever sends them wants to fill a disk. */
export const mostComments = 5_000;

const commentSchema = z.object({
  id_code: z.string().min(1).max(100),
  created_at: text,
  body_html: z.string().nullish().catch(null),
  user: z.object({ name: text, username: text }).nullish().catch(null),
  children: z.array(z.unknown()).nullish().catch(null),
});

/**
 * null: no list. `roots`: how many trees the page holds, so that a full one is followed by the next. What is no comment is
 * left out with what answers it.
 */
export function readComments(json: string): { comments: StoredComment[]; roots: number } | null {
  const trees = parsed(json);
  if (!Array.isArray(trees)) return null;
  const comments: StoredComment[] = [];
  type Waiting = { value: unknown; depth: number; answers: string | null };
  // A stack of its own: a thread may be deeper than calls can nest.
  const waiting: Waiting[] = trees.toReversed().map((value) => ({ value, depth: 0, answers: null }));
  while (comments.length < mostComments) {
    const next = waiting.pop();
    if (next === undefined) break;
    const read = commentSchema.safeParse(next.value);
    if (!read.success) continue;
    const { id_code: code, created_at, body_html, user, children } = read.data;
    const author = written(user?.name)?.trim() ?? null;
    comments.push({
      code,
      author,
      username: written(user?.username)?.trim() ?? null,
      at: time(created_at),
      depth: next.depth,
      answers: next.answers,
      html: body_html ?? '',
    });
    for (const child of (children ?? []).toReversed()) {
      waiting.push({ value: child, depth: next.depth + 1, answers: author });
    }
  }
  return { comments, roots: trees.length };
}
