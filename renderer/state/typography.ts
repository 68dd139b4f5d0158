/** How text is set: the reader's measures, put on the document so that panes, sheets and the article's shadow root share them. */
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { defaultSettings } from '../../shared/default-settings.ts';
import { type ReadingMeasure, readingLimits, type Settings } from '../../shared/model/settings.ts';
import { followAccent } from './accent.ts';
import { updateSettings } from './actions.ts';
import { useLibrary } from './library.ts';
import { useMedia } from './media.ts';

export type Typography = Pick<
  Settings,
  ReadingMeasure | 'readingFont' | 'isTextJustified' | 'isTextHyphenated' | 'isCodeWrapped'
>;

const pick = ({
  readingFont,
  readingSizePx,
  readingLinePercent,
  readingMeasureRem,
  isTextJustified,
  isTextHyphenated,
  isCodeWrapped,
}: Settings): Typography => ({
  readingFont,
  readingSizePx,
  readingLinePercent,
  readingMeasureRem,
  isTextJustified,
  isTextHyphenated,
  isCodeWrapped,
});

/** As the text is set until the reader says otherwise. */
export const plainTypography = pick(defaultSettings);

export const typographyOf = (settings: Settings | null): Typography => pick(settings ?? defaultSettings);

export const useTypography = (): Typography =>
  useLibrary(useShallow((state) => typographyOf(state.settings)));

/** Sliders and held keys pass over many values: each is shown, the one that is rested on is written down. */
const restMs = 250;
let resting: ReturnType<typeof setTimeout> | null = null;
/** Not yet confirmed by the library: its answer to an older value must not take the newer one back. */
const wanted = new Map<ReadingMeasure, number>();

function show(): void {
  const { settings } = useLibrary.getState();
  if (settings !== null) useLibrary.setState({ settings: { ...settings, ...Object.fromEntries(wanted) } });
}

async function writeWanted(): Promise<void> {
  const sent = new Map(wanted);
  await updateSettings(Object.fromEntries(sent));
  for (const [measure, value] of sent) if (wanted.get(measure) === value) wanted.delete(measure);
  if (wanted.size > 0) show();
}

export function slideMeasure(measure: ReadingMeasure, value: number): void {
  wanted.set(measure, value);
  show();
  if (resting !== null) clearTimeout(resting);
  resting = setTimeout(() => void writeWanted(), restMs);
}

/** One step of a measure, within its limits. */
export function stepMeasure(measure: ReadingMeasure, direction: 1 | -1): void {
  const { min, max, step } = readingLimits[measure];
  const current = wanted.get(measure) ?? typographyOf(useLibrary.getState().settings)[measure];
  slideMeasure(measure, Math.min(max, Math.max(min, current + direction * step)));
}

/** Mean width of a letter in running English text, in parts of the size; measured on the bundled faces. */
const letterWidths: Record<Settings['readingFont'], number> = { serif: 0.447, sans: 0.487, mono: 0.6 };

/** About how many letters the widest line holds. */
export function lettersALine(typography: Typography): number {
  const { readingMeasureRem, readingSizePx, readingFont } = typography;
  return Math.round((readingMeasureRem * 16) / (readingSizePx * letterWidths[readingFont]));
}

/** Theme and type belong to the whole document, because sheets and menus live outside the app's element. */
export function useAppearance(): void {
  const theme = useLibrary((state) => state.settings?.theme ?? 'system');
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const typography = useTypography();
  const isAccentSystems = useLibrary((state) => state.settings?.accent === 'system');
  useEffect(() => (isAccentSystems ? followAccent() : undefined), [isAccentSystems]);
  useEffect(() => {
    document.documentElement.setAttribute(
      'data-theme',
      theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme,
    );
  }, [theme, prefersDark]);
  useEffect(() => {
    const values = {
      '--read-font': `var(--font-${{ serif: 'read', sans: 'ui', mono: 'code' }[typography.readingFont]})`,
      '--read-size': `${typography.readingSizePx}px`,
      '--read-line': String(typography.readingLinePercent / 100),
      '--read-measure': `${typography.readingMeasureRem}rem`,
      '--read-align': typography.isTextJustified ? 'justify' : 'start',
      '--read-hyphens': typography.isTextHyphenated ? 'auto' : 'manual',
    };
    for (const [name, value] of Object.entries(values))
      document.documentElement.style.setProperty(name, value);
  }, [typography]);
}
