/** How much of an article can be read without a network, in words. */
import type {
  MissingPart,
  OfflineRoom,
  OfflineState,
  OfflineStatus,
  OfflineSummary,
  VerifySummary,
} from '../../model/offline.ts';
import { offlineBudgetLimits } from '../../model/settings.ts';
import { bytes, clockTime, counted, list, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const offlineStateTexts: Record<OfflineState, string> = {
  ready: 'offline verfügbar',
  partial: 'teilweise offline',
  online: 'nur online',
};

const partTexts: Record<MissingPart['what'], (count: number) => string> = {
  picture: (count) => counted(count, 'Bild', 'Bilder'),
  text: () => 'der Volltext',
  markdown: () => 'das Markdown des Autors',
};

export const offlineTexts = {
  complete: 'Jetzt vervollständigen',
  panel: 'Was offline fehlt',
  running: 'Wird offline verfügbar gemacht',
  notAsked: 'Noch nicht abgerufen.',
  nothing: 'Alle diese Artikel sind schon offline lesbar.',
  load: 'Bilder laden',
  verify: 'Prüfen',
  verifying: 'Wird geprüft …',
  verifyingAll: 'Alle gespeicherten Bilder werden gelesen',
  completeAll: 'Jetzt vervollständigen',
  completing: 'Wird vervollständigt …',
  counting: 'Wird gezählt …',
  noQuery: 'Geben Sie an, welche Artikel. Um keine zu behalten, schalten Sie es aus.',
  tooSmall: 'Was behalten werden soll, braucht mehr Platz. Die neuesten Artikel werden vollständig behalten.',
  stopped: 'Angehalten. Was schon abgerufen wurde, bleibt.',
};

/** „Es fehlen: 3 Bilder und der Volltext“ */
export function missingWords({ missing }: OfflineStatus): string {
  const kinds = [...new Set(missing.map(({ what }) => what))];
  const names = kinds.map((kind) => partTexts[kind](missing.filter(({ what }) => what === kind).length));
  return `Es fehlen: ${list(names)}`;
}

/** What one part is, where it is to be had, and why it is not here. */
export function partWords({ what, error, retryAt }: MissingPart, now: number): { name: string; why: string } {
  const name = { picture: 'Bild', text: 'Volltext', markdown: 'Markdown des Autors' }[what];
  if (error === null) return { name, why: offlineTexts.notAsked };
  const again = retryAt === null ? '' : ` Nächster Versuch: ${clockTime(retryAt, now)}.`;
  return { name, why: `${errorWords(error).title}${again}` };
}

export function summaryWords({ articles, ready, partial, online }: OfflineSummary): string {
  if (articles === 0) return 'Es gibt keine Artikel zu vervollständigen.';
  if (ready === articles) return `${number(articles)} Artikel offline verfügbar.`;
  return `${number(ready)} Artikel offline verfügbar, ${number(partial)} teilweise, ${number(online)} nur online.`;
}

/** „Bilder belegen 1,2 GB von 2 GB.“ */
export function roomWords({ usedBytes, budgetBytes, isTooSmall }: OfflineRoom): string {
  const room = `Bilder belegen ${bytes(usedBytes)} von ${bytes(budgetBytes)}.`;
  return isTooSmall ? `${room} ${offlineTexts.tooSmall}` : room;
}

export const budgetProblem: string = `Geben Sie eine Zahl von ${offlineBudgetLimits.min} bis ${offlineBudgetLimits.max} ein.`;

export const unloadedWords = (count: number): string =>
  count === 1 ? 'Ein Bild ist nicht geladen.' : `${number(count)} Bilder sind nicht geladen.`;

export function verifiedWords({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lost = missing + damaged;
  const pictures = counted(checked, 'Bild', 'Bilder');
  const found =
    lost === 0
      ? `${pictures} gelesen: alles unversehrt.`
      : `${pictures} gelesen: ${number(missing)} fehlen, ${number(damaged)} beschädigt. „${offlineTexts.completeAll}“ ruft sie erneut ab.`;
  return orphans === 0
    ? found
    : `${found} ${counted(orphans, 'überzählige Datei', 'überzählige Dateien')} entfernt (${bytes(orphanBytes)}).`;
}
