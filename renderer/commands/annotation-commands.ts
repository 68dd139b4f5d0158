/** Commands for highlights and notes. */
import { highlightSelection, useAnnotations } from '../state/annotations.ts';
import { readingView } from '../state/reading-view.ts';
import { openSheet, showReadingPanel } from '../state/ui.ts';
import type { Command } from './command.ts';

const isReading = (): boolean => readingView() !== null;

export const annotationCommands: readonly Command[] = [
  {
    id: 'highlight.add',
    title: 'Highlight the selected passage',
    group: 'Marking',
    keys: ['Shift+H'],
    when: isReading,
    run: () => void highlightSelection(useAnnotations.getState().colour),
  },
  {
    id: 'highlight.note',
    title: 'Highlight the selected passage and write a note',
    group: 'Marking',
    keys: ['Shift+N'],
    when: isReading,
    run: () => void highlightSelection(useAnnotations.getState().colour, true),
  },
  {
    id: 'annotations.panel',
    title: 'Highlights and notes of this article',
    group: 'Marking',
    keys: ['Shift+L'],
    when: isReading,
    run: () => showReadingPanel('notes'),
  },
  {
    id: 'annotations.all',
    title: 'All highlights and notes…',
    group: 'Library',
    keys: ['g n'],
    when: () => true,
    run: () => openSheet({ kind: 'annotations' }),
  },
];
