/** What a selection can become, besides a folder of Markdown files: one file each. */
export const exportForms = ['epub', 'html', 'json', 'ndjson'] as const;
export type ExportForm = (typeof exportForms)[number];
