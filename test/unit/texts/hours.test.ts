import { afterEach, describe, expect, it } from 'vitest';
import { clockTime, counted, dayOrTime } from '../../../shared/texts/format.ts';
import { portugueseTime, spanishTime } from '../../../shared/texts/hours.ts';
import { setLanguage } from '../../../shared/texts/language.ts';

afterEach(() => setLanguage('en'));

const now = new Date(2026, 10, 17, 0, 30).getTime();
const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 30).getTime();

describe('hours in a sentence', () => {
  it.each([
    ['14:30', 'las 14:30'],
    ['01:30', 'la 01:30'],
    ['1:30', 'la 1:30'],
    ['00:30', 'las 00:30'],
    ['mañana a las 14:30', 'mañana a las 14:30'],
    ['el 3 may a las 14:30', 'el 3 may a las 14:30'],
    ['martes 17 de noviembre', 'el martes 17 de noviembre'],
  ])('of Spanish: %s is %s', (when, said) => {
    expect(spanishTime(when)).toBe(said);
  });

  it.each([
    ['14:30', 'as 14:30'],
    ['01:30', 'a 01:30'],
    ['amanhã às 14:30', 'amanhã às 14:30'],
    ['terça-feira, 17 de novembro', 'terça-feira, 17 de novembro'],
  ])('of Portuguese: %s is %s', (when, said) => {
    expect(portugueseTime(when)).toBe(said);
  });

  it('are known as Intl writes them', () => {
    setLanguage('es');
    expect(spanishTime(clockTime(at(17, 14), now))).toBe('las 14:30');
    expect(spanishTime(dayOrTime(at(17, 1), at(17, 14)))).toMatch(/^la 0?1:30$/);
    setLanguage('pt-BR');
    expect(portugueseTime(clockTime(at(17, 14), now))).toBe('as 14:30');
    expect(portugueseTime(dayOrTime(at(17, 1), at(17, 14)))).toBe('a 01:30');
  });
});

describe('counts in Portuguese', () => {
  it.each([
    [0, '0 artigos'],
    [1, '1 artigo'],
    [2, '2 artigos'],
  ])('of %i say %s', (count, said) => {
    setLanguage('pt-BR');
    expect(counted(count, 'artigo')).toBe(said);
  });
});
