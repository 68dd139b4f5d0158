/** Jobs of exports to one file. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { defineJob } from '../../base/pool/define-job.ts';
import type { ExportArticle } from '../facts/export-article.ts';

export type ArticleRecordRequest = { article: ExportArticle; profile: ExportProfile };

/** One article as a line of JSON. */
export const articleRecordJob = defineJob<(request: ArticleRecordRequest) => string>('articleRecord');
