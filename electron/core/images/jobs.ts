/** Jobs of pictures: fetching, sanitising and checking the stored files. */
import { defineJob } from '../base/pool/define-job.ts';
import { nextUrl } from '../http/next-url.ts';
import type { fetchIconLinks } from './fetch-icon-links.ts';
import type { fetchImage } from './fetch-image.ts';
import type { assetFiles, damagedAssets } from './inspect-assets.ts';

export const fetchImageJob = defineJob<typeof fetchImage>('fetchImage', { urlOf: nextUrl });
export const fetchIconLinksJob = defineJob<typeof fetchIconLinks>('fetchIconLinks', { urlOf: nextUrl });
/** The bytes of an SVG file to its sanitised source. null: nothing that can be shown is left. */
export const sanitiseSvgJob = defineJob<(bytes: Uint8Array) => string | null>('sanitiseSvg');
export const damagedAssetsJob = defineJob<typeof damagedAssets>('damagedAssets');
export const assetFilesJob = defineJob<typeof assetFiles>('assetFiles');
