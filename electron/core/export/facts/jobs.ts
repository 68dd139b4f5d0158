/** Jobs of an article's facts. */
import type { AddressForm } from '../../../../shared/model/articles.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { defineJob } from '../../base/pool/define-job.ts';
import type { ExportDiscussion } from './discussion.ts';

export type DiscussionMarkdownRequest = {
  discussion: ExportDiscussion;
  url: string | null;
  addresses: AddressForm;
  /** Of the words around what was written. */
  language: Language;
};

export const discussionMarkdownJob =
  defineJob<(request: DiscussionMarkdownRequest) => string>('discussionMarkdown');
