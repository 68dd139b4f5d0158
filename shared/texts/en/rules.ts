/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { counted, fullDate } from '../format.ts';

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

export const rulePreviewTexts = {
  looking: 'Looking…',
  title: 'What it would change',
  sum: (matched: number, changed: number) => {
    const matches = matched === 1 ? '1 article matches now' : `${counted(matched, 'article')} match now`;
    return changed === 0
      ? `${matches}; none would change.`
      : `${matches}; ${counted(changed, 'article')} would change.`;
  },
};

export const ruleTexts = {
  later: 'Put on Later',
  markRead: 'Mark as read',
  mute: 'Mute',
  muteDetail: 'In no list, count or search; the view Muted shows them.',
  notify: 'Notify',
  notifyDetail: 'Tell of new ones, whichever feed they come from.',
  download: 'Download recordings',
  downloadDetail: 'Of new ones, to be played without a network.',
  newRule: 'New rule',
  rule: 'Rule',
  remove: 'Remove rule',
  saveAndApply: 'Save and apply to what is there',
  namePlaceholder: 'No sponsored posts',
  query: 'When an article matches',
  queryPlaceholder: 'title:sponsored OR feed:"Ads Weekly"',
  queryHint: 'A query as in the search box.',
  tags: 'Add tags',
  tagsHint: 'Between commas.',
  title: 'Rules',
  add: 'New rule…',
  hint: 'A rule acts on articles as they come in, or as their feed changes them. Rules run from top to bottom; a later one sees what an earlier one did.',
  none: 'There are no rules yet.',
  saveAction: 'Save',
  changed: (rule: string) => `Rule “${rule}” changed`,
  removed: (rule: string) => `Rule “${rule}” removed`,
  isOn: (rule: string) => `${rule} is on`,
  edit: (rule: string) => `Edit rule ${rule}`,
  moveUp: (rule: string) => `Move ${rule} up`,
  moveDown: (rule: string) => `Move ${rule} down`,
  apply: (rule: string) => `Apply ${rule} to what is there`,
};
