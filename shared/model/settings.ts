/** The reader's settings. */

import { z } from 'zod';
import { exportProfileSchema } from '../export-profile.ts';
import { languageChoices } from '../texts/language.ts';
import { id } from './fields.ts';
import { firstPagesChoices } from './older.ts';

export const themes = ['system', 'light', 'dark', 'sepia'] as const;
export const accents = ['system', 'own'] as const;
export const foremRecordChoices = ['saved', 'opened', 'never'] as const;
export const remotePictureChoices = ['always', 'saved', 'ask'] as const;
export const proxyModes = ['system', 'none', 'manual'] as const;
/** Typefaces for reading: all three come with the program. */
export const readingFonts = ['serif', 'sans', 'mono'] as const;
/** How far each measure of the text can be set, and by how much at a time. */
export const readingLimits = {
  readingSizePx: { min: 13, max: 32, step: 1 },
  readingLinePercent: { min: 120, max: 220, step: 2 },
  readingMeasureRem: { min: 26, max: 72, step: 1 },
} as const;
/** In GB. */
export const offlineBudgetLimits = { min: 0.01, max: 1000 } as const;
/** `HH:MM` of the reader's own clock. */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  /** Of what is chosen, pressed and linked: Offprint's blue, or the system's where it tells one. */
  accent: z.enum(accents),
  /** Of the interface. */
  language: z.enum(languageChoices),
  listDensity: z.enum(['compact', 'comfortable', 'cards']),
  readingFont: z.enum(readingFonts),
  readingSizePx: z.int().min(readingLimits.readingSizePx.min).max(readingLimits.readingSizePx.max),
  /** Height of a line in percent of the text's size. */
  readingLinePercent: z
    .int()
    .min(readingLimits.readingLinePercent.min)
    .max(readingLimits.readingLinePercent.max),
  /** Widest line, in rem (16 px). */
  readingMeasureRem: z
    .int()
    .min(readingLimits.readingMeasureRem.min)
    .max(readingLimits.readingMeasureRem.max),
  isTextJustified: z.boolean(),
  isTextHyphenated: z.boolean(),
  /** Whether long lines of code break; off: they scroll. */
  isCodeWrapped: z.boolean(),
  /** How fast articles are read aloud, in percent of the voice's own speed. */
  speechPercent: z.int().min(50).max(300),
  /** Name of the voice that reads (`SpeechSynthesisVoice.voiceURI`); null: one of the article's language. */
  speechVoice: z.string().max(300).nullable(),
  /** How fast recordings are played, in percent. */
  playbackPercent: z.int().min(50).max(300),
  /**
   * Which articles core may fetch pictures for by itself: all, those that are saved or on Later, or none until the reader asks
   * for an article's. Pages never fetch any.
   */
  remotePictures: z.enum(remotePictureChoices),
  markReadOnOpen: z.boolean(),
  /** How long an article must stay open for that, in seconds. */
  markReadAfterSeconds: z.int().min(0).max(300),
  /** Whether what was scrolled past in the list counts as read. */
  markReadOnScroll: z.boolean(),
  /** Folder of the last export; null: ask. */
  exportFolder: z.string().nullable(),
  /** Name of the profile of the last export. */
  exportProfile: z.string().max(60),
  /** The reader's own profiles, beside those that come with Offprint. */
  exportProfiles: z.array(exportProfileSchema).max(100),
  /** Hosts that run Forem, the software of DEV: their feeds share addresses and markup. */
  foremHosts: z.array(z.string()),
  /** Which articles of these hosts have their record asked for: what their authors wrote, reactions, series. */
  foremRecords: z.enum(foremRecordChoices),
  /** Whether the discussions below saved articles of these hosts are kept by themselves. */
  keepDiscussions: z.boolean(),
  refreshOnStart: z.boolean(),
  /** Whether the background leaves all feeds alone until the reader says otherwise. */
  isPollingPaused: z.boolean(),
  /** How far back a feed is read when it is subscribed to. */
  firstPages: z.enum(firstPagesChoices),
  /** Whether feeds that send excerpts have their articles' pages fetched, where the feed's own setting says auto. */
  completeExcerpts: z.boolean(),
  /** Whether what `offlineQuery` finds is made whole for reading without a network, in the background. */
  isKeptOffline: z.boolean(),
  offlineQuery: z.string().trim().max(4000),
  /** How much room pictures may take, in GB (2³⁰ bytes). */
  offlineBudgetGb: z.number().min(offlineBudgetLimits.min).max(offlineBudgetLimits.max),
  proxyMode: z.enum(proxyModes),
  /** http, https, socks4 or socks5 address, used when `proxyMode` is manual. */
  proxyUrl: z.string().max(2000).nullable(),
  /** Whether there is a sign of Offprint among those of the system (tray, menu bar). */
  isTrayShown: z.boolean(),
  /** Whether closing the window leaves the program running there. */
  isKeptRunning: z.boolean(),
  /** Whether the number of unread articles stands on the program's icon. */
  isBadgeShown: z.boolean(),
  /** Folders whose feeds are all told of, with those of the folders inside. */
  notifyFolderIds: z.array(id).max(1000),
  /** Whether new versions of Offprint itself are asked for, once a day. Off until the reader agrees. */
  checksForUpdates: z.boolean(),
  /** Whether notifications wait from `quietFrom` to `quietTo`; that may be past midnight. */
  isQuiet: z.boolean(),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  hasSeenWelcome: z.boolean(),
  /** Whether single letters and signs run commands (WCAG 2.1.4); chords such as Ctrl+K always do. */
  hasSingleKeys: z.boolean(),
  /** Keys of the reader's own, by command id: all keys of that command, in the form of the table (`j`, `g u`, `Mod+K`). */
  ownKeys: z.record(z.string().max(100), z.array(z.string().min(1).max(60)).max(6)),
});
/** Some of them. */
export const someSettingsSchema = settingsSchema.partial();
export type Theme = (typeof themes)[number];
export type ReadingFont = (typeof readingFonts)[number];
export type ReadingMeasure = keyof typeof readingLimits;
export type Settings = z.infer<typeof settingsSchema>;
