/** The entry in the desktop's menu: https://specifications.freedesktop.org/desktop-entry-spec/latest/ */
import { linkSchemes, systemActions } from '../../../electron/app/system-actions.ts';
import { actionLabels } from '../../../shared/texts/en/app.ts';
import { appId, mediaTypes, summary } from '../facts.ts';

/** Keys of `[Desktop Entry]` beside those that are made of the program's place. */
export const desktopKeys = {
  Name: 'Offprint',
  GenericName: 'Feed Reader',
  Comment: summary,
  Keywords: 'RSS;Atom;feed;news;reader;DEV;podcast;',
  Categories: 'Network;News;Feed;',
  MimeType: [...mediaTypes, ...linkSchemes.map((scheme) => `x-scheme-handler/${scheme}`), ''].join(';'),
  StartupWMClass: 'Offprint',
  StartupNotify: 'true',
  SingleMainWindow: 'true',
};

/** By name, as electron-builder wants them as well. */
export const desktopActions = (program: string): Record<string, { Name: string; Exec: string }> =>
  Object.fromEntries(
    systemActions.map(({ word, commandId }) => [
      word.slice(2),
      { Name: actionLabels[commandId], Exec: `${program} ${word}` },
    ]),
  );

/** `program`: as it is started, with what needs quoting quoted. */
export function desktopEntry(program: string): string {
  const actions = Object.entries(desktopActions(program));
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    ...Object.entries(desktopKeys).map(([key, value]) => `${key}=${value}`),
    `Exec=${program} %U`,
    `Icon=${appId}`,
    'Terminal=false',
    `Actions=${actions.map(([name]) => `${name};`).join('')}`,
    ...actions.flatMap(([name, keys]) => [
      '',
      `[Desktop Action ${name}]`,
      ...Object.entries(keys).map(([key, value]) => `${key}=${value}`),
    ]),
  ].join('\n')}\n`;
}
