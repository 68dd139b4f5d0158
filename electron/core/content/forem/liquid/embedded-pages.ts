/** Addresses authors embed → the card the reading pane and Markdown have for them. */

import { embedTarget } from '../../constructs/embed-address.ts';
import type { EmbedCard } from '../../constructs/embed-card.ts';

const KINDS: [EmbedCard['kind'], RegExp][] = [
  [
    'video',
    /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|loom\.com|twitch\.tv|dailymotion\.com|asciinema\.org|mux\.com)$/,
  ],
  ['audio', /(?:^|\.)(?:spotify\.com|soundcloud\.com|bandcamp\.com|blogcast\.host)$/],
  [
    'code',
    /(?:^|\.)(?:github\.com|gitlab\.com|codepen\.io|codesandbox\.io|stackblitz\.com|jsfiddle\.net|jsitor\.com|replit\.com|glitch\.com|runkit\.com|dotnetfiddle\.net|kotl\.in|next\.tech|huggingface\.co|observablehq\.com|livecodes\.io)$/,
  ],
  [
    'post',
    /(?:^|\.)(?:twitter\.com|x\.com|bsky\.app|reddit\.com|medium\.com|instagram\.com|stackoverflow\.com|stackexchange\.com)$/,
  ],
];

/** `url` absolute. Titles are what the address itself tells; null: nothing. */
export function embeddedPage(url: string): EmbedCard {
  const target = embedTarget(url);
  const page = new URL(target.url);
  const host = page.hostname.replace(/^www\./, '');
  if (host === 'youtu.be') return video(page.pathname.slice(1), page.searchParams.get('t'));
  const kind = KINDS.find(([, hosts]) => hosts.test(host))?.[0] ?? target.kind;
  return { url: target.url, title: titleIn(page, host), author: null, kind };
}

export function video(id: string, start: string | null = null): EmbedCard {
  const url = `https://www.youtube.com/watch?v=${id}${start === null ? '' : `&t=${start}`}`;
  return { url, title: null, author: null, kind: 'video' };
}

function titleIn(page: URL, host: string): string | null {
  const words = page.pathname.split('/').filter((word) => word !== '');
  const [owner, name, what, number] = words;
  if (host === 'gist.github.com' && name !== undefined) return `Gist ${owner}/${name}`;
  if (host !== 'github.com' && host !== 'gitlab.com') return null;
  if (owner === undefined || name === undefined) return owner ?? null;
  const isNumbered = ['issues', 'pull', 'discussions'].includes(what ?? '') && number !== undefined;
  return `${owner}/${name}${isNumbered ? ` #${number}` : ''}`;
}
