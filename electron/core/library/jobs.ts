/** Jobs that read the whole database file, on a connection of their own. */
import { defineJob } from '../base/pool/define-job.ts';
import type { codeLanguages } from './articles/code-languages.ts';
import type { quickCheck } from './connection/damage-mark.ts';
import type { measurePictures, picturesToLetGo } from './fetched/picture-room.ts';
import type { tryInspectBackup } from './upkeep/backups.ts';
import type { findUnusedImages, measureSpace } from './upkeep/space.ts';

/** Lists the languages of all code blocks with their number of articles. */
export const codeLanguagesJob = defineJob<typeof codeLanguages>('codeLanguages');
/** Measures how many bytes each feed, and each kind of data, takes. */
export const measureSpaceJob = defineJob<typeof measureSpace>('measureSpace');
export const findUnusedImagesJob = defineJob<typeof findUnusedImages>('findUnusedImages');
/** Measures how many bytes all stored pictures take. */
export const measurePicturesJob = defineJob<typeof measurePictures>('measurePictures');
export const picturesToLetGoJob = defineJob<typeof picturesToLetGo>('picturesToLetGo');
/** Reads a backup and reports what it holds. */
export const inspectBackupJob = defineJob<typeof tryInspectBackup>('inspectBackup');
/** Runs SQLite's quick check. */
export const quickCheckJob = defineJob<typeof quickCheck>('quickCheck');
