/** The colours of highlights to choose from. */
import { Radio, RadioGroup } from 'react-aria-components';
import { type AnnotationColour, annotationColours } from '../../shared/model/annotations.ts';
import { annotationTexts, colourTitles } from '../../shared/texts/reading.ts';

type Props = { colour: AnnotationColour; onChange: (colour: AnnotationColour) => void };

export function ColourChoice({ colour, onChange }: Props) {
  return (
    <RadioGroup
      className="colour-choice"
      aria-label={annotationTexts.colour}
      orientation="horizontal"
      value={colour}
      onChange={(value) => {
        const chosen = annotationColours.find((name) => name === value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {annotationColours.map((name) => (
        <Radio
          key={name}
          value={name}
          className="colour-dot"
          data-mark={name}
          aria-label={colourTitles[name]}
        />
      ))}
    </RadioGroup>
  );
}
