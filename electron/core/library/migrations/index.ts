/** All migrations in order. A released one never changes: test/integration/library-open.test.ts holds its hash. */
import { initial } from './0001-initial.ts';
import { feedHealth } from './0002-feed-health.ts';
import { byTime } from './0003-by-time.ts';
import { searchNames } from './0004-search-names.ts';
import { tagsRules } from './0005-tags-rules.ts';
import { keeping } from './0006-keeping.ts';
import { indexMerging } from './0007-index-merging.ts';
import { snooze } from './0008-snooze.ts';
import { fullText } from './0009-full-text.ts';
import { exportTexts } from './0010-export-texts.ts';
import { annotations } from './0011-annotations.ts';
import { foremRecords } from './0012-forem-records.ts';
import { linkGraph } from './0013-link-graph.ts';
import { offline } from './0014-offline.ts';
import { seriesAuthors } from './0015-series-authors.ts';
import { pictures } from './0016-pictures.ts';
import { olderEntries } from './0017-older-entries.ts';
import { recordings } from './0018-recordings.ts';
import { discussions } from './0019-discussions.ts';
import { feedIcons } from './0020-feed-icons.ts';
import { foremAccounts } from './0021-forem-accounts.ts';
import { thumbnails } from './0022-thumbnails.ts';
import { feedReadings } from './0023-feed-readings.ts';
import { targetForms } from './0024-target-forms.ts';
import { countingTogether } from './0025-counting-together.ts';
import { claimOwners } from './0026-claim-owners.ts';
import { undoLog } from './0027-undo-log.ts';
import { originalAddresses } from './0028-original-addresses.ts';
import { statedDiscussions } from './0029-stated-discussions.ts';

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

export const migrations: readonly Migration[] = [
  initial,
  feedHealth,
  byTime,
  searchNames,
  tagsRules,
  keeping,
  indexMerging,
  snooze,
  fullText,
  exportTexts,
  annotations,
  foremRecords,
  linkGraph,
  offline,
  seriesAuthors,
  pictures,
  olderEntries,
  recordings,
  discussions,
  feedIcons,
  foremAccounts,
  thumbnails,
  feedReadings,
  targetForms,
  countingTogether,
  claimOwners,
  undoLog,
  originalAddresses,
  statedDiscussions,
];

/** The schema this program reads and writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0;
