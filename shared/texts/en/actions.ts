/** What is said when something was done to articles, feeds, folders and rules. */
import { clockTime, counted } from '../format.ts';

/** To one article. */
export const articleNotes = {
  read: 'Marked as read',
  unread: 'Marked as unread',
  saved: 'Saved',
  unsaved: 'No longer saved',
  onLater: 'Put on Later',
  offLater: 'Taken off Later',
  muted: 'Muted: it is in no list now',
  unmuted: 'Muted no longer',
  tagged: (name: string) => `Tagged “${name}”`,
  untagged: (name: string) => `Tag “${name}” removed`,
  removed: 'Article deleted',
  copiedMarkdown: 'Copied as Markdown',
  noAddress: 'This article names no address of its own.',
  exportKept: 'Left alone: you have edited the exported file.',
  exportUnchanged: 'The exported file is up to date.',
  /** `reason`: of the system, in its words; null: it gave none. */
  exportFailed: (reason: string | null) =>
    `Could not be exported: ${reason ?? 'the file could not be written'}`,
  exported: (path: string) => `Exported to ${path}`,
  showFolder: 'Show folder',
};

/** To many at once. */
export const bulkNotes = {
  nothingToChange: 'Nothing to change: it is so already.',
  read: (count: number) => `${counted(count, 'article')} marked as read`,
  unread: (count: number) => `${counted(count, 'article')} marked as unread`,
  readAbove: (count: number) => `${counted(count, 'article')} above marked as read`,
  saved: (count: number) => `${counted(count, 'article')} saved`,
  unsaved: (count: number) => `${counted(count, 'article')} saved no longer`,
  onLater: (count: number) => `${counted(count, 'article')} put on Later`,
  offLater: (count: number) => `${counted(count, 'article')} taken off Later`,
  muted: (count: number) => `${counted(count, 'article')} muted`,
  removed: (count: number) => `${counted(count, 'article')} deleted`,
  tagged: (count: number) => `${counted(count, 'article')} tagged`,
  allRead: 'Everything here is read already.',
  allReadThere: 'Everything there is read already.',
  allReadAbove: 'Everything above is read already.',
  allReadBelow: 'Everything below is read already.',
  nothingAbove: 'There is nothing above it.',
  nothingBelow: 'There is nothing below it.',
  noAddresses: 'None of these articles names an address of its own.',
  linksCopied: (count: number) => `${counted(count, 'link')} copied`,
  tooManyToExport:
    'These are too many to name one by one. Pick all of the list, or tag them and export the tag.',
};

export const snoozeNotes = {
  until: (count: number, until: number, now: number) =>
    count === 1
      ? `Snoozed until ${clockTime(until, now)}`
      : `${counted(count, 'article')} snoozed until ${clockTime(until, now)}`,
  ended: (count: number) =>
    count === 1 ? 'Snoozed no longer' : `${counted(count, 'article')} snoozed no longer`,
};

/** To feeds and rules. */
export const feedNotes = {
  offline: 'You are offline. Feeds refresh when the connection is back.',
  exported: (path: string) => `Feeds exported to ${path}`,
  takenOut: (feed: string) => `${feed} taken out of its folder`,
  moved: (feed: string, folder: string) => `${feed} moved to ${folder}`,
  /** `outcome`: what its first refresh brought, a sentence; null: it was not asked yet. */
  following: (name: string, outcome: string | null) =>
    outcome === null ? `Following ${name}.` : `Following ${name}. ${outcome}`,
  unsubscribed: (feed: string, removed: number) =>
    `Unsubscribed from ${feed}: ${counted(removed, 'article')} removed.`,
  ruleUnneeded: (rule: string) => `“${rule}” has nothing to change.`,
  ruleApplied: (rule: string, changed: number) => `“${rule}” applied to ${counted(changed, 'article')}`,
};
