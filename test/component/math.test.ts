// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { setFormulas } from '../../renderer/article/math.ts';
import { articleDocument } from '../../renderer/views/reading/article-document.ts';

const hosts: Element[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

async function set(html: string): Promise<ShadowRoot> {
  const host = document.createElement('div');
  document.body.append(host);
  hosts.push(host);
  const root = host.attachShadow({ mode: 'open' });
  root.append(articleDocument(html));
  await setFormulas(root);
  return root;
}

describe('formulas', () => {
  it('are set from their source, for the eye and for the ear', async () => {
    const root = await set('<p><span class="math math-inline" data-tex="x^2">\\(x^2\\)</span></p>');
    expect(root.querySelector('.katex-mathml math msup')).not.toBeNull();
    expect(root.querySelector('.katex-html')?.getAttribute('aria-hidden')).toBe('true');
    expect(root.textContent).not.toContain('\\(');
  });

  it('stay as they came where they cannot be set', async () => {
    const root = await set(
      '<p><span class="math math-inline" data-tex="\\nonsense{"><math><mi>q</mi></math></span></p>',
    );
    expect(root.querySelector('.katex')).toBeNull();
    expect(root.querySelector('math mi')?.textContent).toBe('q');
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://tracker.example/x.png}',
    '\\htmlClass{reading-pane}{x}',
    '\\htmlStyle{position:fixed}{x}',
  ])('are trusted with nothing: %s', async (tex) => {
    const root = await set(`<p><span class="math math-inline" data-tex="${tex}">source</span></p>`);
    expect(root.querySelector('a, img, .reading-pane, [style*="fixed"]')).toBeNull();
  });
});
