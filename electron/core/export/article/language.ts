/** The language of the words an export writes itself. */

import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { chosenLanguage, type Language } from '../../../../shared/texts/language.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';

type Ports = { library: Library; systemLanguages: readonly string[] | null };

/** A profile's own, else that of the interface, which the command line has none of: it speaks English. */
export function exportLanguage(
  { library, systemLanguages }: Ports,
  profile: Pick<ExportProfile, 'language'> | null = null,
): Language {
  const own = profile?.language ?? null;
  if (own !== null) return own;
  return systemLanguages === null ? 'en' : chosenLanguage(getSettings(library).language, systemLanguages);
}

/**
 * Of an export that goes by itself: whichever program runs it, it is in the reader's language, or what the app wrote and the
 * command line writes would change every file in turn. `last`: the one it was in, as far as the app has told.
 */
export function targetLanguage({ library, systemLanguages }: Ports, last: Language | null): Language {
  const { language } = getSettings(library);
  if (systemLanguages !== null) return chosenLanguage(language, systemLanguages);
  return language === 'system' ? (last ?? 'en') : language;
}
