/** Exports that go by themselves may be one file of another form than a folder of Markdown. */
export const targetForms = {
  version: 24,
  name: 'target-forms',
  sql: `
-- file: of every form but Markdown. written: what is known of that file, in JSON, as export/forms/kept-file.ts has it.
ALTER TABLE export_targets ADD COLUMN form TEXT NOT NULL DEFAULT 'markdown';
ALTER TABLE export_targets ADD COLUMN file TEXT;
ALTER TABLE export_targets ADD COLUMN written TEXT;
-- The language of the words in it, as the app wrote it last: the command line has none of its own. null: never yet.
ALTER TABLE export_targets ADD COLUMN language TEXT;
`,
} as const;
