/** Podcasts and video in words. */
import type { Recording } from '../../model/recordings.ts';
import { bytes, playTime } from '../format.ts';

export const recordingTexts = {
  list: '音视频',
  audio: '音频',
  video: '视频',
  download: '下载后播放',
  resume: '继续下载',
  stop: '停止',
  downloading: '正在下载',
  play: '播放',
  goOn: (at: string) => `从 ${at} 继续`,
  pause: '暂停',
  back: '后退 15 秒',
  forward: '前进 30 秒',
  place: '位置',
  speed: '速度',
  close: '关闭播放器',
  remove: '移除下载',
  outside: '在浏览器中打开',
  bar: '播放器',
  show: '显示所属文章',
  failed: '无法在此播放。请在浏览器中打开。',
  stopped: '已停止。已下载的部分会保留，下次从该处继续。',
};

export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), unit: '小时' },
    { value: Math.floor(whole / 60) % 60, unit: '分' },
    { value: whole % 60, unit: '秒' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return '开头';
  return parts.map(({ value, unit }) => `${value} ${unit}`).join(' ');
}

export function recordingFacts({ kind, durationSeconds, bytes: size }: Recording): string {
  return [
    recordingTexts[kind],
    durationSeconds === null ? '' : playTime(durationSeconds),
    size === null || size === 0 ? '' : bytes(size),
  ]
    .filter((fact) => fact !== '')
    .join('，');
}
