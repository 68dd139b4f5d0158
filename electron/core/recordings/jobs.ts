/** Jobs of recordings. */
import { defineJob } from '../base/pool/define-job.ts';
import { nextUrl } from '../http/next-url.ts';
import type { fetchPiece } from './fetch-piece.ts';

export const fetchPieceJob = defineJob<typeof fetchPiece>('fetchPiece', { urlOf: nextUrl });
