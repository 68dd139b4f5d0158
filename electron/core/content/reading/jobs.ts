/** Jobs that prepare articles for the reading pane. */
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { defineJob } from '../../base/pool/define-job.ts';
import type { codeBlocks } from './code-blocks.ts';
import type { ReadingContent } from './prepare.ts';
import type { prepareComments } from './prepare-comments.ts';

export type PrepareRequest = {
  html: string;
  title: string;
  baseUrl: string | null;
  foremHosts: readonly string[];
  addresses: AddressForm;
  /** Original image URL → URL the page may load. An image missing here is shown as a placeholder. */
  images: Record<string, string>;
};

export const prepareJob = defineJob<(request: PrepareRequest) => ReadingContent>('prepare', {
  lane: 'reading',
});
export const prepareCommentsJob = defineJob<typeof prepareComments>('prepareComments');
/** Lists the blocks of code in an article. */
export const codeBlocksJob = defineJob<typeof codeBlocks>('codeBlocks');
