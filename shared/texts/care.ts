/** Words about backups, checks and repairs. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/care.ts';

export const {
  backupWords,
  problemWords,
  repairWords,
  tidiedSentence,
  backupTexts,
  spaceTexts,
  damageTexts,
  libraryTexts,
} = inLanguage('care', english);
