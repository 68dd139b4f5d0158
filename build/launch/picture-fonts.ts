/** Fonts for the screenshots: the sample library has articles in Chinese, Japanese and Korean. Called by screenshots.ts. */
import { spawnSync } from 'node:child_process';
import { say } from '../root.ts';
import { canInstall, installPackages } from '../runtime/apt.mjs';

/** Languages of sample articles that the fonts inside the app do not cover, by their fontconfig codes. */
const wantedLanguages = { Chinese: 'zh-cn', Japanese: 'ja', Korean: 'ko' } as const;

/** `fc-list` and a font that covers all of them, in Debian and Ubuntu. */
const packages = ['fontconfig', 'fonts-noto-cjk'] as const;

/**
 * Installs the fonts that are missing, where apt-get is present and the user is root. Otherwise reports which characters
 * the pictures will show as boxes. macOS and Windows come with such fonts.
 */
export function installPictureFonts(): void {
  if (process.platform !== 'linux' || languagesWithoutFont().length === 0) return;
  if (canInstall()) {
    say(`Installing ${packages.join(' and ')} for the pictures …`);
    const problem = installPackages(() => packages);
    if (problem !== null) say(`apt-get could not install them: ${problem}`);
  }
  const missing = languagesWithoutFont();
  if (missing.length === 0) return;
  const names = new Intl.ListFormat('en-GB').format(missing);
  say(`No font for ${names} was found: the pictures will show boxes. Install ${packages.join(' and ')}.`);
}

/** Without `fc-list` no font can be found, so all languages count as missing. */
function languagesWithoutFont(): string[] {
  return Object.entries(wantedLanguages)
    .filter(([, code]) => {
      const { stdout } = spawnSync('fc-list', [`:lang=${code}`, 'family'], { encoding: 'utf8' });
      return (stdout ?? '').trim() === '';
    })
    .map(([name]) => name);
}
