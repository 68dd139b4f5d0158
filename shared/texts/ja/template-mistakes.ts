/** What is wrong in a template, and what to do, in words. */
import type { TemplateMistake } from '../../export-profile.ts';
import { isSpan, text, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was meant by a name that there is not, else the names there are. */
function meant(values: Values): string {
  const [nearest, names] = [text(values, 'nearest'), text(values, 'names')];
  if (nearest !== '') return `もしかして：${nearest}`;
  return names === '' ? '' : `使えるのは${names}です。`;
}

/** How many values a filter takes after it. */
function taken(values: Values): string {
  const [least, most] = [text(values, 'least'), text(values, 'most')];
  if (most === '0') return '0個';
  if (least === most) return `${most}個`;
  return `${least}個${isSpan(values) ? 'から' : 'または'}${most}個`;
}

const somethingToPut = 'titleなどの値、または引用符で囲んだ語句';

export const templateMistakeTexts: Record<TemplateMistake, (values: Values) => string> = {
  'too-deep': () => '入れ子が深すぎます。もっと簡単に書いてください。',
  'filter-name-missing': () => '「|」の後には、slugやdateなどのフィルター名を書きます。',
  'bracket-unclosed': () => '「(」が閉じられていません。終わりに「)」を書いてください。',
  unexpected: (values) => `「${text(values, 'text')}」はここに書けません。フィルターは「|」の後に書きます。`,
  'value-missing': () => `ここに${somethingToPut}が必要です。`,
  'value-instead': (values) => `「${text(values, 'text')}」の代わりに、${somethingToPut}を書いてください。`,
  'quotation-unclosed': (values) =>
    `引用符が閉じられていません。語句の終わりに${text(values, 'sign')}を書いてください。`,
  'sign-unknown': (values) =>
    `「${text(values, 'sign')}」はここでは意味を持ちません。そのまま出力する語句は引用符で囲みます。`,
  'filter-characters': (values) =>
    `「${text(values, 'name')}」には文字数を指定します：{{ ${text(values, 'example')} }}。`,
  'filter-number': (values) =>
    `「${text(values, 'name')}」には数値を指定します：{{ ${text(values, 'example')} }}。`,
  'filter-arguments': (values) =>
    `「${text(values, 'name')}」の後に指定する値は${taken(values)}です（現在${text(values, 'given')}個）：{{ ${text(values, 'example')} }}。`,
  'filter-too-long': (values) =>
    `「${text(values, 'name')}」の結果が長すぎて、ファイルに適しません。取り除いてください。`,
  'no-filter': (values) => `「${text(values, 'name')}」というフィルターはありません。${meant(values)}`,
  'no-time-zone': (values) =>
    `「${text(values, 'zone')}」はタイムゾーンではありません。"Asia/Tokyo"のように書いてください。`,
  'no-language': (values) =>
    `「${text(values, 'language')}」の月の名前は分かりません。"ja"や"pt-BR"のように書いてください。`,
  'only-times': () => '日付にできるのは日時だけです。published、edited、saved、exportedを使ってください。',
  unclosed: (values) =>
    `「${text(values, 'word')}」が閉じられていません。終わりに{% end${text(values, 'word')} %}を書いてください。`,
  'nothing-to-close': (values) =>
    `この「${text(values, 'word')}」に対応する「${text(values, 'wanted')}」がありません。取り除いてください。`,
  'closes-other': (values) =>
    `ここで開いているのは「${text(values, 'word')}」です。{% end${text(values, 'word')} %}で閉じます。`,
  'no-tag': (values) => `「${text(values, 'name')}」というタグはありません。${meant(values)}`,
  'outside-if': (values) => `「${text(values, 'word')}」は{% if … %}と{% endif %}の間に書きます。`,
  'else-condition': () => '条件は「else」ではなく「elsif」に付けます。',
  'loop-form': () => '繰り返しは{% for tag in tags %}のように書きます。',
  'no-value': (values) => `「${text(values, 'name')}」という値はありません。${meant(values)}`,
  'no-parts': (values) =>
    `「${text(values, 'name')}」には部分がありません。「.${text(values, 'member')}」を取り除いてください。`,
  'no-member': (values) =>
    `「${text(values, 'name')}」に「${text(values, 'member')}」はありません。${meant(values)}`,
  'too-long': () => '結果が長すぎて、ファイルに適しません。繰り返しを取り除いてください。',
  endless: () => '処理が終わりそうにありません。繰り返しを取り除いてください。',
  'signs-unclosed': (values) =>
    `「${text(values, 'opening')}」が閉じられていません。後に「${text(values, 'closing')}」を書くか、記号そのものの場合は{{ "${text(values, 'opening')}" }}と書いてください。`,
  'line-form': () =>
    'フロントマターの行は、コロンの後にスペースを入れて「名前: {{ value }}」のように書きます。',
  'no-yaml': () => 'YAMLの値ではありません。特殊な記号を含む語句は引用符で囲んでください。',
  'field-twice': (values) => `「${text(values, 'name')}」が重複しています。どちらかを取り除いてください。`,
};

/** null: `mistake` is none. */
export const mistakeWords = (mistake: unknown, values: Values): string | null =>
  wordsFor(templateMistakeTexts, mistake, values);
