// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { headingAddress } from '../../renderer/article/headings.ts';
import { articleDocument } from '../../renderer/views/reading/article-document.ts';
import { articleOutline } from '../support/fake-data.ts';
import { openedArticle } from '../support/opened-article.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const html = `
<h2 id="user-content-why">Why - and how</h2>
<p>A claim<sup class="footnote-ref" id="user-content-fnref-1"><a href="#user-content-fn-1">1</a></sup>, told twice<sup class="footnote-ref" id="again"><a href="#user-content-fn-1">1</a></sup>.</p>
<section class="footnotes"><ol><li id="user-content-fn-1"><p>The source. <a class="footnote-return" href="#user-content-fnref-1">↩</a></p></li></ol></section>
<p><a class="embed embed-video" href="https://example.org/v"><span class="embed-title">A talk</span></a></p>`;

async function open(): Promise<RenderedApp & { text: ShadowRoot }> {
  const app = await renderApp({
    prepare: (core) =>
      core.answer('articles.get', ({ articleId }) =>
        openedArticle(
          core.articles.find(({ id }) => id === articleId),
          html,
        ),
      ),
  });
  await app.user.keyboard('j');
  const article = await screen.findByRole('article', { name: /Why a lifetime/ });
  const text = article.querySelector('.article-body')?.shadowRoot;
  if (text == null) throw new Error('the text has no shadow root');
  return { ...app, text };
}

const found = <T extends Element = HTMLElement>(text: ShadowRoot, selector: string, index = 0): T => {
  const element = text.querySelectorAll<T>(selector)[index];
  if (element === undefined) throw new Error(`nothing matches ${selector}`);
  return element;
};

describe('footnotes', () => {
  it('open where they are called, close with Escape, and the focus goes back', async () => {
    const { user, text } = await open();
    const call = found(text, '.footnote-ref a');
    await user.click(call);
    const popover = found(text, '.note-popover');
    expect(popover.textContent).toBe('The source. Go to the notes');
    expect([popover.getAttribute('aria-label'), call.getAttribute('aria-expanded')]).toEqual([
      'Footnote 1',
      'true',
    ]);
    expect(text.activeElement).toBe(popover);
    popover.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    expect(text.querySelector('.note-popover')).toBeNull();
    expect([text.activeElement, call.getAttribute('aria-expanded')]).toEqual([call, 'false']);
  });

  it('lead back to the call one came from', async () => {
    const { user, text } = await open();
    const second = found(text, '.footnote-ref a', 1);
    await user.click(second);
    await user.click(found(text, '.note-go'));
    expect(text.activeElement?.id).toBe('user-content-fn-1');
    await user.click(found(text, '.footnotes .footnote-return'));
    expect(text.activeElement).toBe(second);
  });

  it('lead back to the first call where one only scrolled there', async () => {
    const { user, text } = await open();
    await user.click(found(text, '.footnotes .footnote-return'));
    expect(text.activeElement).toBe(found(text, '.footnote-ref a'));
  });
});

describe('headings', () => {
  it('have an address of their own on the web', () => {
    expect(headingAddress('https://example.org/a#b', 'Why - and  how')).toBe(
      'https://example.org/a#:~:text=Why%20%2D%20and%20how',
    );
  });

  it('copy it, and say so', async () => {
    const { core, user, text } = await open();
    const button = found(text, '.anchor');
    expect(button.getAttribute('aria-label')).toBe('Copy a link to “Why - and how”');
    await user.click(button);
    await waitFor(() => expect(callsOf(core, 'shell.copyText')).toHaveLength(1));
    expect(callsOf(core, 'shell.copyText')[0]).toEqual({
      text: 'https://example.org/articles/1#:~:text=Why%20%2D%20and%20how',
    });
    await screen.findByText('Link to this heading copied');
  });

  it('are a menu by key', async () => {
    const { user } = await open();
    await user.keyboard('{Shift>}O{/Shift}');
    await screen.findByRole('menu', { name: 'On this page' });
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(
      articleOutline.map(({ text }) => text),
    );
  });

  it('leave those of quotations and links alone', () => {
    const text = articleDocument(
      '<blockquote><h2 id="a">A</h2></blockquote><a href="https://example.org"><h3 id="b">B</h3></a>',
    );
    expect(text.querySelector('.anchor')).toBeNull();
  });
});

it('says of a card what opens', async () => {
  const { text } = await open();
  expect(found(text, 'a.embed').textContent).toBe('Video A talk');
});
