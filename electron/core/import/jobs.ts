/** Jobs of imports from other programs. */
import { defineJob } from '../base/pool/define-job.ts';
import type { readExport, readyKept } from './read-export.ts';

/** Reads another program's export into articles ready to store. */
export const readExportJob = defineJob<typeof readExport>('readExport');
/** Prepares one saved page for storing. */
export const readyKeptJob = defineJob<typeof readyKept>('readyKept');
