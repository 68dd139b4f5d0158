/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../model/care.ts';

export function placeWords({ kind, by }: RiskyPlace): { title: string; detail: string } {
  return kind === 'network'
    ? {
        title: `文库位于网络文件夹中（${by}）。`,
        detail: '连接中断或另一台电脑都可能损坏它。请放在本机磁盘上，并将内容导出到网络文件夹。',
      }
    : {
        title: `文库位于由${by === '' ? '云服务' : ` ${by} `}同步的文件夹中。`,
        detail: '它可能在写入时被复制而损坏。请放在别处，并将内容导出到该文件夹：导出的文件可以同步。',
      };
}

export const placeTexts = { understood: '知道了，不再提示', show: '显示文件夹' };
