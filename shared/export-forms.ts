/** What a selection can become, besides a folder of Markdown files: one file each. */
export const exportForms = ['epub', 'html', 'json', 'ndjson'] as const;
export type ExportForm = (typeof exportForms)[number];

/** What an export that goes by itself can keep up to date. */
export const targetForms = ['markdown', ...exportForms] as const;
export type TargetForm = (typeof targetForms)[number];
