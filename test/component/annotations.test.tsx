// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { byArticle } from '../../renderer/views/sheets/annotations.tsx';
import type { Annotation, ListedAnnotation } from '../../shared/model/annotations.ts';
import { demoNow } from '../support/fake-data.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const highlight = (id: number, articleId: number, exact: string, text = ''): Annotation => ({
  id,
  articleId,
  kind: 'highlight',
  colour: 'green',
  selector: { exact, prefix: '', suffix: '', start: 0 },
  text,
  createdAt: demoNow,
  changedAt: demoNow,
});

async function open(...annotations: Annotation[]) {
  const app = await renderApp({ prepare: (core) => core.annotations.push(...annotations) });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  return app;
}

async function openPanel(...annotations: Annotation[]) {
  const app = await open(...annotations);
  await app.user.keyboard('{Shift>}L{/Shift}');
  return {
    ...app,
    panel: await screen.findByRole('dialog', { name: 'Highlights and notes of this article' }),
  };
}

describe('highlights and notes of the article', () => {
  it('are listed, and those the text has no longer say so', async () => {
    const { panel } = await openPanel(
      highlight(1, 1, 'turn out to be a shortest path', 'Which graph?'),
      highlight(2, 1, 'this was taken out of the article by its author'),
      highlight(3, 2, 'of another article'),
    );
    expect(within(panel).getAllByRole('listitem')).toHaveLength(2);
    expect(within(panel).getByRole('button', { name: 'turn out to be a shortest path' })).toBeTruthy();
    expect(within(panel).getByText('Which graph?')).toBeTruthy();
    expect(within(panel).getByText('No longer in the text')).toBeTruthy();
  });

  it('take a note on the whole', async () => {
    const { core, user, panel } = await openPanel();
    await user.type(within(panel).getByRole('textbox', { name: 'Note on this article' }), 'Read it again.');
    await user.click(within(panel).getByRole('button', { name: 'Add note' }));
    await within(panel).findByRole('listitem');
    expect(core.annotations).toMatchObject([{ articleId: 1, selector: null, text: 'Read it again.' }]);
    expect(within(panel).getByRole('textbox')).toHaveProperty('value', '');
  });

  it('are changed in a card, which keeps what was written however it is closed', async () => {
    const { core, user, panel } = await openPanel(highlight(1, 1, 'turn out to be a shortest path'));
    await user.click(within(panel).getByRole('button', { name: 'Change' }));
    const card = await screen.findByRole('dialog', { name: 'Highlight' });
    await user.click(within(card).getByRole('radio', { name: 'Pink' }));
    await waitFor(() => expect(core.annotations[0]?.colour).toBe('pink'));
    await user.type(within(card).getByRole('textbox', { name: 'Note' }), 'Mine{Escape}');
    await waitFor(() => expect(core.annotations[0]?.text).toBe('Mine'));
    expect(screen.queryByRole('dialog', { name: 'Highlight' })).toBeNull();
  });

  it('are removed with a way back', async () => {
    const { core, user, panel } = await openPanel(highlight(1, 1, 'turn out to be a shortest path'));
    await user.click(within(panel).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(core.annotations).toEqual([]));
    await screen.findByText('Removed');
  });

  it('need a selection to be made', async () => {
    const { core, user } = await open();
    await user.keyboard('{Shift>}H{/Shift}');
    await screen.findByText('Select a passage of the article first.');
    expect(callsOf(core, 'annotations.add')).toEqual([]);
  });
});

describe('all highlights and notes', () => {
  it('are searched, and lead to their article', async () => {
    const { user } = await open(highlight(1, 1, 'shortest path'), highlight(2, 3, 'a DDoS story', 'Ask Ada'));
    await user.keyboard('gn');
    const sheet = await screen.findByRole('dialog', { name: 'Highlights and notes' });
    await within(sheet).findByText('2 highlights and notes');
    await user.type(within(sheet).getByRole('searchbox'), 'ada');
    await within(sheet).findByText('1 highlight or note');
    await user.click(within(sheet).getByRole('button', { name: 'a DDoS story' }));
    await screen.findByRole('article', { name: /an online shop/ });
  });

  it('stand together by article', () => {
    const list = [1, 1, 2, 1].map((articleId, id) => ({ id, articleId }) as ListedAnnotation);
    expect(byArticle(list).map((group) => group.map(({ id }) => id))).toEqual([[0, 1], [2], [3]]);
  });
});
