/** One attack. */

export type Vector = { name: string; html: string };
