// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { moreTexts } from '../../shared/texts/reading.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function open(tracked: number) {
  const app = await renderApp({
    prepare: (core) => {
      for (const { id } of core.articles) core.tracked.set(id, tracked);
    },
  });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  const more = async () => {
    await app.user.click(screen.getByRole('button', { name: moreTexts.menu }));
    return await screen.findByRole('menu');
  };
  return { ...app, more };
}

describe('addresses that track', () => {
  it('are shown as they came by a command of the menu, and taken off again', async () => {
    const { core, user, more } = await open(3);
    const menu = await more();
    await user.click(within(menu).getByRole('menuitem', { name: 'Show the original addresses' }));
    await screen.findByText('The links are as the author wrote them.');
    expect(callsOf(core, 'articles.showAddresses')).toEqual([
      { target: { ids: [expect.any(Number)] }, form: 'original' },
    ]);
    const again = await more();
    await user.click(within(again).getByRole('menuitem', { name: 'Show addresses without tracking' }));
    await screen.findByText('The links no longer say where you come from.');
  });

  it('are no matter where there are none', async () => {
    const { more } = await open(0);
    const menu = await more();
    expect(within(menu).queryByRole('menuitem', { name: /addresses/ })).toBeNull();
  });
});
