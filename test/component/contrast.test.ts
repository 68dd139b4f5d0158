// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tintOf } from '../../renderer/state/accent.ts';
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
      ['--ink-2', '--accent-soft'],
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

  it('lays what is chosen on sepia in the colours of its paper, not in those of the accent', () => {
    const hueOf = (token: string) => {
      const found = /oklch\([\d.]+ ([\d.]+) ([\d.]+)\)/.exec(tokens.sepia.get(token) ?? '');
      return { chroma: Number(found?.[1]), hue: Number(found?.[2]) };
    };
    expect(Math.abs(hueOf('--accent-soft').hue - hueOf('--paper').hue)).toBeLessThan(15);
    expect(hueOf('--accent-soft').chroma).toBeGreaterThan(hueOf('--paper-3').chroma);
    expect(tokens.sepia.get('--selection')).not.toContain('--accent');
    expect([...accentTokens('sepia', 0.3, 252).keys()]).toEqual(['--accent', '--accent-text']);
    const [text = '', ground = ''] = ['--accent-text', '--accent-soft'].map((token) =>
      strong.sepia.get(token),
    );
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it('measures colours as CSS defines them', () => {
    // Blue and red of sRGB, and a grey: CSS Color 4 has their OKLCH.
    expect(tintOf('0000ff').hue).toBeCloseTo(264.05, 1);
    expect(tintOf('ff0000').hue).toBeCloseTo(29.23, 1);
    expect(tintOf('ff0000').chroma).toBeCloseTo(0.2577, 3);
    expect(tintOf('808080').chroma).toBeLessThan(0.001);
  });

  /** What accent.css makes of a tint, by token. */
  const accentTokens = (theme: string, chroma: number, hue: number) => {
    const selector = `[data-accent]:where([data-theme="${theme}"])`;
    const [, body = ''] = read('accent.css').split(`${selector} {`);
    const found = (body.split('}')[0] ?? '').matchAll(
      /(--[\w-]+): oklch\(([\d.]+) min\(var\(--accent-chroma\), ([\d.]+)\) var\(--accent-hue\)\)/g,
    );
    return new Map(
      [...found].map(([, token, light, most]) => [
        token,
        `oklch(${light} ${Math.min(chroma, Number(most))} ${hue})`,
      ]),
    );
  };

  it.each(['light', 'dark', 'sepia'] as const)('%s: an accent of any hue is as legible', (theme) => {
    const of = (token: string) => tokens[theme].get(token) ?? '';
    const poor: string[] = [];
    for (let hue = 0; hue < 360; hue += 2) {
      for (const chroma of [0, 0.03, 0.08, 0.3]) {
        const own = accentTokens(theme, chroma, hue);
        const [accent = '', soft = '', text = ''] = ['--accent', '--accent-soft', '--accent-text'].map(
          (token) => own.get(token) ?? (token === '--accent-soft' ? of(token) : ''),
        );
        const shapes = papers.map((paper) => contrast(accent, of(paper)));
        const words = [...papers.map((paper) => contrast(text, of(paper))), contrast(text, soft)];
        const least = [
          Math.min(...shapes) / 3,
          Math.min(...words) / 4.5,
          contrast(of('--on-accent'), accent) / 4.5,
        ];
        if (Math.min(...least) < 1) poor.push(`${hue} ${chroma}: ${least.map((one) => one.toFixed(2))}`);
      }
    }
    expect(poor).toEqual([]);
  });

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
