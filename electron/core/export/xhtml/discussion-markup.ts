/** What readers wrote below an article, as a part of a document. */
import { parseFragment } from '../../content/markup.ts';
import { prepareForReading } from '../../content/prepare.ts';
import type { ExportArticle } from '../article-values.ts';
import { dayOf, discussionFacts } from '../discussion.ts';
import { conforming } from './conforming.ts';
import { visit } from './settle-ids.ts';
import { type XmlNode, xml } from './xml.ts';

/** Deeper answers stand no further in. */
const deepest = 5;

/** Nothing where there is none. Pictures of comments are not shown: none of them is kept. */
export function discussionMarkup({ discussion, url, siteUrl, feedUrl }: ExportArticle): XmlNode[] {
  if (discussion === null || discussion.comments.length === 0) return [];
  const baseUrl = url ?? siteUrl ?? feedUrl;
  return [
    xml('h2', { class: 'discussion' }, ['Discussion']),
    xml('p', { class: 'byline' }, [discussionFacts(discussion)]),
    ...discussion.comments.map(({ author, username, at, depth, answers, html }) => {
      const name = author ?? (username === null ? 'Deleted' : `@${username}`);
      const facts = [
        ...(answers === null ? [] : [`answers ${answers}`]),
        ...(at === null ? [] : [dayOf(at)]),
      ].map((fact) => ` · ${fact}`);
      const head = xml('p', { class: 'comment-head' }, [xml('strong', {}, [name]), ...facts]);
      return xml('div', { class: `comment comment-${Math.min(depth, deepest)}` }, [
        head,
        ...body(html, baseUrl),
      ]);
    }),
  ];
}

function body(html: string, baseUrl: string): XmlNode[] {
  const nodes = conforming(
    parseFragment(prepareForReading(html, { title: null, baseUrl, imageUrl: () => null }).html),
  );
  visit(nodes, (element) => {
    // Below the heading of the whole.
    if (/^h[1-6]$/.test(element.name)) {
      element.name = `h${Math.min(6, Number(element.name.charAt(1)) + 2)}`;
    }
  });
  return nodes;
}
