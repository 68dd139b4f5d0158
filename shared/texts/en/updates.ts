/** New versions of Offprint itself. */
import type { UpdateObstacle } from '../../model/updates.ts';
import { bytes } from '../format.ts';

export const updateTexts = {
  title: 'Updates',
  setting: 'Ask for new versions once a day',
  settingDetail:
    'Off until you agree: it is the only thing Offprint asks the network for that is not yours. Nothing is fetched or installed by itself.',
  look: 'Updates…',
  ask: (host: string) =>
    `Nobody has been asked yet. Checking asks ${host} which version is the newest; it learns your IP address and the version you have.`,
  check: 'Check now',
  checking: 'Asking for the newest version…',
  newest: 'This is the newest version.',
  available: (version: string, size: number | null) =>
    `Offprint ${version} is there${size === null ? '' : `, ${bytes(size)} to fetch`}.`,
  whatsNew: 'What is new',
  noNotes: 'Nothing is said of what is new.',
  download: 'Download',
  notNow: 'Not now',
  downloading: (version: string, percent: number) => `Fetching Offprint ${version}: ${percent} %`,
  cancel: 'Stop',
  ready: (version: string) => `Offprint ${version} is here, and has been checked against its checksum.`,
  onQuit: 'Install when I quit',
  now: 'Restart and install',
  willInstall: 'It is put in place when you quit Offprint.',
  notAfterAll: 'Do not install',
  failedCheck: 'Nobody could say which version is the newest.',
  failedDownload: 'The new version could not be fetched.',
  again: 'Try again',
  toast: (version: string) => `Offprint ${version} is there.`,
  show: 'Show',
};

export const obstacleSentences: Record<UpdateObstacle, string> = {
  'not-installed': 'This Offprint runs from its sources. Pull them for a newer one.',
  'no-address':
    'This Offprint was built without an address for updates, so it asks nobody. Get new versions where you got this one.',
  'system-package':
    'This Offprint is a package of your system, which brings new versions with its own updates.',
  archive:
    'This Offprint was unpacked from an archive. Unpack a newer one in its place; your library is elsewhere and stays.',
};
