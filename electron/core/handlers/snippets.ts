/** The blocks of code of all articles. */

import { join } from 'node:path';
import type { Snippet } from '../../../shared/model/snippets.ts';
import { snippetsMarkdownJob } from '../export/article/jobs.ts';
import { exportLanguage } from '../export/article/language.ts';
import { codeLanguagesJob } from '../library/jobs.ts';
import type { SnippetPorts } from '../snippets/find-snippets.ts';
import { findSnippets } from '../snippets/find-snippets.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = SnippetPorts & { systemLanguages: readonly string[] | null };

export const snippetHandlers: AreaHandlers<'snippets', Ports> = {
  'snippets.list': (context, { cursor, limit, ...wanted }) =>
    findSnippets(context, wanted, { cursor, limit }),

  'snippets.languages': async ({ library, pool }) => ({
    languages: await pool.run(codeLanguagesJob, { file: join(library.folder, 'library.db') }),
  }),

  'snippets.markdown': async (context, { limit, ...wanted }) => {
    const found: Snippet[] = [];
    let cursor: string | undefined;
    do {
      const page = await findSnippets(
        context,
        { ...wanted, isTyping: false },
        { cursor, limit: limit - found.length },
      );
      found.push(...page.snippets);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && found.length < limit);
    const snippets = found.slice(0, limit);
    const markdown = await context.pool.run(snippetsMarkdownJob, {
      snippets,
      language: exportLanguage(context),
    });
    return { markdown, count: snippets.length, isCut: cursor !== undefined || found.length > limit };
  },
};
