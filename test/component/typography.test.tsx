// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { lettersALine, plainTypography } from '../../renderer/state/typography.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const property = (name: string) => document.documentElement.style.getPropertyValue(name);

describe('how the text is set', () => {
  it('counts the letters a line holds', () => {
    expect(lettersALine(plainTypography)).toBe(79);
    expect(lettersALine({ ...plainTypography, readingSizePx: 32 })).toBeLessThan(50);
    expect(lettersALine({ ...plainTypography, readingFont: 'mono' })).toBe(59);
  });

  it('shows a measure while it is dragged and keeps it where it rests', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('j');
    await screen.findByRole('article', { name: /Why a lifetime/ });
    await user.keyboard('{Shift>}D{/Shift}');
    const panel = await screen.findByRole('dialog', { name: 'Text and theme' });
    const slider = within(panel).getByRole('slider', { name: 'Line width' });
    fireEvent.change(slider, { target: { value: '60' } });
    await waitFor(() => expect(property('--read-measure')).toBe('60rem'));
    expect(within(panel).getByText('about 113 letters')).toBeTruthy();
    await waitFor(() => expect(core.settings.readingMeasureRem).toBe(60));
  });

  it('sets typeface, justification and hyphens at once, and goes back to how it came', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('j');
    await screen.findByRole('article', { name: /Why a lifetime/ });
    await user.keyboard('{Shift>}D{/Shift}');
    const panel = await screen.findByRole('dialog', { name: 'Text and theme' });
    await user.click(within(panel).getByRole('radio', { name: 'Sans' }));
    await user.click(within(panel).getByRole('switch', { name: 'Justify' }));
    await user.click(within(panel).getByRole('switch', { name: 'Hyphenate' }));
    await waitFor(() => expect(property('--read-font')).toBe('var(--font-ui)'));
    expect([property('--read-align'), property('--read-hyphens')]).toEqual(['justify', 'manual']);
    await user.click(within(panel).getByRole('button', { name: 'As it came' }));
    await waitFor(() => expect(core.settings).toMatchObject(plainTypography));
    await waitFor(() => expect(property('--read-align')).toBe('start'));
  });

  it('stays within what can be read', async () => {
    const { core, user } = await renderApp({
      prepare: (fake) => {
        fake.settings.readingSizePx = 31;
      },
    });
    await user.keyboard('+');
    await user.keyboard('+');
    await waitFor(() => expect(core.settings.readingSizePx).toBe(32));
    expect(
      callsOf(core, 'settings.update').every(
        (change) => (change as { readingSizePx: number }).readingSizePx <= 32,
      ),
    ).toBe(true);
  });

  it('loses no press of a held key, however late the library answers', async () => {
    const { core, user } = await renderApp();
    const answers: (() => void)[] = [];
    core.answer('settings.update', async (change) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      core.settings = { ...core.settings, ...(change as Partial<Settings>) };
      return { ...core.settings };
    });
    await user.keyboard('++');
    await waitFor(() => expect(answers).toHaveLength(1));
    await user.keyboard('++');
    answers[0]?.();
    await waitFor(() => expect(core.settings.readingSizePx).toBe(21));
    await waitFor(() => expect(property('--read-size')).toBe('23px'));
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await waitFor(() => expect(core.settings.readingSizePx).toBe(23));
  });

  it('shows a sample in the settings, where no article is in sight', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    expect(within(sheet).getByText('How it looks')).toBeTruthy();
    expect(within(sheet).getAllByRole('slider')).toHaveLength(3);
  });
});
