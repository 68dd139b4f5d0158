/** Podcasts and video in words. */
import type { Recording } from '../../model/recordings.ts';
import { bytes, playTime } from '../format.ts';

export const recordingTexts = {
  list: 'Recordings',
  audio: 'Audio',
  video: 'Video',
  download: 'Download to play',
  resume: 'Go on downloading',
  stop: 'Stop',
  downloading: 'Downloading',
  play: 'Play',
  goOn: (at: string) => `Go on from ${at}`,
  pause: 'Pause',
  back: '15 seconds back',
  forward: '30 seconds on',
  place: 'Place',
  speed: 'Speed',
  close: 'Close the player',
  remove: 'Remove the download',
  outside: 'Open in the browser',
  bar: 'Player',
  show: 'Show its article',
  failed: 'This recording cannot be played here. Open it in the browser.',
  stopped: 'Stopped. What was downloaded stays, and the next download goes on from there.',
};

/** For the ear: a clock is read out as a time of day. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), noun: 'hour' },
    { value: Math.floor(whole / 60) % 60, noun: 'minute' },
    { value: whole % 60, noun: 'second' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return 'the beginning';
  return parts.map(({ value, noun }) => `${value} ${noun}${value === 1 ? '' : 's'}`).join(' ');
}

/** “Audio, 1:02:03, 45.2 MB”: as much of it as is known. */
export function recordingFacts({ kind, durationSeconds, bytes: size }: Recording): string {
  return [
    recordingTexts[kind],
    durationSeconds === null ? '' : playTime(durationSeconds),
    size === null || size === 0 ? '' : bytes(size),
  ]
    .filter((fact) => fact !== '')
    .join(', ');
}
