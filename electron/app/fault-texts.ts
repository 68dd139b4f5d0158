/** What main says by itself, where there may be no page that could. */
import type { MessageBoxOptions } from 'electron';

export const unresponsiveQuestion = {
  type: 'question',
  message: 'The window does not answer.',
  detail: 'Wait a little, or load it anew: what you were typing is kept.',
  buttons: ['Wait', 'Load anew'],
  defaultId: 0,
  cancelId: 0,
} satisfies MessageBoxOptions;

export const failingWindowQuestion = {
  type: 'error',
  message: 'The window of Offprint ends by a fault again and again.',
  detail:
    'Your library is not harmed. Try again; if it goes on, send the log (“Show the log”) with a report.',
  buttons: ['Try again', 'Show the log', 'Quit'],
  defaultId: 0,
  cancelId: 2,
} satisfies MessageBoxOptions;

export const failingMain = {
  title: 'Offprint met a fault of its own',
  detail: (logFolder: string) =>
    `It cannot go on and ends here. Your library is not harmed. The log in “${logFolder}” says what happened.`,
};
