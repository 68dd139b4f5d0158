/** Jobs of the library's care. */
import { defineJob } from '../base/pool/define-job.ts';
import type { checkLibrary } from './check-library.ts';

/** Checks the database and the presence of the stored pictures. */
export const checkLibraryJob = defineJob<typeof checkLibrary>('checkLibrary');
