/** What is wrong in a template, and what to do, in words. */
import type { TemplateMistake } from '../../export-profile.ts';
import { isSpan, text, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;

function meant(values: Values): string {
  const [nearest, names] = [text(values, 'nearest'), text(values, 'names')];
  if (nearest !== '') return `是不是想写“${nearest}”？`;
  return names === '' ? '' : `可用的有 ${names}。`;
}

function taken(values: Values): string {
  const [least, most] = [text(values, 'least'), text(values, 'most')];
  if (most === '0') return '不接受参数';
  return `接受 ${least === most ? most : `${least} ${isSpan(values) ? '到' : '或'} ${most}`} 个参数`;
}

const somethingToPut = '值（例如 title），或引号中的文字';

export const templateMistakeTexts: Record<TemplateMistake, (values: Values) => string> = {
  'too-deep': () => '嵌套过深。请写得简单些。',
  'filter-name-missing': () => '“|”之后应为过滤器的名称，例如 slug 或 date。',
  'bracket-unclosed': () => '“(”没有闭合。请在结束处写“)”。',
  unexpected: (values) => `这里不应出现“${text(values, 'text')}”。过滤器写在“|”之后。`,
  'value-missing': () => `这里缺少内容：${somethingToPut}。`,
  'value-instead': (values) => `此处不应是“${text(values, 'text')}”，而应是${somethingToPut}。`,
  'quotation-unclosed': (values) => `引号没有闭合。请在文字结束处再写一个 ${text(values, 'sign')}。`,
  'sign-unknown': (values) => `“${text(values, 'sign')}”在这里没有意义。要原样保留的文字应放在引号中。`,
  'filter-characters': (values) => `“${text(values, 'name')}”需要字符数：{{ ${text(values, 'example')} }}。`,
  'filter-number': (values) => `“${text(values, 'name')}”需要一个数字：{{ ${text(values, 'example')} }}。`,
  'filter-arguments': (values) =>
    `“${text(values, 'name')}”${taken(values)}，而不是 ${text(values, 'given')} 个：{{ ${text(values, 'example')} }}。`,
  'filter-too-long': (values) => `“${text(values, 'name')}”使文本超出了文件应有的长度。请去掉它。`,
  'no-filter': (values) => `没有过滤器“${text(values, 'name')}”。${meant(values)}`,
  'no-time-zone': (values) => `“${text(values, 'zone')}”不是时区。请写成例如 "Europe/Berlin"。`,
  'no-language': (values) => `不知道“${text(values, 'language')}”的月份名称。请写成例如 "zh-CN" 或 "de"。`,
  'only-times': () => '只有时间才有日期。请使用 published、edited、saved 或 exported。',
  unclosed: (values) => `“${text(values, 'word')}”没有闭合。请在结束处写 {% end${text(values, 'word')} %}。`,
  'nothing-to-close': (values) =>
    `此“${text(values, 'word')}”没有对应的“${text(values, 'wanted')}”。请去掉它。`,
  'closes-other': (values) =>
    `此处未闭合的是“${text(values, 'word')}”，应由 {% end${text(values, 'word')} %} 闭合。`,
  'no-tag': (values) => `没有标记“${text(values, 'name')}”。${meant(values)}`,
  'outside-if': (values) => `“${text(values, 'word')}”应位于 {% if … %} 和 {% endif %} 之间。`,
  'else-condition': () => '条件应写在“elsif”之后，而不是“else”之后。',
  'loop-form': () => '循环写作 {% for tag in tags %}。',
  'no-value': (values) => `没有值“${text(values, 'name')}”。${meant(values)}`,
  'no-parts': (values) => `“${text(values, 'name')}”没有组成部分。请去掉“.${text(values, 'member')}”。`,
  'no-member': (values) => `“${text(values, 'name')}”没有“${text(values, 'member')}”。${meant(values)}`,
  'too-long': () => '文本超出了文件应有的长度。请去掉一个循环。',
  endless: () => '似乎永远不会结束。请去掉一个循环。',
  'signs-unclosed': (values) =>
    `“${text(values, 'opening')}”没有闭合。请在其后写“${text(values, 'closing')}”；如果指符号本身，请写 {{ "${text(values, 'opening')}" }}。`,
  'line-form': () => '前置元数据的每一行写作 name: {{ value }}，冒号后有一个空格。',
  'no-yaml': () => '这不是 YAML 值。含特殊符号的文字应放在引号中。',
  'field-twice': (values) => `“${text(values, 'name')}”在这里出现了两次。请去掉其中一个。`,
};

export const mistakeWords = (mistake: unknown, values: Values): string | null =>
  wordsFor(templateMistakeTexts, mistake, values);
