// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotationColours } from '../../shared/model/annotations.ts';
import { tagColours } from '../../shared/model/tags.ts';
import { contrast, mixed, readTokens } from '../support/contrast.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../renderer/styles/${name}`, import.meta.url), 'utf8');
const tokens = readTokens(
  read('tokens.css'),
  read('text-tokens.css'),
  read('tag-colours.css'),
  read('highlight-colours.css'),
);
/** As above, with what is laid over them where more contrast is asked for. */
const strong = readTokens(
  read('tokens.css'),
  read('text-tokens.css'),
  read('tag-colours.css'),
  read('highlight-colours.css'),
  read('contrast.css'),
);
const papers = ['--paper', '--paper-2', '--paper-3', '--raised'];
const textInks = [
  '--ink',
  '--ink-2',
  '--ink-3',
  '--accent-text',
  '--keep-text',
  '--good-text',
  '--warn-text',
  '--bad-text',
];
const shapeInks = ['--accent', '--keep', '--good', '--warn', '--bad'];
const codeInks = [
  '--ink',
  '--hl-keyword',
  '--hl-string',
  '--hl-number',
  '--hl-title',
  '--hl-type',
  '--comment-text',
];

describe('contrast', () => {
  it('measures black on white as 21 and a colour on itself as 1', () => {
    expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1);
    expect(contrast('oklch(0.5 0.1 200)', 'oklch(0.5 0.1 200)')).toBe(1);
  });

  for (const theme of ['light', 'dark', 'sepia'] as const) {
    const of = (token: string) => {
      const value = tokens[theme].get(token);
      if (value === undefined) throw new Error(`no token ${token}`);
      return value;
    };
    const pairs = (inks: readonly string[], grounds: readonly string[]) =>
      inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

    it.each(pairs(textInks, papers))(`${theme}: text in %s on %s is legible`, (ink, paper) => {
      expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(4.5);
    });

    it.each([
      ['--accent-text', '--accent-soft'],
      ['--keep-text', '--keep-soft'],
      ['--on-accent', '--accent'],
    ])(`${theme}: %s on %s is legible`, (ink, ground) => {
      expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(annotationColours)(`${theme}: text highlighted in %s is legible`, (colour) => {
      expect(contrast(of('--ink'), of(`--mark-${colour}`))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(pairs(codeInks, ['--code-bg']))(`${theme}: code in %s is legible`, (ink, ground) => {
      expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(pairs(tagColours, papers))(`${theme}: a %s dot stands out from %s`, (colour, paper) => {
      expect(contrast(of(`--tag-${colour}`), of(paper))).toBeGreaterThanOrEqual(3);
    });

    it.each(tagColours)(`${theme}: the name of a %s tag is legible on its own ground`, (colour) => {
      const ground = mixed(of(`--tag-${colour}`), of('--paper'), 0.14);
      expect(contrast(of(`--tag-${colour}-text`), ground)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(pairs(shapeInks, papers))(`${theme}: shapes in %s stand out from %s`, (ink, paper) => {
      expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(3);
    });
  }

  for (const theme of ['light', 'dark', 'sepia'] as const) {
    const of = (token: string) => strong[theme].get(token) ?? '';
    const pairs = (inks: readonly string[], grounds: readonly string[]) =>
      inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

    it.each(pairs(textInks, papers))(`${theme}, more contrast: %s on %s reaches 7:1`, (ink, paper) => {
      expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(7);
    });

    it.each(pairs(['--line', '--line-strong', ...shapeInks], papers))(
      `${theme}, more contrast: %s stands out from %s`,
      (ink, paper) => {
        expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(3);
      },
    );
  }

  it('lays the same tokens over every theme, or one would show through another', () => {
    const css = read('contrast.css');
    const named = ([':root', '[data-theme="dark"]', '[data-theme="sepia"]'] as const).map((selector) => {
      const [, body = ''] = css.split(`${selector} {`);
      return [...(body.split('}')[0] ?? '').matchAll(/(--[\w-]+):/g)].map((match) => match[1]);
    });
    expect(named[0]?.length).toBeGreaterThan(10);
    expect(named[1]).toEqual(named[0]);
    expect(named[2]).toEqual(named[0]);
  });
});
