/** What a profile may want below an article's text, in this order: which articles link to it, what readers wrote, where it is from. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import { withBacklinks } from '../facts/backlinks.ts';
import { withDiscussion } from '../facts/discussion.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import { withProvenance } from '../facts/provenance.ts';
import type { ArticleContent } from './article-content.ts';

/** `level`: of the headings above them. */
export function withEndings(
  text: string,
  {
    article,
    content,
    backlinks,
  }: { article: ExportArticle; content: ArticleContent; backlinks: readonly string[] },
  profile: ExportProfile,
  level: number,
): string {
  const { wordsLanguage: language } = article;
  const linked = withBacklinks(text, backlinks, {
    isWanted: profile.backlinks,
    level,
    heading: wordsIn(language).linkedFrom,
  });
  const whole = withDiscussion(linked, article.discussion, content.discussion, {
    isWanted: profile.discussion,
    level,
    language,
  });
  return withProvenance(whole, content, profile.provenance);
}
