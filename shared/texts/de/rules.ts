/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { fullDate } from '../format.ts';

/** „Schlagwort rust, speichern, als gelesen markieren“. */
export function actionWords({
  tags,
  save,
  later,
  markRead,
  mute,
  notify,
  download,
  exportTo,
}: RuleActions): string {
  return [
    ...tags.map((tag) => `Schlagwort ${tag}`),
    save ? 'speichern' : '',
    later ? 'für später vormerken' : '',
    markRead ? 'als gelesen markieren' : '',
    mute ? 'stummschalten' : '',
    notify ? 'benachrichtigen' : '',
    download ? 'Aufnahmen herunterladen' : '',
    exportTo === null ? '' : 'exportieren',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

const deeds: Record<RuleTrace['action'], string> = {
  tag: 'Verschlagwortet:',
  save: 'Gespeichert',
  later: 'Für später vorgemerkt',
  'mark-read': 'Als gelesen markiert',
  mute: 'Stummgeschaltet',
  notify: 'Gemeldet',
  download: 'Aufnahmen angefordert',
  export: 'Zum Export gegeben',
};

/** „Verschlagwortet: rust – Regel „Sprachen“, Dienstag, 24. November 2026 um 10:12“. */
export function traceWords({ action, tag, ruleName, at }: RuleTrace): string {
  return `${deeds[action]}${tag === null ? '' : ` ${tag}`} – Regel „${ruleName}“, ${fullDate(at)}`;
}

export const ruleExportTexts = {
  label: 'Exportieren nach',
  nowhere: 'Nirgendwohin',
  hint: 'In den Ordner dieses automatischen Exports, zusätzlich zu dem, was er selbst auswählt.',
};

type Reach = { tags: string[]; isRead: boolean; isSaved: boolean; isLater: boolean; isMuted: boolean };

/** State as a few words; "ungelesen" where there is nothing else to say. */
export function reachWords({ tags, isRead, isSaved, isLater, isMuted }: Reach): string {
  return [
    isRead ? 'gelesen' : 'ungelesen',
    isSaved ? 'gespeichert' : '',
    isLater ? 'später' : '',
    isMuted ? 'stummgeschaltet' : '',
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
