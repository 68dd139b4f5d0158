import { describe, expect, it } from 'vitest';
import { directionOf } from '../../renderer/texts/direction.ts';

describe('directionOf', () => {
  it.each([
    ['An English text', 'ltr'],
    ['هذا نص عربي مع كلمة acknowledgeBatch داخل السطر', 'rtl'],
    ['TypeScript הוא שפה מצוינת לכתיבת תוכנה גדולה', 'rtl'],
    ['The word شبكة means network', 'ltr'],
    ['全文検索', 'ltr'],
    ['', 'ltr'],
    ['123 — 456', 'ltr'],
  ])('%s: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
