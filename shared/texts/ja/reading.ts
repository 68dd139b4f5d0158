/** Words of the reading pane. */
import type { AnnotationColour } from '../../model/annotations.ts';
import type { LinkDoubts } from '../../model/link-doubts.ts';
import type { ReadingFont, ReadingMeasure } from '../../model/settings.ts';
import { number } from '../format.ts';

export const fontTitles: Record<ReadingFont, string> = { serif: '明朝体', sans: 'ゴシック体', mono: '等幅' };

export const measureTitles: Record<ReadingMeasure, string> = {
  readingSizePx: '文字サイズ',
  readingLinePercent: '行の高さ',
  readingMeasureRem: '行の幅',
};

export const typographyTexts = {
  dialog: '文字とテーマ',
  font: '書体',
  justify: '両端揃え',
  hyphenate: 'ハイフネーション',
  wrapCode: 'コードの長い行を折り返す',
  reset: '初期設定に戻す',
  sample: '表示例',
  sampleText:
    'オフプリント（抜き刷り）とは、1本の記事だけを手元に残すために別に刷ったものです。読みやすいように整えてみてください。読み心地は書体よりも行の幅に、文字の大きさよりも行間に左右されます。',
  sampleCode: 'const measure = (letters) => letters >= 45 && letters <= 90 ? "comfortable" : "tiring";',
};

export const sizeWords = (px: number): string => `${px} px`;
export const lineWords = (percent: number): string => (percent / 100).toFixed(2);
/** What a width means is how many letters it holds: Latin ones, half as wide as those of Japanese. */
export const measureWords = (letters: number): string => `半角約${number(letters)}字`;

export const minutesLeft = (minutes: number): string => `残り${number(minutes)}分`;

export const codeTexts = {
  code: 'コード',
  codeIn: (language: string) => `コード（${language}）`,
  wrap: '折り返す',
  copy: 'コピー',
  copied: 'コピーしました',
  codeCopied: 'コードをコピーしました',
  noCode: '表示範囲にコードがありません。',
  table: '表',
  tableOf: (caption: string) => `表：${caption}`,
};

export const bodyTexts = {
  done: '完了',
  notDone: '未完了',
};

export const pictureTexts = {
  missing: '画像',
  enlarge: (alt: string) => (alt === '' ? '画像を拡大' : `拡大：${alt}`),
  none: 'この記事に画像はありません。',
  dialog: '画像',
  unnamed: '説明のない画像',
  of: (index: number, count: number) => `画像 ${number(index)} / ${number(count)}`,
  larger: '拡大 (+)',
  smaller: '縮小 (−)',
  size: 'サイズ',
  fit: 'ウィンドウに合わせる (0)',
  previous: '前の画像 (←)',
  next: '次の画像 (→)',
  close: '閉じる (Esc)',
};

export const headingTexts = {
  copyLink: (title: string) => `「${title}」へのリンクをコピー`,
  copied: 'この見出しへのリンクをコピーしました',
  noAddress: 'この記事には固有のアドレスがありません。',
  none: 'この先に見出しはありません。',
  outline: '目次',
};

export const footnoteTexts = {
  call: (name: string) => `脚注${name}`,
  note: (name: string) => `脚注${name}`,
  section: '脚注',
  back: '本文に戻る',
  go: '脚注へ移動',
};

export const embedTexts = {
  video: '動画',
  audio: '音声',
  code: 'コード',
  post: '投稿',
  page: 'ページ',
};

/** Below a passage or a block of code that was copied. `link`: the title, as a link where it has an address. */
export const quotationTexts = {
  from: (link: string) => `— ${link}`,
  fromAuthor: (author: string, link: string) => `— ${author}、${link}`,
};

export const linkTexts = {
  /** Heard after the words of a link. */
  inLibrary: '（ライブラリにあります）',
  local: (feedTitle: string, minutes: number, isRead: boolean) =>
    `ライブラリ · ${feedTitle} · ${number(minutes)}分${isRead ? ' · 既読' : ''}`,
};

export const outsideLinkTexts = {
  title: 'リンク先の確認',
  leadsTo: 'リンク先：',
  open: '開く',
  cancel: '開かない',
};

/** One sentence for each doubt. */
export function doubtTexts({ looksLike, says, standsBefore }: LinkDoubts): string[] {
  return [
    ...(says === null ? [] : [`リンクの文字は別のサイト${says}を示しています。`]),
    ...(looksLike === null
      ? []
      : [`「${looksLike}」と紛らわしい名前です。複数の文字体系や、見た目と異なる文字が使われています。`]),
    ...(standsBefore === null ? [] : [`@の前の「${standsBefore}」はサイト名ではなくユーザー名です。`]),
  ];
}

