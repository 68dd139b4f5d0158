// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { resetFind } from '../../renderer/state/find.ts';
import { closeApp, renderApp } from '../support/render-app.tsx';

afterEach(() => {
  closeApp();
  resetFind();
});

async function open() {
  const app = await renderApp();
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  await app.user.keyboard('{Control>}f{/Control}');
  return { ...app, field: await screen.findByRole('textbox', { name: 'Find in this article' }) };
}
const count = () => document.querySelector('.find-bar output')?.textContent;

describe('find in the article', () => {
  it('counts, goes round by key, and says where one is', async () => {
    const { user, field } = await open();
    await user.type(field, 'region');
    const total = Number(/of (\d+)/.exec(count() ?? '')?.[1]);
    expect(total).toBeGreaterThan(3);
    expect(count()).toBe(`1 of ${total}`);
    await user.keyboard('{Enter}');
    expect(count()).toBe(`2 of ${total}`);
    await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
    expect(count()).toBe(`${total} of ${total}`);
    expect(screen.getByRole('status', { name: 'Announcements' }).textContent).toBe(`${total} of ${total}`);
    await user.keyboard('{F3}');
    expect(count()).toBe(`1 of ${total}`);
  });

  it('finds across marks, in the title too, and never in the bars of code', async () => {
    const { user, field } = await open();
    await user.type(field, 'a set of points in');
    expect(count()).toBe('1 of 1');
    await user.clear(field);
    await user.type(field, 'borrow checker really');
    expect(count()).toBe('1 of 1');
    await user.clear(field);
    await user.type(field, 'Copy');
    expect(count()).toBe('Not found');
  });

  it('closes with Escape from the field and from the text; then the text has the focus', async () => {
    const { user, field } = await open();
    await user.type(field, 'loan{Escape}');
    expect(document.querySelector('.find-bar')).toBeNull();
    expect(document.activeElement?.id).toBe('reading-scroll');
    await user.keyboard('{Control>}f{/Control}');
    expect(await screen.findByDisplayValue('loan')).toBeTruthy();
    document.getElementById('reading-scroll')?.focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelector('.find-bar')).toBeNull());
    expect(document.activeElement?.id).toBe('reading-scroll');
  });

  it('searches the next article for the same', async () => {
    const { user, field } = await open();
    await user.type(field, 'region');
    const before = count();
    document.getElementById('reading-scroll')?.focus();
    await user.keyboard('j');
    await screen.findByRole('article', { name: /Backstage/ });
    await waitFor(() => expect(count()).toBe(before));
  });

  it('is the search of the list where no article is open', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement?.id).toBe('search-articles');
  });
});
