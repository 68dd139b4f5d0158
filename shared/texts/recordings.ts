/** Podcasts and video in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/recordings.ts';

export const { recordingTexts, spokenTime, recordingFacts } = inLanguage('recordings', english);
