/** What a reader asks of their system: more contrast, its own colours, no motion, everything twice as large, keys alone. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.setSize(1280, 800);
  await app.page.getByRole('button', { name: 'Try the sample library' }).press('Enter');
  await app.page.getByRole('option').first().waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-accessible-look');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openFirst(): Promise<void> {
  await app.page.getByRole('option').first().click();
  await app.page.getByRole('article').first().waitFor();
}

/** The used value of one property of the first element that matches, or of what is drawn before or after it. */
const drawn = (selector: string, property: string, pseudo?: string): Promise<string> =>
  app.page.evaluate(
    ([one, name, part]) => {
      const element = document.querySelector(one);
      return element === null ? 'not there' : getComputedStyle(element, part).getPropertyValue(name);
    },
    [selector, property, pseudo] as const,
  );

it('gives text seven to one where more contrast is asked for', async () => {
  const { page } = app;
  await openFirst();
  await page.emulateMedia({ contrast: 'more' });
  for (const theme of ['light', 'dark', 'sepia'] as const) {
    await app.setTheme(theme);
    const axe = new AxeBuilder({ page }).setLegacyMode(true).withRules(['color-contrast-enhanced']);
    const { violations, passes } = await axe.exclude('.tag, .article-body').analyze();
    expect(passes.flatMap(({ nodes }) => nodes).length, theme).toBeGreaterThan(20);
    expect(
      violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' '))),
      theme,
    ).toEqual([]);
    await app.screenshot(`more-contrast-${theme}`);
  }
});

it('shows in the system’s own colours what is chosen, unread, on, and in focus', async () => {
  const { page } = app;
  await openFirst();
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const ground = await drawn('.rows', 'background-color');
  expect(await drawn('.row[data-unread]', 'background-color', '::after')).not.toBe(ground);
  expect(await drawn('.row[data-current]', 'outline-style')).toBe('solid');
  expect(await drawn('.row:not([data-current])', 'outline-style')).toBe('none');
  const chosen = '.tree-row[aria-selected="true"]';
  expect(await drawn(chosen, 'background-color')).not.toBe(
    await drawn('.tree-row[aria-selected="false"]', 'background-color'),
  );
  expect(await drawn(`${chosen} .tree-title`, 'color')).toBe(await drawn(chosen, 'color'));
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  const on = '.switch[data-selected] .switch-track';
  const off = '.switch:not([data-selected]) .switch-track';
  expect(await drawn(on, 'background-color')).not.toBe(await drawn(off, 'background-color'));
  expect(await drawn('.sheet', 'border-top-style')).toBe('solid');
  await app.screenshot('forced-colors-settings');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.screenshot('forced-colors');
});

it('moves nothing where the system asks for stillness', async () => {
  const { page } = app;
  // Asked for by the support of these tests, as by a reader's system.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const lasts = (value: string) => value.split(',').some((part) => Number.parseFloat(part) > 0);
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

it('shows where the focus is at every stop of the Tab key, and never loses it', async () => {
  const { page } = app;
  await openFirst();
  const stops = new Set<string>();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      // Within the text of the article, which has a root of its own, too.
      const host = document.activeElement;
      const element = host?.shadowRoot?.activeElement ?? host;
      if (element === null || element === document.body) return null;
      // A field's ring may be drawn by the box around it, a list's by the row it points at.
      const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      const shown = [element, element.parentElement, element.closest('.query-box'), row].some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
      const { width, height, bottom, right } = element.getBoundingClientRect();
      const isInSight = width > 0 && height > 0 && bottom > 0 && right > 0;
      const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? '';
      return { name: `${element.tagName} ${name}`, shown, isInSight };
    });
    // At the end of the page the window itself has it for one press, as in every program.
    if (stop === null) continue;
    expect(stop).toMatchObject({ shown: true, isInSight: true });
    stops.add(stop.name);
  }
  expect(stops.size).toBeGreaterThan(15);
});

it('can be used at twice the size: nothing is cut off in the window or in a sheet', async () => {
  const { page } = app;
  await openFirst();
  await app.setSize(1280, 800, 2);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  for (const [key, name] of [
    ['Control+,', 'Settings'],
    ['?', 'Keys and query words'],
    ['a', 'Add feed'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect(box, name).not.toBeNull();
    expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0, name).toBe(true);
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(640);
    expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(400);
    // Its foot is part of it: what one came to do can be done.
    const foot = await dialog.getByRole('button').last().boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0), name).toBeLessThanOrEqual(400);
    expect(await app.seriousFindings(), name).toEqual([]);
    await app.screenshot(`twice-as-large-${name.slice(0, 4).trim()}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
});
