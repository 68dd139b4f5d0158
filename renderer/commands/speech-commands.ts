/** Commands for reading aloud. */
import { readingView } from '../state/reading-view.ts';
import { isSpeaking, skipParagraph, stopSpeech, toggleSpeech, useSpeech } from '../state/speech.ts';
import type { Command } from './command.ts';

export const speechCommands: readonly Command[] = [
  {
    id: 'speech.toggle',
    title: 'Read aloud, pause, go on',
    titleNow: () =>
      ({ off: 'Read aloud', speaking: 'Pause reading', paused: 'Go on reading' })[
        useSpeech.getState().status
      ],
    group: 'Reading',
    keys: ['Shift+S'],
    when: () => readingView() !== null,
    run: toggleSpeech,
  },
  {
    id: 'speech.next',
    title: 'Read the next paragraph',
    group: 'Reading',
    keys: [')'],
    when: isSpeaking,
    run: () => skipParagraph(1),
  },
  {
    id: 'speech.previous',
    title: 'Read the paragraph again, or the one before',
    group: 'Reading',
    keys: ['('],
    when: isSpeaking,
    run: () => skipParagraph(-1),
  },
  {
    id: 'speech.stop',
    title: 'Stop reading aloud',
    group: 'Reading',
    keys: ['Shift+X'],
    when: isSpeaking,
    run: stopSpeech,
  },
];
