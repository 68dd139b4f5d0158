/** What a scan reports. */

/** What scan (scan.ts) finds in an entry's HTML in one streaming pass. */
export type ScannedContent = {
  /** Plain text, white space folded, blocks separated by newlines; without code blocks' text. */
  text: string;
  /** Text of all code blocks, separated by newlines. */
  code: string;
  /** Canonical languages of the code blocks (`js`→`javascript`, `sh`→`bash`, …), each once. */
  codeLanguages: string[];
  wordCount: number;
  /** At 275 words a minute as DEV counts, at least 1. */
  readingMinutes: number;
  /** First 300 characters of the text or so, cut at a word. */
  snippet: string;
  /** Absolute http(s) addresses of images, each once, in order. */
  imageUrls: string[];
  /** Absolute http(s) addresses of links, each once, in order. */
  linkUrls: string[];
  hasTable: boolean;
  hasMath: boolean;
  hasVideo: boolean;
  hasAudio: boolean;
};
