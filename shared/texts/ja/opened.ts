/** What is said of links and files that the system hands to Offprint. */
import type { OpenedRefusal } from '../../model/opened.ts';

export const openedTexts = {
  subscribe:
    'Offprintの外のリンクから、このフィードの購読を求められました。「追加」を押すまで何も取得しません。',
  comments:
    '記事のフィードが、コメントのフィードとして示しているアドレスです。「追加」を押すまで何も取得しません。',
  save: 'Offprintの外のリンクから、このページの保存を求められました。「保存」を押すまで何も取得しません。',
  isPrivate:
    'このアドレスは、このコンピューターまたは自分のネットワークに通じています。配信元が分かる場合だけ追加してください。',
  waiting: 'Offprintで開く項目があります。ここでの作業が終わるまで待機します。',
  file: 'このファイルがOffprintで開かれました。「インポート」を押すまで何も取り込みません。',
  fileKind: (path: string) =>
    `「${path}」は、Offprintで読み込めるファイル（フィードの一覧、フィード、ほかのソフトで保存した記事）ではありません。`,
  importIt: 'インポート',
};

const reasons: Record<OpenedRefusal, (link: string) => string> = {
  'not-an-address': (link) => `このリンクには購読できるWebアドレスがありません：${link}`,
  'too-long': (link) => `このリンクは長すぎます：${link}…`,
  'unknown-scheme': (link) => `この種類のリンクはOffprintで開けません：${link}`,
  'unknown-action': (link) => `このリンクの操作にはOffprintが対応していません：${link}`,
  'no-such-file': (link) => `ファイルがありません：${link}`,
  'too-many': (link) => `一度に${link}件は多すぎます。最初の数件だけ確認します。`,
};

export const refusalSentence = (reason: OpenedRefusal, link: string): string => reasons[reason](link);
