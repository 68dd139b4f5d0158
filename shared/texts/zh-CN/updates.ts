/** New versions of Offprint itself. */
import type { UpdateObstacle } from '../../model/updates.ts';
import { bytes } from '../format.ts';

export const updateTexts = {
  title: '更新',
  setting: '每天检查一次新版本',
  settingDetail:
    '在你同意之前不会开启：这是 Offprint 唯一会向网络请求的、与你的内容无关的事。不会自动下载或安装。',
  look: '更新…',
  ask: (host: string) =>
    `还没有询问过任何人。检查时会询问 ${host} 哪个版本最新；它会得知你的 IP 地址和所用版本。`,
  check: '立即检查',
  checking: '正在询问最新版本…',
  newest: '这是最新版本。',
  available: (version: string, size: number | null) =>
    `Offprint ${version} 已发布${size === null ? '' : `，需下载 ${bytes(size)}`}。`,
  whatsNew: '新增内容',
  noNotes: '没有新增内容的说明。',
  download: '下载',
  notNow: '以后再说',
  downloading: (version: string, percent: number) => `正在下载 Offprint ${version}：${percent}%`,
  cancel: '停止',
  ready: (version: string) => `Offprint ${version} 已下载，并已通过校验和验证。`,
  onQuit: '退出时安装',
  now: '重新启动并安装',
  willInstall: '会在你退出 Offprint 时安装。',
  notAfterAll: '不安装',
  failedCheck: '无法得知哪个版本最新。',
  failedDownload: '无法下载新版本。',
  again: '重试',
  toast: (version: string) => `Offprint ${version} 已发布。`,
  show: '显示',
};

export const obstacleSentences: Record<UpdateObstacle, string> = {
  'not-installed': '此 Offprint 从源代码运行。如需新版本，请拉取源代码。',
  'no-address': '此 Offprint 构建时没有更新地址，因此不会询问任何人。请从获取此版本的地方获取新版本。',
  'system-package': '此 Offprint 是系统的软件包，会随系统更新获得新版本。',
  archive: '此 Offprint 是从压缩包解压的。请在原处解压新版本；文库位于别处，会保留。',
};
