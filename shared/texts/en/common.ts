/** Words that mean the same wherever they stand. */
import { counted } from '../format.ts';

export const commonTexts = {
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  done: 'Done',
  name: 'Name',
  save: 'Save',
  undo: 'Undo',
  add: 'Add',
  address: 'Address',
  articles: (count: number) => counted(count, 'article'),
};
