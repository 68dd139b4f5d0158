/** Who holds a claim, so that one whose process is gone is none. */
export const claimOwners = {
  version: 26,
  name: 'claim-owners',
  sql: `
-- As library/owner.ts writes it; NULL: nobody ever, or a version that did not say.
ALTER TABLE feed_schedule ADD COLUMN claimed_by TEXT;
ALTER TABLE full_text_requests ADD COLUMN claimed_by TEXT;
ALTER TABLE forem_requests ADD COLUMN claimed_by TEXT;
ALTER TABLE discussion_requests ADD COLUMN claimed_by TEXT;
ALTER TABLE feed_walks ADD COLUMN claimed_by TEXT;
`,
} as const;
