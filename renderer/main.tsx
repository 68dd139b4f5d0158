/**
 * The page's entry: its style, its first questions, and its language before anything that holds words is read. Main says the language in the page's
 * address.
 */
import './policy.ts';
import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/inter/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/jetbrains-mono/wght-italic.css';
import './styles/katex-fonts.css';
import './styles/tokens.css';
import './styles/text-tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/floating.css';
import './styles/sidebar.css';
import './styles/list.css';
import './styles/list-modes.css';
import './styles/older.css';
import './styles/reading.css';
import './styles/article-marks.css';
import './styles/find-bar.css';
import './styles/pictures.css';
import './styles/typography.css';
import './styles/changes.css';
import './styles/mentions.css';
import './styles/discussion.css';
import './styles/full-text.css';
import './styles/offline.css';
import './styles/statistics.css';
import './styles/care.css';
import './styles/faults.css';
import './styles/snippets.css';
import './styles/series.css';
import './styles/account.css';
import './styles/panes.css';
import './styles/sheets.css';
import './styles/guide.css';
import './styles/feed-page.css';
import './styles/settings.css';
import './styles/own.css';
import './styles/export.css';
import './styles/palette.css';
import './styles/tag-colours.css';
import './styles/speech.css';
import './styles/player.css';
import './styles/highlight-colours.css';
import './styles/annotations.css';
import './styles/welcome.css';
import './styles/accent.css';
import './styles/contrast.css';
import './styles/forced-colors.css';
import './styles/print.css';
import { interfaceLanguage } from '../shared/texts/language.ts';
import { loadCatalogue } from '../shared/texts/load-catalogue.ts';
import { askedLanguage } from './asked-language.ts';
import { askEarly } from './early-questions.ts';

askEarly();
// Its bytes are on their way already; made ready now, it does not hold up the first layout.
void document.fonts.load('13px "Inter Variable"');
// The first question of dates has Chromium look through all the languages it knows. Here nothing but the page's code is waited for.
Intl.DateTimeFormat.supportedLocalesOf(askedLanguage());

const missing = await loadCatalogue(askedLanguage()).then(
  () => null,
  (error: unknown) => error,
);
document.documentElement.lang = interfaceLanguage();
const { showPage } = await import('./page.tsx');
await showPage(missing);
