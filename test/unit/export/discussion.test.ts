import { describe, expect, test } from 'vitest';
import { renderArticleFile } from '../../../electron/core/export/article/render-article.ts';
import { bookPlace, renderBook, renderChapter } from '../../../electron/core/export/article/render-book.ts';
import type { ExportDiscussion } from '../../../electron/core/export/facts/discussion.ts';
import { wantsDiscussion } from '../../../electron/core/export/facts/discussion-wanted.ts';
import type { ExportArticle } from '../../../electron/core/export/facts/export-article.ts';
import { chapterMarkup } from '../../../electron/core/export/xhtml/chapter-markup.ts';
import { findProfile } from '../../../shared/export-presets.ts';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import { bareArticle } from '../../support/export-article.ts';

const at = Date.UTC(2026, 4, 5);
const comment = (code: string, depth: number, html: string, author: string | null = `Reader ${code}`) => ({
  code,
  author,
  username: author === null ? null : 'reader',
  at,
  depth,
  answers: null,
  html,
});
const discussion: ExportDiscussion = {
  fetchedAt: Date.UTC(2026, 4, 9),
  comments: [
    comment(
      'a',
      0,
      '<h1>Loud</h1><p>First *star*<sup id="fnref1"><a href="#fn1">1</a></sup></p><div class="footnotes"><ol><li id="fn1"><p>note</p></li></ol></div>',
    ),
    comment('b', 1, '<p>An answer</p><pre><code>one\n\ntwo</code></pre><script>steal()</script>'),
    comment('c', 0, '<p>[deleted]</p>', null),
  ],
};
const article: ExportArticle = { ...bareArticle, discussion };
const plain = findProfile('Plain', []) as ExportProfile;
const wanted: ExportProfile = { ...plain, discussion: true, frontMatter: '', body: '{{ content }}' };

describe('a discussion in an export', () => {
  test('stands at the end of the text, answers as quotes in what they answer', () => {
    const { text } = renderArticleFile(article, wanted);
    expect(text.slice(text.indexOf('## Discussion'))).toBe(`## Discussion

*3 comments, as of 9 May 2026*

**Reader a** · 5 May 2026

### Loud

First \\*star\\*[^a-1]

[^a-1]: note

> **Reader b** · 5 May 2026
>
> An answer
>
> \`\`\`
> one
>
> two
> \`\`\`

**Deleted** · 5 May 2026

[deleted]
`);
  });

  test('is not there unless the profile wants it, or where nobody wrote anything', () => {
    expect(renderArticleFile(article, { ...wanted, discussion: false }).text).not.toContain('Discussion');
    const empty = { ...article, discussion: { ...discussion, comments: [] } };
    expect(renderArticleFile(empty, wanted).text).not.toContain('Discussion');
    expect(renderArticleFile({ ...article, discussion: null }, wanted).text).not.toContain('Discussion');
  });

  test('goes through templates as well, comment by comment', () => {
    const body =
      '{{ discussion_at | date: "YYYY" }}: {% for comment in comments %}{{ comment.depth }} {{ comment.author | default: "nobody" }}, {% endfor %}';
    expect(renderArticleFile(article, { ...plain, frontMatter: '', body }).text).toBe(
      '2026: 0 Reader a, 1 Reader b, 0 nobody,\n',
    );
    expect([plain, wanted, { ...plain, body }].map(wantsDiscussion)).toEqual([false, true, true]);
  });

  test('stands below its chapter in a book', () => {
    const profile = { ...(findProfile('Single book', []) as ExportProfile), discussion: true };
    const book = { title: 'One', count: 1, exported: null };
    const place = bookPlace(book, profile);
    const { values } = renderChapter(article, profile, place, 1);
    const text = renderBook([values], profile, book);
    expect(text).toContain('### Discussion');
    expect(text).toContain('#### Loud');
  });

  test('is harmless markup in documents', () => {
    const { markup } = chapterMarkup(article, { idPrefix: 'x-', pictureAddress: () => null });
    expect(markup).toContain('<h2 class="discussion">Discussion</h2>');
    expect(markup).toContain('<div class="comment comment-1">');
    expect(markup).toContain('<h3');
    expect(markup).not.toContain('steal');
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
