/** Commands for what is being listened to. Keyboards' own media keys do the same. */

import { recordingTexts } from '../../shared/texts/recordings.ts';
import { closePlayer, isPlayerOpen, seekBy, togglePlaying, usePlayer } from '../state/player.ts';
import type { CommandEntry } from './command.ts';

export const playerCommands: readonly CommandEntry[] = [
  {
    id: 'player.toggle',
    titleNow: () => (usePlayer.getState().isPlaying ? recordingTexts.pause : recordingTexts.play),
    group: 'reading',
    keys: [';'],
    when: isPlayerOpen,
    run: togglePlaying,
  },
  {
    id: 'player.back',
    group: 'reading',
    keys: [','],
    when: isPlayerOpen,
    run: () => seekBy(-15),
  },
  {
    id: 'player.forward',
    group: 'reading',
    keys: ["'"],
    when: isPlayerOpen,
    run: () => seekBy(30),
  },
  {
    id: 'player.close',
    group: 'reading',
    keys: [],
    when: isPlayerOpen,
    run: closePlayer,
  },
];
