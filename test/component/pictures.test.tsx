// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { framePictures, onPictureLoad, picturesOf } from '../../renderer/article/pictures.ts';
import { usePictureViewer } from '../../renderer/state/picture-viewer.ts';
import { openedArticle } from '../support/opened-article.ts';
import { closeApp, renderApp } from '../support/render-app.tsx';

afterEach(() => {
  closeApp();
  usePictureViewer.setState({ viewed: null });
});

const parsed = (html: string) => document.createRange().createContextualFragment(html);

describe('pictures', () => {
  it('can be enlarged unless they are a link’s or as small as an icon', () => {
    const text = parsed(
      '<p><img src="offprint://image/1/a" alt="A"></p><a href="https://example.org"><img src="offprint://image/1/b" alt="B"></a><img src="offprint://image/1/c" alt="C" width="16" height="16">',
    );
    framePictures(text);
    expect(picturesOf(text).map(({ alt }) => alt)).toEqual(['A']);
    expect(text.querySelector('.zoom')?.getAttribute('aria-label')).toBe('Enlarge: A');
  });

  it('stop being buttons once they turn out to be icons', () => {
    const text = parsed('<img src="offprint://image/1/a" alt="A">');
    framePictures(text);
    const image = text.querySelector('img');
    if (image === null) throw new Error('the image stays');
    Object.defineProperty(image, 'naturalWidth', { value: 20 });
    Object.defineProperty(image, 'naturalHeight', { value: 20 });
    onPictureLoad(image);
    expect(picturesOf(text)).toEqual([]);
    expect(text.querySelector('img')).toBe(image);
  });
});

describe('the picture viewer', () => {
  const html = ['first', 'second', 'third']
    .map(
      (name) =>
        `<figure><img src="offprint://image/1/${name}" alt="The ${name}"><figcaption>About the ${name}</figcaption></figure>`,
    )
    .join('');

  async function openPictures() {
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
    await screen.findByRole('article', { name: /Why a lifetime/ });
    await app.user.keyboard('{Shift>}P{/Shift}');
    return { ...app, viewer: await screen.findByRole('dialog', { name: 'Picture' }) };
  }

  it('goes from one to the next by key, says which, and gives the focus back to the one seen last', async () => {
    const { user, viewer } = await openPictures();
    const first = usePictureViewer.getState().viewed?.index ?? -1;
    await user.keyboard('{Home}{ArrowRight}');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(within(viewer).getByRole('status').textContent).toBe('Picture 2 of 3The second');
    expect(within(viewer).getByText('About the second')).toBeTruthy();
    await user.keyboard('{End}{ArrowRight}');
    expect(within(viewer).getByText('Picture 3 of 3')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Picture' })).toBeNull());
    const text = document.querySelector('.article-body')?.shadowRoot;
    await waitFor(() => expect(text?.activeElement?.getAttribute('aria-label')).toBe('Enlarge: The third'));
  });

  it('zooms by key and wheel, and fits again', async () => {
    const { user, viewer } = await openPictures();
    await user.keyboard('++');
    expect(within(viewer).getByText(/156 %/)).toBeTruthy();
    fireEvent.wheel(within(viewer).getByRole('img'), { deltaY: 1 });
    expect(within(viewer).getByText(/125 %/)).toBeTruthy();
    await user.keyboard('0');
    expect(within(viewer).getByText(/100 %/)).toBeTruthy();
  });
});