export const findTexts = {
  bar: '記事内を検索',
  field: '記事内を検索',
  position: (index: number, count: number) =>
    count === 0 ? '見つかりません' : `${number(index)} / ${number(count)}`,
  next: '次の結果',
  previous: '前の結果',
  close: '閉じる',
};

export const copyTexts = {
  quote: '引用としてコピーしました',
  link: 'Markdownのリンクとしてコピーしました',
  html: 'HTMLとしてコピーしました',
  nothingSelected: '先に記事の一部を選択してください。',
};

export const printTexts = {
  saved: (path: string) => `PDFを${path}に保存しました`,
  /** Name of the file where a title has nothing a file may be called. */
  untitled: '記事',
};

export const moreTexts = { menu: 'その他' };

export const speechTexts = {
  bar: '読み上げ',
  start: '読み上げ',
  pause: '一時停止',
  resume: '再開',
  next: '次の段落',
  previous: '段落の先頭または前の段落',
  stop: '読み上げを停止',
  rate: '速度',
  voice: '音声',
  anyVoice: '言語に合わせた音声',
  place: (paragraph: number, paragraphs: number) => `段落 ${number(paragraph)} / ${number(paragraphs)}`,
  noVoice:
    'このシステムには読み上げ用の音声がありません。システムの設定でインストールしてから、もう一度お試しください。',
  nothing: '読み上げる内容がありません。',
  failed: 'システムの音声が停止しました。別の音声をお試しください。',
};

export const colourTitles: Record<AnnotationColour, string> = {
  yellow: '黄',
  green: '緑',
  blue: '青',
  pink: 'ピンク',
};

export const annotationTexts = {
  all: 'ハイライトとメモ',
  panel: 'この記事のハイライトとメモ',
  panelOf: (count: number) => (count === 0 ? 'ハイライトとメモ' : `ハイライトとメモ（${number(count)}）`),
  hint: '記事の一部を選択するとハイライトできます。ハイライトは、フィードがどうなっても残ります。',
  selection: '選択範囲',
  highlightIn: (colour: string) => `${colour}でハイライト`,
  highlightAndNote: 'ハイライトしてメモを書く',
  copyQuote: '引用としてコピー',
  highlighted: 'ハイライトしました',
  noted: 'メモを保存しました',
  removed: '削除しました',
  nothingSelected: '先に記事の一部を選択してください。',
  tooLong: 'ハイライトには長すぎます。選択範囲を短くしてください。',
  colour: '色',
  editor: (isNote: boolean): string => (isNote ? 'メモ' : 'ハイライト'),
  note: 'メモ',
  notePlaceholder: 'メモを入力',
  newNote: 'この記事へのメモ',
  add: 'メモを追加',
  edit: '編集',
  remove: '削除',
  done: '完了',
  lost: '本文から失われました',
  search: 'ハイライトとメモを検索',
  count: (count: number) => (count === 0 ? '見つかりません' : `${number(count)}件のハイライトとメモ`),
  more: 'さらに表示',
};

export const mentionTexts = {
  title: (count: number) => `${number(count)}件の記事で言及`,
  none: 'この記事にリンクしている記事はライブラリにありません。',
  more: (count: number) => `さらに${number(count)}件を表示`,
};

export const snippetTexts = {
  title: 'すべての記事のコード',
  search: 'コードを検索',
  language: '言語',
  anyLanguage: 'すべての言語',
  none: 'コードを含む記事はまだありません。記事のコードブロックが、言語別にここに集まります。',
  notFound: '該当するコードはありません。検索語を減らすか、別の言語をお試しください。',
  /** Blocks that are shown, of which there may be more. */
  count: (count: number, hasMore: boolean) => `${number(count)}件${hasMore ? '以上' : ''}のコード`,
  more: 'さらに表示',
  copySource: '出典付きでコピー',
  copied: '出典付きでコピーしました',
  save: 'すべてMarkdownとして保存…',
  saved: (count: number, path: string) => `${number(count)}件のコードを${path}に保存しました`,
  cut: 'コードには続きがあります。記事を開いて確認してください。',
  open: (title: string) => `「${title}」のこのコードを開く`,
};

/** After a change of the form in which links are shown. */
export const addressNotes = {
  original: 'リンクは著者が書いたとおりです。',
  clean: 'リンクから、どこから来たかがわからなくなりました。',
};
