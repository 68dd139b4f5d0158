// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeApp, renderApp } from '../support/render-app.tsx';

// As where another language is shown: the titles are its own, the English ones are there besides.
vi.mock('../../shared/texts/commands.ts', async (importOriginal) => {
  const texts = await importOriginal<typeof import('../../shared/texts/commands.ts')>();
  return {
    ...texts,
    commandTitles: {
      ...texts.commandTitles,
      'library.statistics': 'Was gelesen wurde, in Zahlen…',
      'list.tagAll': 'Reading Room',
    },
  };
});

afterEach(closeApp);

describe('commands in another language', () => {
  it('are found in the palette by their English names too, below what is shown', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>}k{/Control}');
    const palette = await screen.findByRole('dialog', { name: 'Find a command' });
    await user.keyboard('reading');
    await waitFor(() => {
      const titles = within(palette)
        .getAllByRole('option')
        .map((option) => option.textContent ?? '');
      const own = titles.findIndex((title) => title.startsWith('Reading Room'));
      const english = titles.findIndex((title) => title.startsWith('Was gelesen wurde'));
      expect(own).toBeGreaterThanOrEqual(0);
      expect(english).toBeGreaterThan(own);
    });
    await user.clear(screen.getByRole('combobox', { name: 'Command or place' }));
    await user.keyboard('in zahlen');
    await waitFor(() =>
      expect(within(palette).getAllByRole('option')[0]?.textContent).toMatch(/^Was gelesen wurde/),
    );
  });

  it('are found among the keys by them', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog', { name: 'Find a command' });
    await user.keyboard('change keys{Enter}');
    const keys = await screen.findByRole('dialog', { name: 'Keys' });
    await user.type(within(keys).getByRole('searchbox'), 'your reading in figures');
    expect(await within(keys).findByText('Was gelesen wurde, in Zahlen…')).toBeTruthy();
    await waitFor(() => expect(within(keys).getAllByRole('listitem')).toHaveLength(1));
  });
});
