/** The system's accent colour, where the reader wants it and the system tells one. */
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';

/** Polar coordinates of OKLab; hue in degrees. */
export type Tint = { chroma: number; hue: number };

/** `rrggbb` → its chroma and hue in OKLCH (Ottosson 2020; CSS Color 4, section 9). */
export function tintOf(colour: string): Tint {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** null: Offprint's own. */
export function showAccent(colour: string | null): void {
  const { documentElement: root } = document;
  root.toggleAttribute('data-accent', colour !== null);
  if (colour === null) return;
  const { chroma, hue } = tintOf(colour);
  root.style.setProperty('--accent-chroma', chroma.toFixed(4));
  root.style.setProperty('--accent-hue', hue.toFixed(1));
}

/** Shows the system's accent, and each one after it. Returns the function that ends it. */
export function followAccent(): () => void {
  let isEnded = false;
  const show = (colour: string | null): void => {
    if (!isEnded) showAccent(colour);
  };
  const end = client().on('accent.changed', ({ accent }) => show(accent));
  client()
    .call('shell.accent', {})
    .then(({ accent }) => show(accent), showError);
  return () => {
    isEnded = true;
    end();
    showAccent(null);
  };
}
