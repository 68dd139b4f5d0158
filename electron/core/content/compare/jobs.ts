/** Jobs that compare texts. */
import { defineJob } from '../../base/pool/define-job.ts';
import type { compareTexts } from './compare-texts.ts';
import type { linkContexts } from './link-context.ts';
import type { mergeTexts } from './merge-texts.ts';
import type { unifiedDiff } from './unified-diff.ts';

export const compareTextsJob = defineJob<typeof compareTexts>('compareTexts', { lane: 'reading' });
export const mergeTextsJob = defineJob<typeof mergeTexts>('mergeTexts', { lane: 'reading' });
export const unifiedDiffJob = defineJob<typeof unifiedDiff>('unifiedDiff', { lane: 'reading' });
/** Finds the sentences around links to an article. */
export const linkContextsJob = defineJob<typeof linkContexts>('linkContexts');
