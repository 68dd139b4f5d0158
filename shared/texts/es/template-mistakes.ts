/** What is wrong in a template, and what to do, in words. */
import type { TemplateMistake } from '../../export-profile.ts';
import { isSpan, text, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was meant by a name that there is not, else the names there are. */
function meant(values: Values): string {
  const [nearest, names] = [text(values, 'nearest'), text(values, 'names')];
  if (nearest !== '') return ` ¿Querías decir «${nearest}»?`;
  return names === '' ? '' : ` Existen ${names}.`;
}

/** How many values a filter takes after it. */
function taken(values: Values): string {
  const [least, most] = [text(values, 'least'), text(values, 'most')];
  if (most === '0') return 'nada';
  if (least === most) return most;
  return `${least} ${isSpan(values) ? 'a' : 'o'} ${most}`;
}

const somethingToPut = 'un valor como title o palabras entre comillas';

export const templateMistakeTexts: Record<TemplateMistake, (values: Values) => string> = {
  'too-deep': () => 'Hay demasiados niveles anidados. Escríbelo de forma más sencilla.',
  'filter-name-missing': () => 'Tras «|» va el nombre de un filtro, como slug o date.',
  'bracket-unclosed': () => '«(» no se cierra. Escribe «)» donde acabe.',
  unexpected: (values) => `No se esperaba «${text(values, 'text')}» aquí. Los filtros van tras «|».`,
  'value-missing': () => `Aquí falta algo: ${somethingToPut}.`,
  'value-instead': (values) => `En lugar de «${text(values, 'text')}», aquí va ${somethingToPut}.`,
  'quotation-unclosed': (values) =>
    `Las comillas no se cierran. Escribe otra ${text(values, 'sign')} donde acaben las palabras.`,
  'sign-unknown': (values) =>
    `«${text(values, 'sign')}» no significa nada aquí. Las palabras literales van entre comillas.`,
  'filter-characters': (values) =>
    `«${text(values, 'name')}» necesita un número de caracteres: {{ ${text(values, 'example')} }}.`,
  'filter-number': (values) =>
    `«${text(values, 'name')}» necesita un número: {{ ${text(values, 'example')} }}.`,
  'filter-arguments': (values) =>
    `«${text(values, 'name')}» admite detrás ${taken(values)}, no ${text(values, 'given')}: {{ ${text(values, 'example')} }}.`,
  'filter-too-long': (values) =>
    `«${text(values, 'name')}» produce un texto más largo de lo que debería ser un archivo. Quítalo.`,
  'no-filter': (values) => `No existe el filtro «${text(values, 'name')}».${meant(values)}`,
  'no-time-zone': (values) =>
    `«${text(values, 'zone')}» no es una zona horaria. Escribe una como "Europe/Madrid".`,
  'no-language': (values) =>
    `No se conocen los meses de «${text(values, 'language')}». Escribe un idioma como "es" o "pt-BR".`,
  'only-times': () => 'Solo un momento tiene fecha. Usa published, edited, saved o exported.',
  unclosed: (values) =>
    `«${text(values, 'word')}» no se cierra. Escribe {% end${text(values, 'word')} %} donde acabe.`,
  'nothing-to-close': (values) =>
    `No hay ningún «${text(values, 'wanted')}» que este «${text(values, 'word')}» pueda cerrar. Quítalo.`,
  'closes-other': (values) =>
    `Aquí está abierto «${text(values, 'word')}», que se cierra con {% end${text(values, 'word')} %}.`,
  'no-tag': (values) => `No existe la etiqueta «${text(values, 'name')}».${meant(values)}`,
  'outside-if': (values) => `«${text(values, 'word')}» va entre {% if … %} y {% endif %}.`,
  'else-condition': () => 'Una condición va con «elsif», no con «else».',
  'loop-form': () => 'Un bucle se escribe {% for tag in tags %}.',
  'no-value': (values) => `No existe el valor «${text(values, 'name')}».${meant(values)}`,
  'no-parts': (values) => `«${text(values, 'name')}» no tiene partes. Quita «.${text(values, 'member')}».`,
  'no-member': (values) => `«${text(values, 'name')}» no tiene «${text(values, 'member')}».${meant(values)}`,
  'too-long': () => 'Esto produce un texto más largo de lo que debería ser un archivo. Quita un bucle.',
  endless: () => 'Parece que esto no acaba nunca. Quita un bucle.',
  'signs-unclosed': (values) =>
    `«${text(values, 'opening')}» no se cierra. Escribe «${text(values, 'closing')}» después, o {{ "${text(values, 'opening')}" }} si te refieres a los propios signos.`,
  'line-form': () =>
    'Una línea del front matter se escribe nombre: {{ valor }}, con un espacio tras los dos puntos.',
  'no-yaml': () => 'Esto no es un valor YAML. Pon entre comillas las palabras con signos especiales.',
  'field-twice': (values) => `«${text(values, 'name')}» aparece aquí dos veces. Quita uno de los dos.`,
};

/** null: `mistake` is none. */
export const mistakeWords = (mistake: unknown, values: Values): string | null =>
  wordsFor(templateMistakeTexts, mistake, values);
