/** Commands for how the text is set. */
import { nowTitles } from '../../shared/texts/commands.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { plainTypography, stepMeasure, typographyOf } from '../state/typography.ts';
import { showReadingPanel } from '../state/ui.ts';
import type { CommandEntry } from './command.ts';
import { hasArticle } from './in-hand.ts';

const always = () => true;
const now = () => typographyOf(useLibrary.getState().settings);

export const typographyCommands: readonly CommandEntry[] = [
  {
    id: 'reading.text',
    group: 'reading',
    keys: ['Shift+D'],
    when: hasArticle,
    run: () => showReadingPanel('text'),
  },
  {
    id: 'reading.larger',
    group: 'reading',
    keys: ['+'],
    when: always,
    run: () => stepMeasure('readingSizePx', 1),
  },
  {
    id: 'reading.smaller',
    group: 'reading',
    keys: ['-'],
    when: always,
    run: () => stepMeasure('readingSizePx', -1),
  },
  {
    id: 'reading.wider',
    group: 'reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingMeasureRem', 1),
  },
  {
    id: 'reading.narrower',
    group: 'reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingMeasureRem', -1),
  },
  {
    id: 'reading.looser',
    group: 'reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingLinePercent', 1),
  },
  {
    id: 'reading.tighter',
    group: 'reading',
    keys: [],
    when: always,
    run: () => stepMeasure('readingLinePercent', -1),
  },
  {
    id: 'reading.justify',
    titleNow: () => (now().isTextJustified ? nowTitles.setRagged : nowTitles.justify),
    group: 'reading',
    keys: [],
    when: always,
    run: () => void updateSettings({ isTextJustified: !now().isTextJustified }),
  },
  {
    id: 'reading.wrapCode',
    titleNow: () => (now().isCodeWrapped ? nowTitles.scrollCode : nowTitles.wrapCode),
    group: 'reading',
    keys: ['w'],
    when: always,
    run: () => void updateSettings({ isCodeWrapped: !now().isCodeWrapped }),
  },
  {
    id: 'reading.plain',
    group: 'reading',
    keys: [],
    when: always,
    run: () => void updateSettings(plainTypography),
  },
];
