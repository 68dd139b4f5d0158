/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../model/care.ts';

export function placeWords({ kind, by }: RiskyPlace): { title: string; detail: string } {
  return kind === 'network'
    ? {
        title: `ライブラリがネットワークフォルダー（${by}）にあります。`,
        detail:
          '接続が切れたり、別のコンピューターから使われたりすると、破損するおそれがあります。ライブラリはこのコンピューターのディスクに置き、ネットワークフォルダーへはエクスポートしてください。',
      }
    : {
        title: `ライブラリが${by === '' ? 'クラウドサービス' : by}の同期フォルダーにあります。`,
        detail:
          '書き込み中に複製され、破損するおそれがあります。ライブラリは同期フォルダーの外に置き、そのフォルダーへはエクスポートしてください。エクスポートしたファイルは同期しても問題ありません。',
      };
}

export const placeTexts = { understood: '了解（今後は表示しない）', show: 'フォルダーを表示' };
