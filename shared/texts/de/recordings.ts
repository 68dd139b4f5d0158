/** Podcasts and video in words. */
import type { Recording } from '../../model/recordings.ts';
import { bytes, counted, playTime } from '../format.ts';

export const recordingTexts = {
  list: 'Aufnahmen',
  audio: 'Audio',
  video: 'Video',
  download: 'Zum Abspielen herunterladen',
  resume: 'Download fortsetzen',
  stop: 'Anhalten',
  downloading: 'Wird heruntergeladen',
  play: 'Abspielen',
  goOn: (at: string) => `Weiter ab ${at}`,
  pause: 'Pause',
  back: '15 Sekunden zurück',
  forward: '30 Sekunden vor',
  place: 'Position',
  speed: 'Tempo',
  close: 'Player schließen',
  remove: 'Download entfernen',
  outside: 'Im Browser öffnen',
  bar: 'Player',
  show: 'Zugehörigen Artikel anzeigen',
  failed: 'Diese Aufnahme lässt sich hier nicht abspielen. Öffnen Sie sie im Browser.',
  stopped: 'Angehalten. Was heruntergeladen wurde, bleibt; der nächste Download setzt dort fort.',
};

/** For the ear: a clock is read out as a time of day. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), one: 'Stunde', many: 'Stunden' },
    { value: Math.floor(whole / 60) % 60, one: 'Minute', many: 'Minuten' },
    { value: whole % 60, one: 'Sekunde', many: 'Sekunden' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return 'Anfang';
  return parts.map(({ value, one, many }) => counted(value, one, many)).join(' ');
}

/** „Audio, 1:02:03, 45,2 MB“: as much of it as is known. */
export function recordingFacts({ kind, durationSeconds, bytes: size }: Recording): string {
  return [
    recordingTexts[kind],
    durationSeconds === null ? '' : playTime(durationSeconds),
    size === null || size === 0 ? '' : bytes(size),
  ]
    .filter((fact) => fact !== '')
    .join(', ');
}
