/** How the text is set and on which paper: in the reading pane's menu, where the article shows it, and in the settings. */
import { Button, Radio, RadioGroup } from 'react-aria-components';
import {
  type ReadingFont,
  type ReadingMeasure,
  readingFonts,
  readingLimits,
  type Theme,
} from '../../../shared/model/settings.ts';
import {
  fontTitles,
  lineWords,
  measureTitles,
  measureWords,
  sizeWords,
  typographyTexts,
} from '../../../shared/texts/reading.ts';
import { themeTexts, themeTitles } from '../../../shared/texts/reading-pane.ts';
import { MeasureSlider } from '../../components/slider.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { updateSettings } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import {
  lettersALine,
  plainTypography,
  slideMeasure,
  type Typography,
  useTypography,
} from '../../state/typography.ts';

const themeOrder: readonly Theme[] = ['system', 'light', 'sepia', 'dark'];

export function ThemeChoice() {
  const theme = useLibrary((state) => state.settings?.theme ?? 'system');
  return (
    <RadioGroup
      className="choices"
      aria-label={themeTexts.title}
      orientation="horizontal"
      value={theme}
      onChange={(value) => {
        const chosen = themeOrder.find((name) => name === value);
        if (chosen !== undefined) void updateSettings({ theme: chosen });
      }}
    >
      {themeOrder.map((name) => (
        <Radio key={name} value={name} className="choice">
          {themeTitles[name]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function FontChoice({ font }: { font: ReadingFont }) {
  return (
    <RadioGroup
      className="choices"
      aria-label={typographyTexts.font}
      orientation="horizontal"
      value={font}
      onChange={(value) => {
        const chosen = readingFonts.find((name) => name === value);
        if (chosen !== undefined) void updateSettings({ readingFont: chosen });
      }}
    >
      {readingFonts.map((name) => (
        <Radio key={name} value={name} className="choice" data-font={name}>
          {fontTitles[name]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function MeasureChoice({ measure, typography }: { measure: ReadingMeasure; typography: Typography }) {
  const value = typography[measure];
  const words: Record<ReadingMeasure, string> = {
    readingSizePx: sizeWords(value),
    readingLinePercent: lineWords(value),
    readingMeasureRem: measureWords(lettersALine(typography)),
  };
  return (
    <MeasureSlider
      label={measureTitles[measure]}
      value={value}
      limits={readingLimits[measure]}
      words={words[measure]}
      onChange={(next) => slideMeasure(measure, next)}
    />
  );
}

export function TypographyChoice() {
  const typography = useTypography();
  return (
    <div className="typography">
      <FontChoice font={typography.readingFont} />
      <MeasureChoice measure="readingSizePx" typography={typography} />
      <MeasureChoice measure="readingLinePercent" typography={typography} />
      <MeasureChoice measure="readingMeasureRem" typography={typography} />
      <div className="typography-switches">
        <Toggle
          title={typographyTexts.justify}
          isOn={typography.isTextJustified}
          onChange={(isTextJustified) => void updateSettings({ isTextJustified })}
        />
        <Toggle
          title={typographyTexts.hyphenate}
          isOn={typography.isTextHyphenated}
          onChange={(isTextHyphenated) => void updateSettings({ isTextHyphenated })}
        />
      </div>
      <Toggle
        title={typographyTexts.wrapCode}
        isOn={typography.isCodeWrapped}
        onChange={(isCodeWrapped) => void updateSettings({ isCodeWrapped })}
      />
      <Button className="link-button" onPress={() => void updateSettings(plainTypography)}>
        {typographyTexts.reset}
      </Button>
    </div>
  );
}

/** A few lines set as an article would be, for where no article is in sight. */
export function TypographySample() {
  const { isCodeWrapped } = useTypography();
  return (
    <figure className="typography-sample">
      <figcaption>{typographyTexts.sample}</figcaption>
      <p lang="en">{typographyTexts.sampleText}</p>
      <pre data-wrap={isCodeWrapped}>
        <code>{typographyTexts.sampleCode}</code>
      </pre>
    </figure>
  );
}

export function ReadingSettings() {
  return (
    <>
      <TypographyChoice />
      <ThemeChoice />
    </>
  );
}
