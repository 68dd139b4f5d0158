/** Words of `import`, for a terminal. */
import type { FileLook } from '../../../shared/file-look.ts';
import type { ImportRejection } from '../../../shared/model/imports.ts';
import { savedSources, sourceTitles } from '../../../shared/recognise-export.ts';
import { lookWords } from '../../../shared/texts/en/imports.ts';

/** Of every program whose exports are read. */
export const sourceNames = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  savedSources.map((source) => sourceTitles[source]),
);

/** What is said of a file nobody knows. */
export function unknownFile(file: string, look: FileLook): string {
  const name = file === '-' ? 'standard input' : file;
  if (look.kind === 'feed') {
    return `${name} is a feed itself. Subscribe to it: offprint add ${file === '-' ? 'ADDRESS' : file}`;
  }
  return `${name} ${lookWords(look)} Offprint imports OPML lists, and what you saved in ${sourceNames}.`;
}

/** Why a line of an OPML list was left out. Exhaustive by type. */
export const rejectionTexts: Record<ImportRejection, string> = {
  'no-address': 'no address',
  'not-a-url': 'not a web address',
  'unsupported-scheme': 'only http and https can be read',
};
