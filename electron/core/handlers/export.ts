/** Exporting: which profile, how one article would look with it, and the export itself. */
import type { AreaHandlers } from '../context.ts';
import { profileNamed } from '../export/profile-named.ts';
import { newestSavedId } from '../library/article-read.ts';

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

  'export.preview': async (context, { articleId, profile }) => {
    const id = articleId ?? newestSavedId(context.library);
    const { articleToExport } = await import('../export/article-to-export.ts');
    const { wantsDiscussion } = await import('../export/discussion-wanted.ts');
    const wanted = { withDiscussion: wantsDiscussion(profile) };
    const article = id === null ? null : articleToExport(context, id, wanted);
    return await context.pool.run('previewExport', { article, profile });
  },
};
