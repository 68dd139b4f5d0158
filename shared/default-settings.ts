/** What holds until the reader says otherwise. */
import { defaultProfileName } from './export-presets.ts';
import type { Settings } from './model/settings.ts';

export const defaultSettings: Settings = {
  theme: 'system',
  listDensity: 'comfortable',
  readingFont: 'serif',
  readingSizePx: 19,
  readingLinePercent: 162,
  readingMeasureRem: 42,
  isTextJustified: false,
  isTextHyphenated: true,
  isCodeWrapped: false,
  speechPercent: 100,
  speechVoice: null,
  loadImages: true,
  markReadOnOpen: true,
  markReadAfterSeconds: 0,
  markReadOnScroll: false,
  exportFolder: null,
  exportProfile: defaultProfileName,
  exportProfiles: [],
  foremHosts: ['dev.to'],
  foremRecords: 'saved',
  keepDiscussions: false,
  refreshOnStart: true,
  completeExcerpts: true,
  proxyMode: 'system',
  proxyUrl: null,
  hasSeenWelcome: false,
  hasSingleKeys: true,
  ownKeys: {},
};
