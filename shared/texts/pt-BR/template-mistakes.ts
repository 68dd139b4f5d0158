/** What is wrong in a template, and what to do, in words. */
import type { TemplateMistake } from '../../export-profile.ts';
import { isSpan, text, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was meant by a name that there is not, else the names there are. */
function meant(values: Values): string {
  const [nearest, names] = [text(values, 'nearest'), text(values, 'names')];
  if (nearest !== '') return ` Você quis dizer “${nearest}”?`;
  return names === '' ? '' : ` Existem ${names}.`;
}

/** How many values a filter takes after it. */
function taken(values: Values): string {
  const [least, most] = [text(values, 'least'), text(values, 'most')];
  if (most === '0') return 'nada';
  if (least === most) return most;
  return `${least} ${isSpan(values) ? 'a' : 'ou'} ${most}`;
}

const somethingToPut = 'um valor como title ou palavras entre aspas';

export const templateMistakeTexts: Record<TemplateMistake, (values: Values) => string> = {
  'too-deep': () => 'Há níveis aninhados demais. Escreva de forma mais simples.',
  'filter-name-missing': () => 'Depois de “|” vem o nome de um filtro, como slug ou date.',
  'bracket-unclosed': () => '“(” não é fechado. Escreva “)” onde termina.',
  unexpected: (values) => `“${text(values, 'text')}” não é esperado aqui. Os filtros vêm depois de “|”.`,
  'value-missing': () => `Falta algo aqui: ${somethingToPut}.`,
  'value-instead': (values) => `Em vez de “${text(values, 'text')}”, aqui vai ${somethingToPut}.`,
  'quotation-unclosed': (values) =>
    `As aspas não são fechadas. Escreva outra ${text(values, 'sign')} onde as palavras terminam.`,
  'sign-unknown': (values) =>
    `“${text(values, 'sign')}” não significa nada aqui. Palavras literais vão entre aspas.`,
  'filter-characters': (values) =>
    `“${text(values, 'name')}” precisa de um número de caracteres: {{ ${text(values, 'example')} }}.`,
  'filter-number': (values) =>
    `“${text(values, 'name')}” precisa de um número: {{ ${text(values, 'example')} }}.`,
  'filter-arguments': (values) =>
    `“${text(values, 'name')}” aceita depois dele ${taken(values)}, não ${text(values, 'given')}: {{ ${text(values, 'example')} }}.`,
  'filter-too-long': (values) =>
    `“${text(values, 'name')}” produz um texto mais longo do que um arquivo deveria ser. Remova-o.`,
  'no-filter': (values) => `Não existe o filtro “${text(values, 'name')}”.${meant(values)}`,
  'no-time-zone': (values) =>
    `“${text(values, 'zone')}” não é um fuso horário. Escreva um como "America/Sao_Paulo".`,
  'no-language': (values) =>
    `Não se conhecem os meses de “${text(values, 'language')}”. Escreva um idioma como "pt-BR" ou "de".`,
  'only-times': () => 'Só um momento tem data. Use published, edited, saved ou exported.',
  unclosed: (values) =>
    `“${text(values, 'word')}” não é fechado. Escreva {% end${text(values, 'word')} %} onde termina.`,
  'nothing-to-close': (values) =>
    `Não há nenhum “${text(values, 'wanted')}” que este “${text(values, 'word')}” possa fechar. Remova-o.`,
  'closes-other': (values) =>
    `Aqui está aberto “${text(values, 'word')}”, que se fecha com {% end${text(values, 'word')} %}.`,
  'no-tag': (values) => `Não existe a tag “${text(values, 'name')}”.${meant(values)}`,
  'outside-if': (values) => `“${text(values, 'word')}” fica entre {% if … %} e {% endif %}.`,
  'else-condition': () => 'Uma condição vai com “elsif”, não com “else”.',
  'loop-form': () => 'Um laço se escreve {% for tag in tags %}.',
  'no-value': (values) => `Não existe o valor “${text(values, 'name')}”.${meant(values)}`,
  'no-parts': (values) => `“${text(values, 'name')}” não tem partes. Remova “.${text(values, 'member')}”.`,
  'no-member': (values) => `“${text(values, 'name')}” não tem “${text(values, 'member')}”.${meant(values)}`,
  'too-long': () => 'Isto produz um texto mais longo do que um arquivo deveria ser. Remova um laço.',
  endless: () => 'Isto parece nunca terminar. Remova um laço.',
  'signs-unclosed': (values) =>
    `“${text(values, 'opening')}” não é fechado. Escreva “${text(values, 'closing')}” depois, ou {{ "${text(values, 'opening')}" }} se quiser os próprios sinais.`,
  'line-form': () =>
    'Uma linha do front matter se escreve nome: {{ valor }}, com um espaço depois dos dois-pontos.',
  'no-yaml': () => 'Isto não é um valor YAML. Ponha entre aspas as palavras com sinais especiais.',
  'field-twice': (values) => `“${text(values, 'name')}” aparece duas vezes aqui. Remova um dos dois.`,
};

/** null: `mistake` is none. */
export const mistakeWords = (mistake: unknown, values: Values): string | null =>
  wordsFor(templateMistakeTexts, mistake, values);
