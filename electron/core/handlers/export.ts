/** Exporting: which profile, how one article would look with it, and the export itself. */
import { AppError } from '../../../shared/errors.ts';
import { defaultProfileName, exportPresets, findProfile } from '../../../shared/export-presets.ts';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import { getArticle, newestSavedId } from '../library/article-read.ts';
import { getSettings } from '../library/settings-table.ts';

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
            ),
      profile,
    });
  },
};

/** Throws `not-found`. */
function profileNamed({ library }: CoreContext, name: string | undefined): ExportProfile {
  const { exportProfile, exportProfiles } = getSettings(library);
  const found = findProfile(name ?? exportProfile, exportProfiles);
  // One that was removed since is no reason to refuse the next export.
  const chosen = found ?? (name === undefined ? findProfile(defaultProfileName, []) : null);
  if (chosen === null) {
    const known = [...exportProfiles, ...exportPresets].map((profile) => profile.name).join(', ');
    throw new AppError('not-found', { what: 'profile', name: name ?? exportProfile, known });
  }
  return chosen;
}
