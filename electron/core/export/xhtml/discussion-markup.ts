/** What readers wrote below an article, as a part of a document. */

import type { AddressForm } from '../../../../shared/model/articles.ts';
import { type ExportedWords, wordsIn } from '../../../../shared/texts/exported-words.ts';
import { prepareForReading } from '../../content/reading/prepare.ts';
import { parseFragment } from '../../content/tree/markup.ts';
import { dayIn } from '../facts/day.ts';
import { commenterOf, discussionFacts } from '../facts/discussion.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import { conforming } from './conforming.ts';
import { visit } from './settle-ids.ts';
import { type XmlNode, xml } from './xml.ts';

/** Deeper answers stand no further in. */
const deepest = 5;

/** Nothing where there is none. Pictures of comments are not shown: none of them is kept. */
export function discussionMarkup(article: ExportArticle): XmlNode[] {
  const { discussion, url, siteUrl, feedUrl, wordsLanguage: language, addresses } = article;
  if (discussion === null || discussion.comments.length === 0) return [];
  const words = wordsIn(language);
  const baseUrl = url ?? siteUrl ?? feedUrl;
  return [
    xml('h2', { class: 'discussion' }, [words.discussion]),
    xml('p', { class: 'byline' }, [discussionFacts(discussion, language)]),
    ...discussion.comments.map((comment) => {
      const { at, depth, answers, html } = comment;
      const facts = [
        ...(answers === null ? [] : [words.answers(answers)]),
        ...(at === null ? [] : [dayIn(language, at)]),
      ].map((fact) => ` · ${fact}`);
      const head = xml('p', { class: 'comment-head' }, [
        xml('strong', {}, [commenterOf(comment, language)]),
        ...facts,
      ]);
      return xml('div', { class: `comment comment-${Math.min(depth, deepest)}` }, [
        head,
        ...body(html, baseUrl, addresses, words),
      ]);
    }),
  ];
}

function body(html: string, baseUrl: string, addresses: AddressForm, words: ExportedWords): XmlNode[] {
  const nodes = conforming(
    parseFragment(prepareForReading(html, { title: null, baseUrl, addresses, imageUrl: () => null }).html),
    words,
  );
  visit(nodes, (element) => {
    // Below the heading of the whole.
    if (/^h[1-6]$/.test(element.name)) {
      element.name = `h${Math.min(6, Number(element.name.charAt(1)) + 2)}`;
    }
  });
  return nodes;
}
