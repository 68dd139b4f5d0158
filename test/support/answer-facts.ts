/** What is known of an answer before it is read, where a test hands over its bytes by itself. */
import type { AnswerFacts } from '../../electron/core/feeds/read/ingest-result.ts';

export const answerFacts = (url: string): AnswerFacts => ({
  status: 200,
  url,
  validators: { etag: null, lastModified: null },
  bodyHash: '',
  freshnessMs: 0,
  headers: [],
  movedTo: null,
  bytes: 0,
  durationMs: 0,
});
