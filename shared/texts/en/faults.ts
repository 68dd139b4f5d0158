/** What is said of faults of the program itself. */
import type { PageFault } from '../../contract/shell.ts';

export const faultTexts: Record<PageFault, string> = {
  crashed: 'The window met a fault and was loaded anew. What you were typing is back.',
  memory: 'The window ran out of memory and was loaded anew. What you were typing is back.',
  unresponsive: 'The window was loaded anew. What you were typing is back.',
};

export const faultNotes = {
  notEnded: 'Offprint did not end in order last time. What you were typing is back.',
  coreRestarted:
    'Offprint met a fault of its own and has started its library anew. What was kept is kept; what was running has ended.',
  main: 'Offprint met a fault of its own and goes on. If something does not work, restart it.',
};

export const paneTexts = {
  sheet: 'This sheet',
  list: 'The list',
  article: 'The article',
  sidebar: 'The sidebar',
  player: 'The player',
  menu: 'The menu',
  window: 'The window',
  fault: 'A fault of Offprint',
  title: (pane: string) => `${pane} met a fault and cannot be shown.`,
  next: 'The rest of Offprint goes on. Try again, or copy the diagnostics for a report.',
  again: 'Try again',
  diagnostics: 'Copy diagnostics…',
};

export const diagnosticsTexts = {
  title: 'Diagnostics',
  what: 'For a report: versions, counts, what was set and the end of the log. No titles, texts or names are in it, and of addresses the host alone.',
  gathering: 'Gathering…',
  copy: 'Copy',
  copied: 'Diagnostics copied',
  showLog: 'Show the log',
  preview: 'What is copied',
};
