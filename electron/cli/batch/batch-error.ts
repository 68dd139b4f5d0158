/** Sentences for what can go wrong in a batch command. */
import type { ErrorCode, WireError } from '../../../shared/errors.ts';
import { reasonWords } from '../../../shared/texts/en/reasons.ts';

const sentences: Partial<Record<ErrorCode, string>> = {
  'empty-body': 'The file is empty.',
  'not-a-feed': 'This is not a feed that Offprint can read.',
  'opml-invalid': 'This is not an OPML file.',
  'not-a-url': 'This is not an address.',
  'unsupported-scheme': 'Only http and https addresses can be read.',
  'not-found': 'There is no such file.',
  'no-article': 'No article was found on this page.',
  'invalid-input': 'The request is not understood.',
};

/** A sentence for people; falls back to the message carried by an unexpected error. */
export function describeBatchError(error: WireError): string {
  if (error.code === 'not-a-feed' && error.details.isHtml === true) {
    return 'This is a web page, not a feed.';
  }
  const sentence = sentences[error.code];
  const fact =
    (error.code === 'job-ended' ? undefined : error.details.message) ??
    reasonWords(error.details) ??
    error.details.field;
  if (sentence !== undefined) return fact === undefined ? sentence : `${sentence} (${fact})`;
  return fact === undefined ? `It failed: ${error.code}.` : String(fact);
}
