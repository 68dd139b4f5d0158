/** What is being listened to: one recording at a time, whichever article is open, with its place kept in the library. */
import { create } from 'zustand';
import type { Recording } from '../../shared/model/recordings.ts';
import { recordingTexts } from '../../shared/texts/recordings.ts';
import { client } from '../bridge.ts';
import { updateSettings } from './actions.ts';
import { useLibrary } from './library.ts';
import { keepPlace } from './recordings.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

export type Played = { articleId: number; url: string; title: string; feedTitle: string };

type PlayerState = {
  played: Played | null;
  isPlaying: boolean;
  seconds: number;
  /** 0: not known yet. */
  duration: number;
};

const off: PlayerState = { played: null, isPlaying: false, seconds: 0, duration: 0 };
export const usePlayer = create<PlayerState>()(() => off);

/** How far it may be lost in a crash. */
const keepEverySeconds = 10;

let audio: HTMLAudioElement | null = null;
let keptAt = 0;

/** A `<video>` in an article says when it plays, so that only one thing is heard. */
let pauseOther: (() => void) | null = null;

function element(): HTMLAudioElement {
  if (audio !== null) return audio;
  const made = new Audio();
  audio = made;
  made.addEventListener('timeupdate', () => {
    usePlayer.setState({ seconds: made.currentTime });
    if (Math.abs(made.currentTime - keptAt) >= keepEverySeconds) keep();
  });
  made.addEventListener('durationchange', () => {
    if (Number.isFinite(made.duration)) usePlayer.setState({ duration: made.duration });
  });
  made.addEventListener('play', () => usePlayer.setState({ isPlaying: true }));
  made.addEventListener('pause', () => {
    usePlayer.setState({ isPlaying: false });
    keep();
  });
  made.addEventListener('ended', keep);
  made.addEventListener('error', () => {
    if (usePlayer.getState().played === null) return;
    closePlayer();
    showToast({ text: recordingTexts.failed, tone: 'bad' });
  });
  window.addEventListener('pagehide', keep);
  return made;
}

function keep(): void {
  const { played } = usePlayer.getState();
  // Nothing has begun: a place of 0 would undo the one that is kept.
  if (played === null || audio === null || audio.readyState === 0) return;
  keptAt = audio.currentTime;
  keepPlace(played.articleId, played.url, audio.currentTime, audio.duration);
}

/** Begins, or goes on where it was left. */
export async function play(played: Played, { playUrl, seconds, durationSeconds }: Recording): Promise<void> {
  if (playUrl === null) return;
  const current = usePlayer.getState().played;
  if (current?.url === played.url && current.articleId === played.articleId) {
    await start();
    return;
  }
  keep();
  const player = element();
  usePlayer.setState({ played, isPlaying: false, seconds, duration: durationSeconds ?? 0 });
  keptAt = seconds;
  player.src = playUrl;
  // Before its head is read there is no place to go to.
  if (seconds > 0) {
    player.addEventListener('loadedmetadata', () => (player.currentTime = seconds), { once: true });
  }
  tellSystem(played);
  await start();
}

async function start(): Promise<void> {
  const player = element();
  pauseOther?.();
  player.playbackRate = (useLibrary.getState().settings?.playbackPercent ?? 100) / 100;
  try {
    await player.play();
  } catch (thrown) {
    // Another one was begun meanwhile, or the error event says it.
    const isCutOff =
      thrown instanceof DOMException && ['AbortError', 'NotSupportedError'].includes(thrown.name);
    if (!isCutOff) showError(thrown);
  }
}

export const isPlayerOpen = (): boolean => usePlayer.getState().played !== null;

export function togglePlaying(): void {
  if (!isPlayerOpen()) return;
  if (usePlayer.getState().isPlaying) pausePlaying();
  else void start();
}

export function pausePlaying(): void {
  audio?.pause();
}

export function seekTo(seconds: number): void {
  if (audio === null || !isPlayerOpen()) return;
  const end = Number.isFinite(audio.duration) ? audio.duration : seconds;
  audio.currentTime = Math.min(Math.max(0, seconds), end);
  usePlayer.setState({ seconds: audio.currentTime });
}

export const seekBy = (seconds: number): void => seekTo((audio?.currentTime ?? 0) + seconds);

export function setPlaybackPercent(playbackPercent: number): void {
  if (audio !== null) audio.playbackRate = playbackPercent / 100;
  void updateSettings({ playbackPercent });
}

export function closePlayer(): void {
  keep();
  usePlayer.setState(off);
  if (audio === null) return;
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
  if ('mediaSession' in navigator) navigator.mediaSession.metadata = null;
}

/** A video begins in an article: it alone is heard, until the player goes on. */
export function takeOver(pause: () => void): void {
  pauseOther?.();
  pauseOther = pause;
  pausePlaying();
}

export function giveBack(pause: () => void): void {
  if (pauseOther === pause) pauseOther = null;
}

/** Media keys of keyboards and headsets (Media Session API). */
function tellSystem({ title, feedTitle }: Played): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({ title, artist: feedTitle });
  mediaSession.setActionHandler('play', () => void start());
  mediaSession.setActionHandler('pause', pausePlaying);
  mediaSession.setActionHandler('stop', closePlayer);
  mediaSession.setActionHandler('seekbackward', () => seekBy(-15));
  mediaSession.setActionHandler('seekforward', () => seekBy(30));
  mediaSession.setActionHandler('previoustrack', () => seekBy(-15));
  mediaSession.setActionHandler('nexttrack', () => seekBy(30));
}

/** Takes the file away; what plays of it ends first. */
export async function removeRecording(articleId: number, url: string): Promise<void> {
  if (usePlayer.getState().played?.url === url) closePlayer();
  try {
    await client().call('recordings.remove', { articleId, url });
  } catch (thrown) {
    showError(thrown);
  }
}
