/** The articles of an export that link to one of it, as a list at the end of its text. */
import type { PhrasingContent } from 'mdast';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { linkToPlace } from '../markdown/article-links.ts';
import { wikiLink } from '../markdown/hast-to-mdast/link.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { RecordValue } from './values.ts';

/** `place`: path below the export folder, or `#anchor` in a book. */
export type Backlink = { title: string; place: string };

/** Whether the files of a profile may tell of them: they are looked for for them alone. */
export function wantsBacklinks({ backlinks, frontMatter, body }: ExportProfile): boolean {
  return backlinks || /\bbacklinks\b/.test(`${frontMatter}\n${body}`);
}

/** Each as a Markdown link from the file `from`: a wiki link where the profile writes such. */
export function backlinkTexts(
  backlinks: readonly Backlink[],
  from: string,
  profile: ExportProfile,
): readonly string[] {
  return backlinks.map(({ title, place }) => {
    const { path, wiki } = linkToPlace(place, from, profile.articleLinks);
    const words: PhrasingContent[] = [{ type: 'text', value: title.replace(/\s+/gu, ' ').trim() }];
    const link = wikiLink(wiki, words) ?? { type: 'link', url: path, children: words };
    return writeMarkdown(
      { type: 'root', children: [{ type: 'paragraph', children: [link] }] },
      {
        ...profile,
        wrapAt: null,
      },
    ).trim();
  });
}

/** The text with the list at its end, where a profile wants it and there is one. */
export function withBacklinks(
  text: string,
  texts: readonly string[],
  { isWanted, level, heading }: { isWanted: boolean; level: number; heading: string },
): string {
  if (!isWanted || texts.length === 0) return text;
  const list = texts.map((one) => `- ${one}`).join('\n');
  return `${text.trimEnd()}\n\n${'#'.repeat(level)} ${heading}\n\n${list}\n`;
}

/** `backlinks` of templates. */
export function backlinkValues(backlinks: readonly Backlink[], texts: readonly string[]): RecordValue {
  return {
    backlinks: backlinks.map(({ title, place }, index) => ({
      fields: { title, path: place, link: texts[index] ?? '' },
    })),
  };
}
