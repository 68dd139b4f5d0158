/** From the address inside a frame to the page a person would open. */

export type EmbedKind = 'video' | 'audio' | 'code' | 'post' | 'page';

export type EmbedTarget = { url: string; kind: EmbedKind };

type Rule = { host: RegExp; path: RegExp; kind: EmbedKind; page: (parts: string[], url: URL) => string };

const part = (parts: string[], index: number) => parts[index] ?? '';

/** Players and editors that Forem's liquid tags and common blogs embed. */
const RULES: Rule[] = [
  {
    host: /^(?:www\.)?youtube(?:-nocookie)?\.com$/,
    path: /^\/embed\/(?!videoseries)([\w-]+)/,
    kind: 'video',
    page: ([, id = ''], url) => {
      const start = url.searchParams.get('start');
      return `https://www.youtube.com/watch?v=${id}${start === null ? '' : `&t=${start}`}`;
    },
  },
  {
    host: /^(?:www\.)?youtube(?:-nocookie)?\.com$/,
    path: /^\/embed\/videoseries/,
    kind: 'video',
    page: (_, url) => `https://www.youtube.com/playlist?list=${url.searchParams.get('list') ?? ''}`,
  },
  {
    host: /^player\.vimeo\.com$/,
    path: /^\/video\/(\d+)/,
    kind: 'video',
    page: (p) => `https://vimeo.com/${part(p, 1)}`,
  },
  {
    host: /^player\.twitch\.tv$/,
    path: /^\//,
    kind: 'video',
    page: (_, url) =>
      `https://www.twitch.tv/videos/${(url.searchParams.get('video') ?? '').replace(/^v/, '')}`,
  },
  {
    host: /^(?:www\.)?loom\.com$/,
    path: /^\/embed\/(\w+)/,
    kind: 'video',
    page: (p) => `https://www.loom.com/share/${part(p, 1)}`,
  },
  {
    host: /^(?:www\.)?dailymotion\.com$/,
    path: /^\/embed\/video\/(\w+)/,
    kind: 'video',
    page: (p) => `https://www.dailymotion.com/video/${part(p, 1)}`,
  },
  {
    host: /^open\.spotify\.com$/,
    path: /^\/embed(?:-podcast)?\/(\w+\/\w+)/,
    kind: 'audio',
    page: (p) => `https://open.spotify.com/${part(p, 1)}`,
  },
  {
    host: /^w\.soundcloud\.com$/,
    path: /^\/player/,
    kind: 'audio',
    page: (_, url) => url.searchParams.get('url') ?? url.href,
  },
  {
    host: /^codepen\.io$/,
    path: /^\/([^/]+)\/embed\/(?:preview\/)?(\w+)/,
    kind: 'code',
    page: (p) => `https://codepen.io/${part(p, 1)}/pen/${part(p, 2)}`,
  },
  {
    host: /^codesandbox\.io$/,
    path: /^\/embed\/([\w-]+)/,
    kind: 'code',
    page: (p) => `https://codesandbox.io/s/${part(p, 1)}`,
  },
  {
    host: /^stackblitz\.com$/,
    path: /^\/edit\/([^/?]+)/,
    kind: 'code',
    page: (p) => `https://stackblitz.com/edit/${part(p, 1)}`,
  },
  {
    host: /^jsfiddle\.net$/,
    path: /^\/(.+?)\/?embedded\/?/,
    kind: 'code',
    page: (p) => `https://jsfiddle.net/${part(p, 1)}/`,
  },
  {
    host: /^repl(?:\.it|it\.com)$/,
    path: /^\/(.+)/,
    kind: 'code',
    page: (p) => `https://replit.com/${part(p, 1)}`,
  },
  {
    host: /^gist\.github\.com$/,
    path: /^\/(.+?)\.js$/,
    kind: 'code',
    page: (p) => `https://gist.github.com/${part(p, 1)}`,
  },
  {
    host: /^asciinema\.org$/,
    path: /^\/(.+?)\.js$/,
    kind: 'video',
    page: (p) => `https://asciinema.org/${part(p, 1)}`,
  },
  {
    host: /^platform\.(?:twitter|x)\.com$/,
    path: /^\/embed\/Tweet/,
    kind: 'post',
    page: (_, url) => `https://twitter.com/i/status/${url.searchParams.get('id') ?? ''}`,
  },
  {
    host: /^(?:www\.)?(?:glitch)\.com$/,
    path: /^\/embed\/$/,
    kind: 'code',
    page: (_, url) => url.href,
  },
];

/** The page behind an embedded player's address, and what it shows. Unknown addresses stay as they are. */
export function embedTarget(address: string): EmbedTarget {
  if (!URL.canParse(address)) return { url: address, kind: 'page' };
  const url = new URL(address);
  for (const rule of RULES) {
    if (!rule.host.test(url.hostname)) continue;
    const parts = rule.path.exec(url.pathname);
    if (parts !== null) return { url: rule.page([...parts], url), kind: rule.kind };
  }
  return { url: address, kind: /\.(?:mp4|webm|mov|m4v)$/i.test(url.pathname) ? 'video' : 'page' };
}
