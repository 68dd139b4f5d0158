/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { fullDate } from '../format.ts';

/** "tag rust, save, mark as read". */
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
    ...tags.map((tag) => `tag ${tag}`),
    save ? 'save' : '',
    later ? 'put on Later' : '',
    markRead ? 'mark as read' : '',
    mute ? 'mute' : '',
    notify ? 'notify' : '',
    download ? 'download recordings' : '',
    exportTo === null ? '' : 'export',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

const deeds: Record<RuleTrace['action'], string> = {
  tag: 'Tagged',
  save: 'Saved',
  later: 'Put on Later',
  'mark-read': 'Marked as read',
  mute: 'Muted',
  notify: 'Told of',
  download: 'Recordings asked for',
  export: 'Given to the export',
};

/** "Tagged rust by rule “Languages” on Tuesday 24 November 2026 at 10:12". */
export function traceWords({ action, tag, ruleName, at }: RuleTrace): string {
  return `${deeds[action]}${tag === null ? '' : ` ${tag}`} by rule “${ruleName}”, ${fullDate(at)}`;
}

export const ruleExportTexts = {
  label: 'Export to',
  nowhere: 'Nowhere',
  hint: 'Into the folder of that automatic export, beside what it selects itself.',
};

type Reach = { tags: string[]; isRead: boolean; isSaved: boolean; isLater: boolean; isMuted: boolean };

/** State as a few words; "unread, no tags" where there is nothing else to say. */
export function reachWords({ tags, isRead, isSaved, isLater, isMuted }: Reach): string {
  return [
    isRead ? 'read' : 'unread',
    isSaved ? 'saved' : '',
    isLater ? 'later' : '',
    isMuted ? 'muted' : '',
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
