/** The files of a folder that are an export's, relative to it. */
import type { ExportSummary } from '../../../../shared/model/exports.ts';
import { manifestName, readManifest } from './manifest.ts';

/**
 * All that Offprint has written there and nobody has edited since, and what the last run removed: an earlier run's files
 * may not have been committed. A file of another form than Markdown is in no manifest.
 */
export async function exportedPaths(folder: string, { files }: ExportSummary): Promise<string[]> {
  const edited = new Set(files.flatMap(({ action, path }) => (action === 'kept' ? [path] : [])));
  const entries = Object.values((await readManifest(folder)).files);
  return [
    ...new Set([
      manifestName,
      ...entries.flatMap(({ path, aside, images }) => [
        ...(edited.has(path) ? [] : [path]),
        ...(aside === undefined ? [] : [aside]),
        ...(images ?? []),
      ]),
      ...files.flatMap(({ action, path, besidePath }) => [
        ...(['created', 'updated', 'unchanged', 'removed'].includes(action) ? [path] : []),
        ...(besidePath === null ? [] : [besidePath]),
      ]),
    ]),
  ];
}
