/** What main asks by itself, where there may be no page that could. */
import type { MessageBoxOptions } from 'electron';
import { appTexts } from '../../shared/texts/app-catalogue.ts';

export function unresponsiveQuestion(): MessageBoxOptions {
  const { message, detail, wait, loadAnew } = appTexts().unresponsiveTexts;
  return { type: 'question', message, detail, buttons: [wait, loadAnew], defaultId: 0, cancelId: 0 };
}

export function failingWindowQuestion(): MessageBoxOptions {
  const { message, detail, tryAgain, showLog, quit } = appTexts().failingWindowTexts;
  return { type: 'error', message, detail, buttons: [tryAgain, showLog, quit], defaultId: 0, cancelId: 2 };
}
