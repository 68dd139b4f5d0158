/** The language of what Chromium says itself: date fields, what forms complain of, words of its menus. */
import { app } from 'electron';
import { type Language, localeOf } from '../../shared/texts/language.ts';

/** Before the app is ready: Chromium asks once. A language that is chosen later is Chromium's at the next start. */
export function haveChromiumSpeak(language: Language): void {
  const locale = localeOf(language);
  app.commandLine.appendSwitch('lang', locale);
  if (process.platform !== 'linux') return;
  // There it asks the environment instead (GetApplicationLocale in ui/base/l10n/l10n_util.cc).
  const before = process.env.LANGUAGE;
  process.env.LANGUAGE = locale.replace('-', '_');
  // Programs that are started from here are the reader's own.
  app.once('ready', () => {
    if (before === undefined) delete process.env.LANGUAGE;
    else process.env.LANGUAGE = before;
  });
}
