/** Exporting: which profile, how one article would look with it, and the export itself. */

import type { Jobs } from '../base/jobs.ts';
import type { ExportPorts } from '../export/article/export-ports.ts';
import { exportLanguage } from '../export/article/language.ts';
import { profileNamed } from '../export/profiles/profile-named.ts';
import { previewExportJob } from '../export/targets/jobs.ts';
import { newestSavedId } from '../library/articles/article-read.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = ExportPorts & { jobs: Jobs; systemLanguages: readonly string[] | null };

export const exportHandlers: AreaHandlers<'export', Ports> = {
  'export.run': (context, { profile, ...wanted }) => {
    const chosen = profileNamed(context, profile);
    return {
      jobId: context.jobs.start('export', async (job) => {
        const { exportArticles } = await import('../export/vault/export-articles.ts');
        const language = exportLanguage(context, chosen);
        const summary = await exportArticles(context, { ...wanted, profile: chosen, language }, job);
        return { kind: 'export', summary };
      }),
    };
  },

  'export.file': (context, wanted) => ({
    jobId: context.jobs.start('export-file', async (job) => {
      const { exportForm } = await import('../export/forms/export-form.ts');
      return {
        kind: 'export-file',
        summary: await exportForm(context, { ...wanted, language: exportLanguage(context) }, job),
      };
    }),
  }),

  'export.compare': async (context, { profile, ...asked }) => {
    const { compareFile } = await import('../export/vault/compare-file.ts');
    return await compareFile(context, { ...asked, ...chosenProfile(context, profile) });
  },

  'export.resolve': async (context, { profile, ...asked }) => {
    const { resolveFile } = await import('../export/vault/compare-file.ts');
    await resolveFile(context, { ...asked, ...chosenProfile(context, profile) });
    return {};
  },

  'export.preview': async (context, { articleId, profile }) => {
    const id = articleId ?? newestSavedId(context.library);
    const { articleToExport } = await import('../export/article/article-to-export.ts');
    const { wantsDiscussion } = await import('../export/facts/discussion-wanted.ts');
    const wanted = {
      withDiscussion: wantsDiscussion(profile),
      language: exportLanguage(context, profile),
    };
    const article = id === null ? null : articleToExport(context, id, wanted);
    return await context.pool.run(previewExportJob, { article, profile });
  },
};

/** A profile by its name, and the language of what an export by it writes itself. Throws `not-found`. */
function chosenProfile(context: Ports, name: string | undefined) {
  const profile = profileNamed(context, name);
  return { profile, language: exportLanguage(context, profile) };
}
