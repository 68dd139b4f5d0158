/** A stamp of everything an exported text is made of: where it is the same as last time, the text need not be made again. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { ExportFacts } from '../../library/exports/export-facts.ts';
import type { ExportLinks } from '../article/export-links.ts';
import { hashText } from './manifest.ts';

/** Of a file as the profile has it. `language`: of the words an export writes itself. */
export function profileStamps(
  profile: ExportProfile,
  language: Language,
  version: string,
): (facts: ExportFacts, links: ExportLinks) => string {
  const { name: _name, ...templates } = profile;
  return stampMaker({ ...templates, language }, version);
}

/** `options`: all that decides how an article is written, as plain data. */
export function stampMaker(
  options: object,
  version: string,
): (facts: ExportFacts, links: ExportLinks) => string {
  // A later Offprint may write the same article better.
  const base = hashText(JSON.stringify([version, options]));
  return ({ summary, ...facts }, links) =>
    hashText(
      JSON.stringify([
        base,
        facts,
        summary.id,
        summary.title,
        summary.author,
        summary.feedTitle,
        summary.url,
        summary.publishedAt,
        summary.updatedAt,
        summary.firstSeenAt,
        summary.tags,
        summary.sourceTags,
        summary.readingMinutes,
        summary.wordCount,
        summary.language,
        summary.snippet,
        // In one order, whatever order they were found in.
        Object.entries(links.to).sort(),
        links.from,
      ]),
    ).slice(0, 32);
}
