/** Contrast of colours given as oklch(): WCAG 2.2 relative luminance over the sRGB the screen shows. */
type Rgb = [number, number, number];

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** oklch → oklab → linear sRGB (Ottosson 2020), cut to what a screen can show. */
function linearRgb(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminance(colour: string): number {
  const found = /oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)/.exec(colour);
  if (found === null) throw new Error(`not an oklch colour: ${colour}`);
  const [red, green, blue] = linearRgb(Number(found[1]), Number(found[2]), Number(found[3]));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** `color-mix(in oklab, one share, other)`. */
export function mixed(one: string, other: string, share: number): string {
  const parts = [one, other].map((colour) => {
    const found = /oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)/.exec(colour);
    if (found === null) throw new Error(`not an oklch colour: ${colour}`);
    const hue = (Number(found[3]) * Math.PI) / 180;
    return [Number(found[1]), Number(found[2]) * Math.cos(hue), Number(found[2]) * Math.sin(hue)];
  });
  const [l = 0, a = 0, b = 0] = [0, 1, 2].map(
    (index) => share * (parts[0]?.[index] ?? 0) + (1 - share) * (parts[1]?.[index] ?? 0),
  );
  const degrees = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return `oklch(${l} ${Math.hypot(a, b)} ${degrees})`;
}

/** The custom properties of a style sheet by theme; a theme has what `:root` says and it does not. */
export function readTokens(...styles: string[]): Record<'light' | 'dark' | 'sepia', Map<string, string>> {
  const css = styles.join('\n').replace(/\/\*.*?\*\//gs, '');
  const block = (selector: string) => {
    const tokens = new Map<string, string>();
    for (const [, name, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (name?.trim() !== selector || body === undefined) continue;
      for (const [, token, value] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
        if (token !== undefined && value !== undefined) tokens.set(token, value.trim());
      }
    }
    return tokens;
  };
  const light = block(':root');
  return {
    light,
    dark: new Map([...light, ...block('[data-theme="dark"]')]),
    sepia: new Map([...light, ...block('[data-theme="sepia"]')]),
  };
}
