/** Commands for how the text is set. */
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { plainTypography, stepMeasure, typographyOf } from '../state/typography.ts';
import { showReadingPanel } from '../state/ui.ts';
import type { Command } from './command.ts';
import { hasArticle } from './in-hand.ts';

const always = () => true;
const now = () => typographyOf(useLibrary.getState().settings);

export const typographyCommands: readonly Command[] = [
  {
    id: 'reading.text',
    title: 'Typeface, size, measure and theme…',
    group: 'Reading',
    keys: ['Shift+D'],
    when: hasArticle,
    run: () => showReadingPanel('text'),
  },
  {
    id: 'reading.larger',
    title: 'Larger text',
    group: 'Reading',
    keys: ['+'],
    when: always,
    run: () => stepMeasure('readingSizePx', 1),
  },
  {
    id: 'reading.smaller',
    title: 'Smaller text',
    group: 'Reading',
    keys: ['-'],
    when: always,
    run: () => stepMeasure('readingSizePx', -1),
  },
  {
    id: 'reading.wider',
    title: 'Longer lines',
    group: 'Reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingMeasureRem', 1),
  },
  {
    id: 'reading.narrower',
    title: 'Shorter lines',
    group: 'Reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingMeasureRem', -1),
  },
  {
    id: 'reading.looser',
    title: 'More room between lines',
    group: 'Reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingLinePercent', 1),
  },
  {
    id: 'reading.tighter',
    title: 'Less room between lines',
    group: 'Reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingLinePercent', -1),
  },
  {
    id: 'reading.justify',
    title: 'Justify the text, or set it ragged',
    titleNow: () => (now().isTextJustified ? 'Set the text ragged' : 'Justify the text'),
    group: 'Reading',
    keys: [],
    when: always,
    run: () => void updateSettings({ isTextJustified: !now().isTextJustified }),
  },
  {
    id: 'reading.wrapCode',
    title: 'Wrap long lines of code, or let them scroll',
    titleNow: () => (now().isCodeWrapped ? 'Let long lines of code scroll' : 'Wrap long lines of code'),
    group: 'Reading',
    keys: ['w'],
    when: always,
    run: () => void updateSettings({ isCodeWrapped: !now().isCodeWrapped }),
  },
  {
    id: 'reading.plain',
    title: 'Set the text as it came',
    group: 'Reading',
    keys: [],
    when: always,
    run: () => void updateSettings(plainTypography),
  },
];
