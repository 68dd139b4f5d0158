/** New versions of Offprint itself. */
import type { UpdateObstacle } from '../../model/updates.ts';
import { bytes } from '../format.ts';

export const updateTexts = {
  title: 'Updates',
  setting: 'Einmal täglich nach neuen Versionen fragen',
  settingDetail:
    'Aus, bis Sie zustimmen: Es ist das Einzige, was Offprint im Netz abfragt, ohne dass es Ihnen gehört. Nichts wird von selbst heruntergeladen oder installiert.',
  look: 'Updates …',
  ask: (host: string) =>
    `Bisher wurde niemand gefragt. Bei der Suche wird ${host} nach der neuesten Version gefragt; dabei werden Ihre IP-Adresse und Ihre Version bekannt.`,
  check: 'Jetzt suchen',
  checking: 'Neueste Version wird erfragt …',
  newest: 'Dies ist die neueste Version.',
  available: (version: string, size: number | null) =>
    `Offprint ${version} ist verfügbar${size === null ? '' : `, ${bytes(size)} herunterzuladen`}.`,
  whatsNew: 'Was ist neu',
  noNotes: 'Zu den Neuerungen ist nichts angegeben.',
  download: 'Herunterladen',
  notNow: 'Nicht jetzt',
  downloading: (version: string, percent: number) => `Offprint ${version} wird heruntergeladen: ${percent} %`,
  cancel: 'Anhalten',
  ready: (version: string) => `Offprint ${version} ist da und wurde anhand der Prüfsumme überprüft.`,
  onQuit: 'Beim Beenden installieren',
  now: 'Neu starten und installieren',
  willInstall: 'Die neue Version wird installiert, wenn Sie Offprint beenden.',
  notAfterAll: 'Doch nicht installieren',
  failedCheck: 'Die neueste Version ließ sich nicht ermitteln.',
  failedDownload: 'Die neue Version konnte nicht heruntergeladen werden.',
  again: 'Erneut versuchen',
  toast: (version: string) => `Offprint ${version} ist verfügbar.`,
  show: 'Anzeigen',
};

export const obstacleSentences: Record<UpdateObstacle, string> = {
  'not-installed':
    'Dieses Offprint läuft aus seinem Quellcode. Aktualisieren Sie diesen, um eine neuere Version zu erhalten.',
  'no-address':
    'Dieses Offprint wurde ohne Update-Adresse gebaut und fragt daher niemanden. Neue Versionen erhalten Sie dort, woher Sie dieses haben.',
  'system-package':
    'Dieses Offprint ist ein Paket Ihres Systems und wird mit dessen Aktualisierungen erneuert.',
  archive:
    'Dieses Offprint wurde aus einem Archiv entpackt. Entpacken Sie ein neueres an dieselbe Stelle; Ihre Bibliothek liegt woanders und bleibt.',
};
