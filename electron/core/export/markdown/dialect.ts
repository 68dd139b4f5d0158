/** Ways to write the same Markdown. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';

export type Dialect = Pick<ExportProfile, 'hardBreaks' | 'wrapAt' | 'safeFor'>;

/** One line a paragraph, no line ending in spaces: what reads well in any editor and compares well line by line. */
export const plainDialect: Dialect = { hardBreaks: 'backslash', wrapAt: null, safeFor: 'none' };
