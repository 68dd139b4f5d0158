// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { articleDocument } from '../../renderer/views/reading/article-document.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const framed = (html: string) => articleDocument(html).querySelector('figure');

describe('code frames', () => {
  it.each([
    ['language-cpp', 'C++'],
    ['language-rust', 'Rust'],
    ['hljs language-postgresql', 'PostgreSQL'],
    ['', ''],
  ])('names the language of %s', (className, title) => {
    const frame = framed(`<pre><code class="${className}">x</code></pre>`);
    expect(frame?.querySelector('.code-bar span')?.textContent).toBe(title);
  });

  it('takes core’s figure over and keeps an author’s caption', () => {
    const own = framed(
      '<figure class="code"><figcaption><span>go</span></figcaption><pre><code class="language-go">x</code></pre></figure>',
    );
    expect(own?.querySelectorAll('figure, figcaption')).toHaveLength(0);
    const authored = framed('<figure><pre><code>x</code></pre><figcaption>Listing 1</figcaption></figure>');
    expect(authored?.querySelector('figcaption')?.textContent).toBe('Listing 1');
    expect(authored?.firstElementChild?.className).toBe('code-bar');
  });

  it('frames a table once, and tables inside it not at all', () => {
    const text = articleDocument(
      '<div class="table-scroll"><table><caption>Speeds</caption><tr><td><table><tr><td>1</td></tr></table></td></tr></table></div>',
    );
    expect(text.querySelectorAll('.table')).toHaveLength(1);
    expect(text.querySelector('.table')?.getAttribute('aria-label')).toBe('Table: Speeds');
  });
});

describe('code in the pane', () => {
  async function openFirst() {
    const app = await renderApp();
    await app.user.keyboard('j');
    const article = await screen.findByRole('article', { name: /Why a lifetime/ });
    const text = article.querySelector('.article-body')?.shadowRoot;
    if (text == null) throw new Error('the text has no shadow root');
    return { ...app, text };
  }
  const wrapped = (text: ShadowRoot) => text.querySelector('figure.code')?.hasAttribute('data-wrap');

  it('wraps one block by its button and all of them by key', async () => {
    const { core, user, text } = await openFirst();
    const wrap = text.querySelector('button.wrap');
    if (wrap === null) throw new Error('the block can be wrapped');
    await user.click(wrap);
    expect([wrapped(text), wrap.getAttribute('aria-pressed')]).toEqual([true, 'true']);
    expect(core.settings.isCodeWrapped).toBe(false);
    await user.click(wrap);
    await user.keyboard('w');
    await waitFor(() => expect(core.settings.isCodeWrapped).toBe(true));
    expect(wrapped(text)).toBe(true);
  });

  it('copies the block in sight by key, without the words of its bar', async () => {
    const { core, user, text } = await openFirst();
    // Without a layout nothing is in sight: the block has the focus.
    text.querySelector('pre')?.focus();
    await user.keyboard('y');
    await waitFor(() => expect(callsOf(core, 'shell.copyText')).toHaveLength(1));
    expect(callsOf(core, 'shell.copyText')[0]).toMatchObject({ text: expect.stringMatching(/^fn longest/) });
    expect(screen.getByText('Code copied')).toBeTruthy();
  });
});
