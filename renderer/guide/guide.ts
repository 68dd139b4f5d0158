/** All pages of the user guide, in the order they are read. Loaded when the guide is opened. */
/// <reference path="./markdown.d.ts" />
import type { GuidePage } from './guide-page.ts';
import commandLine from './pages/command-line.md';
import exporting from './pages/export.md';
import feeds from './pages/feeds.md';
import keys from './pages/keys.md';
import moving from './pages/moving.md';
import privacy from './pages/privacy.md';
import questions from './pages/questions.md';
import reading from './pages/reading.md';
import search from './pages/search.md';
import start from './pages/start.md';
import templates from './pages/templates.md';

/** By the name its file has without `.md`, which links between pages use. */
export const guide: ReadonlyMap<string, GuidePage> = new Map([
  ['start', start],
  ['feeds', feeds],
  ['reading', reading],
  ['search', search],
  ['keys', keys],
  ['export', exporting],
  ['templates', templates],
  ['moving', moving],
  ['privacy', privacy],
  ['questions', questions],
  ['command-line', commandLine],
]);
