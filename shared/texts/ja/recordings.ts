/** Podcasts and video in words. */
import type { Recording } from '../../model/recordings.ts';
import { bytes, playTime } from '../format.ts';

export const recordingTexts = {
  list: '音声・動画',
  audio: '音声',
  video: '動画',
  download: 'ダウンロードして再生',
  resume: 'ダウンロードを再開',
  stop: '中止',
  downloading: 'ダウンロード中',
  play: '再生',
  goOn: (at: string) => `${at}から再生`,
  pause: '一時停止',
  back: '15秒戻す',
  forward: '30秒進める',
  place: '再生位置',
  speed: '速度',
  close: 'プレーヤーを閉じる',
  remove: 'ダウンロードを削除',
  outside: 'ブラウザーで開く',
  bar: 'プレーヤー',
  show: '記事を表示',
  failed: 'ここでは再生できません。ブラウザーで開いてください。',
  stopped: '中止しました。ダウンロード済みの部分は残り、次回はその続きから始まります。',
};

/** For the ear: a clock is read out as a time of day. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), noun: '時間' },
    { value: Math.floor(whole / 60) % 60, noun: '分' },
    { value: whole % 60, noun: '秒' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return '先頭';
  return parts.map(({ value, noun }) => `${value}${noun}`).join('');
}

/** 「音声、1:02:03、45.2 MB」: as much of it as is known. */
export function recordingFacts({ kind, durationSeconds, bytes: size }: Recording): string {
  return [
    recordingTexts[kind],
    durationSeconds === null ? '' : playTime(durationSeconds),
    size === null || size === 0 ? '' : bytes(size),
  ]
    .filter((fact) => fact !== '')
    .join('、');
}
