/** Commands for what is being listened to. Keyboards' own media keys do the same. */

import { recordingTexts } from '../../shared/texts/recordings.ts';
import { closePlayer, isPlayerOpen, seekBy, togglePlaying, usePlayer } from '../state/player.ts';
import type { Command } from './command.ts';

export const playerCommands: readonly Command[] = [
  {
    id: 'player.toggle',
    title: 'Play or pause the recording',
    titleNow: () => (usePlayer.getState().isPlaying ? recordingTexts.pause : recordingTexts.play),
    group: 'Reading',
    keys: [';'],
    when: isPlayerOpen,
    run: togglePlaying,
  },
  {
    id: 'player.back',
    title: 'The recording 15 seconds back',
    group: 'Reading',
    keys: [','],
    when: isPlayerOpen,
    run: () => seekBy(-15),
  },
  {
    id: 'player.forward',
    title: 'The recording 30 seconds on',
    group: 'Reading',
    keys: ["'"],
    when: isPlayerOpen,
    run: () => seekBy(30),
  },
  {
    id: 'player.close',
    title: recordingTexts.close,
    group: 'Reading',
    keys: [],
    when: isPlayerOpen,
    run: closePlayer,
  },
];
