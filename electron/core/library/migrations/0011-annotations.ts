/** Highlights know their colour and what stands around them; notes when they were changed. */
export const annotations = {
  version: 11,
  name: 'annotations',
  sql: `
-- W3C TextQuoteSelector: \`quote\` is its exact part.
ALTER TABLE annotations ADD COLUMN prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN suffix TEXT NOT NULL DEFAULT '';
-- Where the quotation began in the text as it was read: only a hint.
ALTER TABLE annotations ADD COLUMN start INTEGER;
ALTER TABLE annotations ADD COLUMN colour TEXT NOT NULL DEFAULT 'yellow';
ALTER TABLE annotations ADD COLUMN changed_at INTEGER;
CREATE INDEX annotations_by_time ON annotations(created_at);
`,
} as const;
