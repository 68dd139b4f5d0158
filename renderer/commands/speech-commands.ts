/** Commands for reading aloud. */
import { nowTitles } from '../../shared/texts/commands.ts';
import { readingView } from '../state/reading-view.ts';
import { isSpeaking, skipParagraph, stopSpeech, toggleSpeech, useSpeech } from '../state/speech.ts';
import type { CommandEntry } from './command.ts';

export const speechCommands: readonly CommandEntry[] = [
  {
    id: 'speech.toggle',
    titleNow: () =>
      ({ off: nowTitles.readAloud, speaking: nowTitles.pauseReading, paused: nowTitles.goOnReading })[
        useSpeech.getState().status
      ],
    group: 'reading',
    keys: ['Shift+S'],
    when: () => readingView() !== null,
    run: toggleSpeech,
  },
  {
    id: 'speech.next',
    group: 'reading',
    keys: [')'],
    when: isSpeaking,
    run: () => skipParagraph(1),
  },
  {
    id: 'speech.previous',
    group: 'reading',
    keys: ['('],
    when: isSpeaking,
    run: () => skipParagraph(-1),
  },
  {
    id: 'speech.stop',
    group: 'reading',
    keys: ['Shift+X'],
    when: isSpeaking,
    run: stopSpeech,
  },
];
