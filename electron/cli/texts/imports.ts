/** Why a line of an OPML list was left out, in words for a terminal. Exhaustive by type. */
import type { ImportRejection } from '../../../shared/model/imports.ts';

export const rejectionTexts: Record<ImportRejection, string> = {
  'no-address': 'no address',
  'not-a-url': 'not a web address',
  'unsupported-scheme': 'only http and https can be read',
};
