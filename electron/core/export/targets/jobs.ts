/** Jobs of export targets and their profiles. */
import { defineJob } from '../../base/pool/define-job.ts';
import type { previewExport } from './preview-export.ts';

export const previewExportJob = defineJob<typeof previewExport>('previewExport', { lane: 'reading' });
