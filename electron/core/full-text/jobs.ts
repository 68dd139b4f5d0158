/** Jobs of full texts. */
import { defineJob } from '../base/pool/define-job.ts';
import { nextUrl } from '../http/next-url.ts';
import type { fetchPage, fetchRobots } from './fetch-page.ts';

/** Fetches the page of an article and extracts its text. */
export const fetchPageJob = defineJob<typeof fetchPage>('fetchPage', { urlOf: nextUrl });
export const fetchRobotsJob = defineJob<typeof fetchRobots>('fetchRobots', { urlOf: nextUrl });
