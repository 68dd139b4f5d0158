/** The program's own icon, as files beside the built code. */
import { join } from 'node:path';

/** `size`: one of those that `npm run icons` draws, in px. */
export const iconFile = (size: 16 | 24 | 32 | 256): string =>
  join(import.meta.dirname, 'icons', `${size}x${size}.png`);

/** Black and transparent: macOS colours it. */
export const menuBarIconFile = (): string => join(import.meta.dirname, 'icons', 'menuBarTemplate.png');
