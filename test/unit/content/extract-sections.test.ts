import { describe, expect, test } from 'vitest';
import { pageBlocks } from '../../../electron/core/content/extract/blocks.ts';
import { textOfBlocks } from '../../../electron/core/content/extract/choose.ts';
import { extractPage } from '../../../electron/core/content/extract/extract-page.ts';
import { parseFragment } from '../../../electron/core/content/tree/markup.ts';

const url = 'https://example.org/guide';
const extract = (body: string) =>
  extractPage({
    bytes: new TextEncoder().encode(
      `<!doctype html><html lang="en"><head><title>A guide to the station</title></head><body>${body}</body></html>`,
    ),
    url,
    contentType: null,
  });
const textOf = (html: string): string => textOfBlocks(pageBlocks(parseFragment(html)));

const paragraph = (subject: string): string =>
  `<p>The part on ${subject} explains how the keepers of the station did their work, why they chose this way, and what came of it in the end.</p>`;
const headings =
  'Cookies|Metadata|Tags|Navigation|Comments|Feedback|Related work|Modal|Sharing state|Credits|Bio|Menu|Social graphs|Popular choices|Table of contents|Newsletter|Subscribe|Ad blockers|Banner'.split(
    '|',
  );
const slugOf = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');

/** How generators of documents write a section: its id is the slug of its heading. */
const generators: Record<string, (heading: string, inner: string) => string> = {
  Sphinx: (heading, inner) =>
    `<section id="${slugOf(heading)}"><h2>${heading}<a class="headerlink" href="#${slugOf(heading)}" title="Link to this heading">¶</a></h2>${inner}</section>`,
  'Sphinx with a label': (heading, inner) =>
    `<section id="${slugOf(heading)}"><span id="s-${slugOf(heading)}"></span><h2>${heading}</h2>${inner}</section>`,
  'Sphinx of old': (heading, inner) =>
    `<div class="section" id="${slugOf(heading)}"><h2>${heading}</h2>${inner}</div>`,
  Docutils: (heading, inner) => `<section id="${slugOf(heading)}"><h2>${heading}</h2>${inner}</section>`,
  Pandoc: (heading, inner) =>
    `<section id="${slugOf(heading)}" class="level2"><h2>${heading}</h2>${inner}</section>`,
  'R Markdown': (heading, inner) =>
    `<div id="${slugOf(heading)}" class="section level2"><h2>${heading}</h2>${inner}</div>`,
  Quarto: (heading, inner) =>
    `<section id="${slugOf(heading)}" class="level2" data-number="2"><h2 data-number="2" class="anchored" data-anchor-id="${slugOf(heading)}"><span class="header-section-number">2</span> ${heading}</h2>${inner}</section>`,
};

describe('sections whose id is made from their heading', () => {
  describe.each(Object.entries(generators))('%s', (_name, section) => {
    test.each(headings)('%s', (heading) => {
      const others = ['Lamps', 'Boats', 'Weather'].map((one) => section(one, paragraph(one).repeat(2)));
      const found = extract(
        `<main><h1>A guide to the station</h1>${paragraph('nothing').repeat(2)}${others.slice(0, 2).join('')}${section(heading, paragraph(heading))}${others.slice(2).join('')}</main>`,
      );
      const text = textOf(found.contentHtml);
      expect(text).toContain(`The part on ${heading}`);
      expect(text).toContain(heading);
      expect(text).toContain('The part on Weather');
    });
  });

  test('a link of the text still leads to such a section', () => {
    const section = generators.Pandoc?.('Cookies', paragraph('Cookies')) ?? '';
    const found = extract(
      `<main><h1>A guide to the station</h1>${paragraph('nothing').repeat(4)}<p>More of this is told in <a href="#cookies">the part on cookies</a>, which comes later in this guide.</p>${section}</main>`,
    );
    expect(found.contentHtml).toContain('id="cookies"');
  });

  test('comments under an article are still none of it', () => {
    const comment = (who: string): string =>
      `<li><p><a href="/users/${who}">${who}</a> 3 days ago</p><p>I remember this quite differently, but then I was only six years old.</p></li>`;
    const found = extract(
      `<main><article><h1>A guide to the station</h1>${paragraph('nothing').repeat(6)}</article><section id="comments"><h2>Comments</h2><ol>${['ada', 'bo', 'cy', 'di'].map(comment).join('')}</ol></section></main>`,
    );
    expect(textOf(found.contentHtml)).not.toContain('six years old');
  });
});
