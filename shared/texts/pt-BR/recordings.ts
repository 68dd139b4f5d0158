/** Podcasts and video in words. */
import type { Recording } from '../../model/recordings.ts';
import { bytes, playTime } from '../format.ts';

export const recordingTexts = {
  list: 'Gravações',
  audio: 'Áudio',
  video: 'Vídeo',
  download: 'Baixar para reproduzir',
  resume: 'Continuar baixando',
  stop: 'Parar',
  downloading: 'Baixando',
  play: 'Reproduzir',
  goOn: (at: string) => `Continuar de ${at}`,
  pause: 'Pausar',
  back: 'Voltar 15 segundos',
  forward: 'Avançar 30 segundos',
  place: 'Posição',
  speed: 'Velocidade',
  close: 'Fechar o player',
  remove: 'Remover o download',
  outside: 'Abrir no navegador',
  bar: 'Player',
  show: 'Mostrar o artigo',
  failed: 'Esta gravação não pode ser reproduzida aqui. Abra-a no navegador.',
  stopped: 'Interrompido. O que foi baixado fica, e o próximo download continua dali.',
};

/** For the ear: a clock is read out as a time of day. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), noun: 'hora' },
    { value: Math.floor(whole / 60) % 60, noun: 'minuto' },
    { value: whole % 60, noun: 'segundo' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return 'o começo';
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
