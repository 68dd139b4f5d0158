/** A measure on a line from least to most, with its name and what it is just now. */
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

type Props = {
  label: string;
  value: number;
  limits: { min: number; max: number; step: number };
  /** The value in words, for eye and ear. */
  words: string;
  /** Also while it moves. */
  onChange: (value: number) => void;
};

export function MeasureSlider({ label, value, limits, words, onChange }: Props) {
  return (
    <Slider
      className="slider"
      value={value}
      minValue={limits.min}
      maxValue={limits.max}
      step={limits.step}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <SliderOutput>{words}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
