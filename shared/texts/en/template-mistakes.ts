/** What is wrong in a template, and what to do, in words. */
import type { TemplateMistake } from '../../export-profile.ts';
import { isSpan, text, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was meant by a name that there is not, else the names there are. */
function meant(values: Values): string {
  const [nearest, names] = [text(values, 'nearest'), text(values, 'names')];
  if (nearest !== '') return ` Did you mean “${nearest}”?`;
  return names === '' ? '' : ` There are ${names}.`;
}

/** How many values a filter takes after it. */
function taken(values: Values): string {
  const [least, most] = [text(values, 'least'), text(values, 'most')];
  if (most === '0') return 'nothing';
  if (least === most) return most;
  return `${least} ${isSpan(values) ? 'to' : 'or'} ${most}`;
}

const somethingToPut = 'a value such as title, or words in quotation marks';

export const templateMistakeTexts: Record<TemplateMistake, (values: Values) => string> = {
  'too-deep': () => 'This is nested too deeply. Write it more simply.',
  'filter-name-missing': () => 'After “|” comes the name of a filter, such as slug or date.',
  'bracket-unclosed': () => '“(” is never closed. Write “)” where it ends.',
  unexpected: (values) => `“${text(values, 'text')}” is not expected here. Filters follow a “|”.`,
  'value-missing': () => `Something is missing here: ${somethingToPut}.`,
  'value-instead': (values) => `Instead of “${text(values, 'text')}”, here goes ${somethingToPut}.`,
  'quotation-unclosed': (values) =>
    `The quotation mark is never closed. Write another ${text(values, 'sign')} where the words end.`,
  'sign-unknown': (values) =>
    `“${text(values, 'sign')}” means nothing here. Words that are to stand as they are go in quotation marks.`,
  'filter-characters': (values) =>
    `“${text(values, 'name')}” takes a number of characters: {{ ${text(values, 'example')} }}.`,
  'filter-number': (values) => `“${text(values, 'name')}” takes a number: {{ ${text(values, 'example')} }}.`,
  'filter-arguments': (values) =>
    `“${text(values, 'name')}” takes ${taken(values)} after it, not ${text(values, 'given')}: {{ ${text(values, 'example')} }}.`,
  'filter-too-long': (values) =>
    `“${text(values, 'name')}” makes a text longer than any file should be. Take it out.`,
  'no-filter': (values) => `There is no filter “${text(values, 'name')}”.${meant(values)}`,
  'no-time-zone': (values) => `“${text(values, 'zone')}” is no time zone. Write one such as "Europe/Berlin".`,
  'no-language': (values) =>
    `“${text(values, 'language')}” is no language with known months. Write a tag such as "de" or "pt-BR".`,
  'only-times': () => 'Only a time has a date. Use published, edited, saved or exported.',
  unclosed: (values) =>
    `“${text(values, 'word')}” is never closed. Write {% end${text(values, 'word')} %} where it ends.`,
  'nothing-to-close': (values) =>
    `There is no “${text(values, 'wanted')}” for this “${text(values, 'word')}” to close. Take it away.`,
  'closes-other': (values) =>
    `Here “${text(values, 'word')}” is open, which {% end${text(values, 'word')} %} closes.`,
  'no-tag': (values) => `There is no tag “${text(values, 'name')}”.${meant(values)}`,
  'outside-if': (values) => `“${text(values, 'word')}” belongs between {% if … %} and {% endif %}.`,
  'else-condition': () => 'A condition goes with “elsif”, not with “else”.',
  'loop-form': () => 'A loop is written {% for tag in tags %}.',
  'no-value': (values) => `There is no value “${text(values, 'name')}”.${meant(values)}`,
  'no-parts': (values) => `“${text(values, 'name')}” has no parts. Take “.${text(values, 'member')}” away.`,
  'no-member': (values) => `“${text(values, 'name')}” has no “${text(values, 'member')}”.${meant(values)}`,
  'too-long': () => 'This makes a text longer than any file should be. Take a loop out.',
  endless: () => 'This never seems to end. Take a loop out.',
  'signs-unclosed': (values) =>
    `“${text(values, 'opening')}” is never closed. Write “${text(values, 'closing')}” after it, or {{ "${text(values, 'opening')}" }} if you mean the signs themselves.`,
  'line-form': () => 'A line of front matter is written name: {{ value }}, with a space after the colon.',
  'no-yaml': () => 'This is no YAML value. Put words with special signs in quotation marks.',
  'field-twice': (values) => `“${text(values, 'name')}” stands here twice. Take one of them away.`,
};

/** null: `mistake` is none. */
export const mistakeWords = (mistake: unknown, values: Values): string | null =>
  wordsFor(templateMistakeTexts, mistake, values);
