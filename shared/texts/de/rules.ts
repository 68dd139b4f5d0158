/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { counted, fullDate } from '../format.ts';

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

export const rulePreviewTexts = {
  looking: 'Wird gesucht …',
  title: 'Was sie ändern würde',
  sum: (matched: number, changed: number) => {
    const matches = `Derzeit ${counted(matched, 'passender Artikel', 'passende Artikel')}`;
    return changed === 0
      ? `${matches}; keiner würde geändert.`
      : `${matches}; ${counted(changed, 'Artikel würde', 'Artikel würden')} geändert.`;
  },
};

export const ruleTexts = {
  later: 'Für später vormerken',
  markRead: 'Als gelesen markieren',
  mute: 'Stummschalten',
  muteDetail: 'In keiner Liste, Zählung oder Suche; die Ansicht „Stummgeschaltet“ zeigt sie.',
  notify: 'Benachrichtigen',
  notifyDetail: 'Bei neuen, aus welchem Feed sie auch kommen.',
  download: 'Aufnahmen herunterladen',
  downloadDetail: 'Von neuen, um sie ohne Netz abzuspielen.',
  newRule: 'Neue Regel',
  rule: 'Regel',
  remove: 'Regel entfernen',
  saveAndApply: 'Speichern und auf Vorhandenes anwenden',
  namePlaceholder: 'Keine gesponserten Beiträge',
  query: 'Wenn ein Artikel der Anfrage entspricht',
  queryPlaceholder: 'title:sponsored OR feed:"Ads Weekly"',
  queryHint: 'Eine Suchanfrage wie im Suchfeld.',
  tags: 'Schlagwörter hinzufügen',
  tagsHint: 'Durch Kommas getrennt.',
  title: 'Regeln',
  add: 'Neue Regel …',
  hint: 'Eine Regel wirkt auf Artikel, wenn sie eintreffen oder ihr Feed sie ändert. Regeln laufen von oben nach unten; eine spätere sieht, was eine frühere getan hat.',
  none: 'Es gibt noch keine Regeln.',
  saveAction: 'Speichern',
  changed: (rule: string) => `Regel „${rule}“ geändert`,
  removed: (rule: string) => `Regel „${rule}“ entfernt`,
  isOn: (rule: string) => `${rule} ist eingeschaltet`,
  edit: (rule: string) => `Regel ${rule} bearbeiten`,
  moveUp: (rule: string) => `${rule} nach oben verschieben`,
  moveDown: (rule: string) => `${rule} nach unten verschieben`,
  apply: (rule: string) => `${rule} auf Vorhandenes anwenden`,
};
