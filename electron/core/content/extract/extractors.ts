/**
 * The two extractors that others wrote, on a document of their own each: both change what they are given. linkedom has no
 * layout and runs no scripts, so a page does nothing here but be read.
 */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';

/** Players and frames that are part of an article; others are advertisements as a rule. */
const embeds =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|player\.vimeo\.com|dailymotion\.com|codepen\.io|codesandbox\.io|stackblitz\.com|jsfiddle\.net|open\.spotify\.com|w\.soundcloud\.com|player\.twitch\.tv|archive\.org|gist\.github\.com|asciinema\.org|observablehq\.com|replit\.com|glitch\.com|loom\.com)\//i;

/** Below this Readability tries again with weaker rules; its own default, which its tests are made for. */
const shortestArticle = 500;

/** HTML of the article, null when it finds none or fails. */
export function byReadability(html: string): string | null {
  return guarded(() => {
    const { document } = parseHTML(html);
    const article = new Readability(document, {
      keepClasses: true,
      charThreshold: shortestArticle,
      allowedVideoRegex: embeds,
      disableJSONLD: true,
    }).parse();
    return article?.content ?? null;
  });
}

/** As `byReadability`. Never asks the network: only its synchronous part is used. */
export function byDefuddle(html: string, url: string | null): string | null {
  return guarded(() => {
    const { document } = parseHTML(html);
    const { content } = new DefuddleClass(document, {
      ...(url === null ? {} : { url }),
      useAsync: false,
    }).parse();
    return content === '' ? null : content;
  });
}

/** What breaks one of them on some page must leave the others' chance. */
function guarded(run: () => string | null): string | null {
  const { warn, error, log } = console;
  // Their complaints are for developers of theirs, and standard output is for answers.
  Object.assign(console, { warn: quiet, error: quiet, log: quiet });
  try {
    return run();
  } catch {
    return null;
  } finally {
    Object.assign(console, { warn, error, log });
  }
}

const quiet = (): void => undefined;
