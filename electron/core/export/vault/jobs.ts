/** Jobs of the exported folder. */
import { defineJob, type OnStage } from '../../base/pool/define-job.ts';
import type { MadeFile, MakeFilesRequest } from './make-files.ts';

/** Renders and writes files of an exported folder. */
export const makeFilesJob = defineJob<
  (request: MakeFilesRequest, signal: AbortSignal, onStage: OnStage) => Promise<MadeFile[]>
>('makeFiles', {
  lane: 'writing',
  reportsPartialOutput: true,
  isBatch: ({ files }) => files.length > 1,
});
