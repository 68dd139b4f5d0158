/** Commands for highlights and notes. */
import { highlightSelection, useAnnotations } from '../state/annotations.ts';
import { readingView } from '../state/reading-view.ts';
import { openSheet, showReadingPanel } from '../state/ui.ts';
import type { CommandEntry } from './command.ts';

const isReading = (): boolean => readingView() !== null;

export const annotationCommands: readonly CommandEntry[] = [
  {
    id: 'highlight.add',
    group: 'marking',
    keys: ['Shift+H'],
    when: isReading,
    run: () => void highlightSelection(useAnnotations.getState().colour),
  },
  {
    id: 'highlight.note',
    group: 'marking',
    keys: ['Shift+N'],
    when: isReading,
    run: () => void highlightSelection(useAnnotations.getState().colour, true),
  },
  {
    id: 'annotations.panel',
    group: 'marking',
    keys: ['Shift+L'],
    when: isReading,
    run: () => showReadingPanel('notes'),
  },
  {
    id: 'annotations.all',
    group: 'library',
    keys: ['g n'],
    when: () => true,
    run: () => openSheet({ kind: 'annotations' }),
  },
];
