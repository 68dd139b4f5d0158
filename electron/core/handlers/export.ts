/** Exporting: which profile, how one article would look with it, and the export itself. */
import type { AreaHandlers } from '../context.ts';
import { profileNamed } from '../export/profile-named.ts';
import { annotationsOf } from '../library/annotations-table.ts';
import { getArticle, newestSavedId } from '../library/article-read.ts';

export const exportHandlers: AreaHandlers<'export'> = {
  'export.run': (context, { profile, ...wanted }) => {
    const chosen = profileNamed(context, profile);
    return {
      jobId: context.jobs.start('export', async (job) => {
        const { exportArticles } = await import('../export/vault/export-articles.ts');
        const summary = await exportArticles(context, { ...wanted, profile: chosen }, job);
        return { kind: 'export', summary };
      }),
    };
  },

  'export.file': (context, wanted) => ({
    jobId: context.jobs.start('export-file', async (job) => {
      const { exportForm } = await import('../export/forms/export-form.ts');
      return { kind: 'export-file', summary: await exportForm(context, wanted, job) };
    }),
  }),

  'export.compare': async (context, { profile, ...asked }) => {
    const { compareFile } = await import('../export/vault/compare-file.ts');
    return await compareFile(context, { ...asked, profile: profileNamed(context, profile) });
  },

  'export.resolve': async (context, { profile, ...asked }) => {
    const { resolveFile } = await import('../export/vault/compare-file.ts');
    await resolveFile(context, { ...asked, profile: profileNamed(context, profile) });
    return {};
  },

  'export.preview': async ({ library, pool, now }, { articleId, profile }) => {
    const id = articleId ?? newestSavedId(library);
    const { toExportArticle } = await import('../export/to-export-article.ts');
    const { discussionFor, wantsDiscussion } = await import('../export/discussion-wanted.ts');
    const { storedPictures } = await import('../export/stored-pictures.ts');
    const { identityOf, shortId } = await import('../export/vault/identity.ts');
    const article = id === null ? null : getArticle(library, id);
    return await pool.run('previewExport', {
      article:
        article === null
          ? null
          : toExportArticle(
              article,
              shortId(identityOf(article.feedUrl, article.summary.key)),
              storedPictures(library, article.summary.id).names,
              now(),
              annotationsOf(library, article.summary.id),
              {},
              discussionFor(library, article.summary.id, wantsDiscussion(profile)),
            ),
      profile,
    });
  },
};
