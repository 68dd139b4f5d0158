/** What the readers of Forem's API have in common: strict where a thing is named, lenient elsewhere. Pure. */
import { z } from 'zod';

export const text = z.string().nullish().catch(null);
export const count = z.number().int().nonnegative().nullish().catch(null);
/** `tags` and `tag_list` swap types between lists and single answers: either may be a list, or text with commas. */
export const tagNames = z
  .union([z.array(z.string()), z.string().transform((names) => names.split(','))])
  .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
  .nullish()
  .catch(null);

/** null: this is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export const written = (value: string | null | undefined): string | null =>
  value == null || value.trim() === '' ? null : value;

/** Epoch ms; null: not told, or no time. */
export function time(value: string | null | undefined): number | null {
  const at = Date.parse(value ?? '');
  return Number.isFinite(at) ? at : null;
}

export function httpAddress(value: string | null | undefined): string | null {
  const isAddress = value != null && /^https?:\/\//i.test(value) && URL.canParse(value);
  return isAddress ? value : null;
}
