/** Podcasts and video in words. */
import type { Recording } from '../../model/recordings.ts';
import { bytes, playTime } from '../format.ts';

export const recordingTexts = {
  list: 'Grabaciones',
  audio: 'Audio',
  video: 'Vídeo',
  download: 'Descargar para reproducir',
  resume: 'Continuar la descarga',
  stop: 'Detener',
  downloading: 'Descargando',
  play: 'Reproducir',
  goOn: (at: string) => `Continuar desde ${at}`,
  pause: 'Pausar',
  back: 'Retroceder 15 segundos',
  forward: 'Avanzar 30 segundos',
  place: 'Posición',
  speed: 'Velocidad',
  close: 'Cerrar el reproductor',
  remove: 'Eliminar la descarga',
  outside: 'Abrir en el navegador',
  bar: 'Reproductor',
  show: 'Mostrar su artículo',
  failed: 'Esta grabación no se puede reproducir aquí. Ábrela en el navegador.',
  stopped: 'Detenido. Lo ya descargado se queda y la próxima descarga continúa desde ahí.',
};

/** For the ear: a clock is read out as a time of day. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), noun: 'hora' },
    { value: Math.floor(whole / 60) % 60, noun: 'minuto' },
    { value: whole % 60, noun: 'segundo' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return 'el principio';
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
