/** What is wrong in a template, and what to do, in words. */
import type { TemplateMistake } from '../../export-profile.ts';
import { isSpan, text, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was meant by a name that there is not, else the names there are. */
function meant(values: Values): string {
  const [nearest, names] = [text(values, 'nearest'), text(values, 'names')];
  if (nearest !== '') return ` Meinten Sie „${nearest}“?`;
  return names === '' ? '' : ` Es gibt ${names}.`;
}

/** How many values a filter takes after it. */
function taken(values: Values): string {
  const [least, most] = [text(values, 'least'), text(values, 'most')];
  if (most === '0') return 'nichts';
  if (least === most) return most;
  return `${least} ${isSpan(values) ? 'bis' : 'oder'} ${most}`;
}

const somethingToPut = 'ein Wert wie title oder Wörter in Anführungszeichen';

export const templateMistakeTexts: Record<TemplateMistake, (values: Values) => string> = {
  'too-deep': () => 'Das ist zu tief verschachtelt. Schreiben Sie es einfacher.',
  'filter-name-missing': () => 'Nach „|“ folgt der Name eines Filters, etwa slug oder date.',
  'bracket-unclosed': () => '„(“ wird nie geschlossen. Schreiben Sie „)“ an das Ende.',
  unexpected: (values) => `„${text(values, 'text')}“ gehört nicht hierher. Filter folgen auf „|“.`,
  'value-missing': () => `Hier fehlt etwas: ${somethingToPut}.`,
  'value-instead': (values) => `Statt „${text(values, 'text')}“ gehört hierher: ${somethingToPut}.`,
  'quotation-unclosed': (values) =>
    `Das Anführungszeichen wird nie geschlossen. Schreiben Sie noch ein ${text(values, 'sign')} an das Ende der Wörter.`,
  'sign-unknown': (values) =>
    `„${text(values, 'sign')}“ hat hier keine Bedeutung. Was wörtlich erscheinen soll, steht in Anführungszeichen.`,
  'filter-characters': (values) =>
    `„${text(values, 'name')}“ erwartet eine Anzahl von Zeichen: {{ ${text(values, 'example')} }}.`,
  'filter-number': (values) =>
    `„${text(values, 'name')}“ erwartet eine Zahl: {{ ${text(values, 'example')} }}.`,
  'filter-arguments': (values) =>
    `„${text(values, 'name')}“ erwartet dahinter ${taken(values)}, nicht ${text(values, 'given')}: {{ ${text(values, 'example')} }}.`,
  'filter-too-long': (values) =>
    `„${text(values, 'name')}“ ergibt einen Text, der für jede Datei zu lang ist. Entfernen Sie es.`,
  'no-filter': (values) => `Es gibt keinen Filter „${text(values, 'name')}“.${meant(values)}`,
  'no-time-zone': (values) =>
    `„${text(values, 'zone')}“ ist keine Zeitzone. Schreiben Sie eine wie "Europe/Berlin".`,
  'no-language': (values) =>
    `Von „${text(values, 'language')}“ sind keine Monatsnamen bekannt. Schreiben Sie eine Sprache wie "de" oder "pt-BR".`,
  'only-times': () =>
    'Nur ein Zeitpunkt hat ein Datum. Verwenden Sie published, edited, saved oder exported.',
  unclosed: (values) =>
    `„${text(values, 'word')}“ wird nie geschlossen. Schreiben Sie {% end${text(values, 'word')} %} an das Ende.`,
  'nothing-to-close': (values) =>
    `Zu diesem „${text(values, 'word')}“ gibt es kein „${text(values, 'wanted')}“, das es schließt. Entfernen Sie es.`,
  'closes-other': (values) =>
    `Hier ist „${text(values, 'word')}“ offen; {% end${text(values, 'word')} %} schließt es.`,
  'no-tag': (values) => `Es gibt kein Tag „${text(values, 'name')}“.${meant(values)}`,
  'outside-if': (values) => `„${text(values, 'word')}“ gehört zwischen {% if … %} und {% endif %}.`,
  'else-condition': () => 'Eine Bedingung gehört zu „elsif“, nicht zu „else“.',
  'loop-form': () => 'Eine Schleife schreibt man {% for tag in tags %}.',
  'no-value': (values) => `Es gibt keinen Wert „${text(values, 'name')}“.${meant(values)}`,
  'no-parts': (values) =>
    `„${text(values, 'name')}“ hat keine Teile. Entfernen Sie „.${text(values, 'member')}“.`,
  'no-member': (values) => `„${text(values, 'name')}“ hat kein „${text(values, 'member')}“.${meant(values)}`,
  'too-long': () => 'Das ergibt einen Text, der für jede Datei zu lang ist. Entfernen Sie eine Schleife.',
  endless: () => 'Das scheint nie zu enden. Entfernen Sie eine Schleife.',
  'signs-unclosed': (values) =>
    `„${text(values, 'opening')}“ wird nie geschlossen. Schreiben Sie „${text(values, 'closing')}“ dahinter oder {{ "${text(values, 'opening')}" }}, wenn die Zeichen selbst gemeint sind.`,
  'line-form': () =>
    'Eine Zeile des Front Matters schreibt man name: {{ value }}, mit einem Leerzeichen nach dem Doppelpunkt.',
  'no-yaml': () => 'Das ist kein YAML-Wert. Setzen Sie Wörter mit Sonderzeichen in Anführungszeichen.',
  'field-twice': (values) => `„${text(values, 'name')}“ steht hier doppelt. Entfernen Sie eines davon.`,
};

/** null: `mistake` is none. */
export const mistakeWords = (mistake: unknown, values: Values): string | null =>
  wordsFor(templateMistakeTexts, mistake, values);
