/** Liquid tags of Forem that stand for one thing elsewhere, by name (`app/liquid_tags/*`): what they lead to. */
import type { EmbedCard } from '../../constructs/embed-card.ts';
import { embeddedPage, video } from './embedded-pages.ts';

/** `words`: the tag's argument at its spaces. `site`: `https://` and the host of the community. */
type Read = (words: readonly string[], site: string) => EmbedCard | string | null;

/** A tag whose one word completes an address. */
const at =
  (pattern: string): Read =>
  ([id = '']) =>
    id === '' ? null : pattern.replace('*', id);

const profile: Read = ([name = ''], site) =>
  name === ''
    ? null
    : {
        url: `${site}/${name.replace(/^@/, '')}`,
        title: `@${name.replace(/^@/, '')}`,
        author: null,
        kind: 'page',
      };
const post: Read = ([path = ''], site) =>
  path === '' ? null : { url: `${site}/${path.replace(/^\//, '')}`, title: null, author: null, kind: 'post' };
const question: Read = ([id = '', community = '']) =>
  id === ''
    ? null
    : `https://${community === '' ? 'stackoverflow.com' : `${community}.stackexchange.com`}/questions/${id}`;
const repository =
  (host: string): Read =>
  ([path = '']) =>
    path === '' ? null : `https://${host}/${path}`;
const comment: Read = ([id = ''], site) => ({
  url: `${site}/comment/${id}`,
  title: 'Comment',
  author: null,
  kind: 'post',
});

const TAGS: Record<string, Read> = {
  asciinema: at('https://asciinema.org/a/*'),
  blogcast: at('https://app.blogcast.host/embed/*'),
  bluesky: at('https://bsky.app/profile/*'),
  codesandbox: at('https://codesandbox.io/s/*'),
  comment,
  devcomment: comment,
  dotnetfiddle: at('https://dotnetfiddle.net/*'),
  gist: at('https://gist.github.com/*'),
  github: repository('github.com'),
  gitlab: repository('gitlab.com'),
  glitch: at('https://glitch.com/~*'),
  huggingface: at('https://huggingface.co/*'),
  instagram: at('https://www.instagram.com/p/*/'),
  jsfiddle: at('https://jsfiddle.net/*'),
  jsitor: at('https://jsitor.com/*'),
  kotlin: at('https://pl.kotl.in/*'),
  link: post,
  listing: post,
  loom: at('https://www.loom.com/share/*'),
  medium: at('https://medium.com/*'),
  nexttech: at('https://next.tech/*'),
  org: profile,
  organization: profile,
  parler: at('https://www.parler.io/audio/*'),
  podcast: post,
  poll: () => ({ url: '', title: 'Poll', author: null, kind: 'page' }),
  post,
  reddit: at('https://www.reddit.com/*'),
  replit: at('https://replit.com/*'),
  runkit: at('https://runkit.com/*'),
  series: post,
  slideshare: at('https://www.slideshare.net/slideshow/embed_code/key/*'),
  soundcloud: at('https://soundcloud.com/*'),
  speakerdeck: at('https://speakerdeck.com/player/*'),
  spotify: ([uri = '']) => `https://open.spotify.com/${uri.replace(/^spotify:/, '').replaceAll(':', '/')}`,
  stackblitz: at('https://stackblitz.com/edit/*'),
  stackexchange: question,
  stackoverflow: question,
  tag: ([name = ''], site) => ({ url: `${site}/t/${name}`, title: `#${name}`, author: null, kind: 'page' }),
  tweet: at('https://twitter.com/i/status/*'),
  twitch: at('https://clips.twitch.tv/*'),
  twitter: at('https://twitter.com/i/status/*'),
  twitter_timeline: at('https://twitter.com/*'),
  user: profile,
  vimeo: at('https://vimeo.com/*'),
  wikipedia: at('https://en.wikipedia.org/wiki/*'),
  youtube: ([id = '']) => {
    const [, name = '', start = null] = /^([\w-]+)(?:\?(?:t|start)=(\w+))?/.exec(id) ?? [];
    return name === '' ? null : video(name, start);
  },
};

/**
 * The card of a tag: of the address it names, else of what its name makes of the words after it. An empty address is the
 * article's own. null: no such tag, or nothing after it.
 */
export function liquidCard(name: string, argument: string, site: string): EmbedCard | null {
  const words = argument.split(/\s+/).filter((word) => word !== '');
  const address = words.find((word) => /^https?:\/\//i.test(word)) ?? null;
  const known = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
  if (address !== null && URL.canParse(address)) {
    const card = embeddedPage(address);
    // What Forem knows as its own, or as another's post, is more than a page.
    return titled(['link', 'post'].includes(name) ? { ...card, kind: 'post' } : card, site);
  }
  const found = known?.(words, site) ?? null;
  if (found === null || typeof found === 'object') return found === null ? null : titled(found, site);
  return URL.canParse(found) ? embeddedPage(found) : null;
}

/** An article of the community is named by its slug, without the sign at its end that tells it from others: `engines-1ab2`. */
function titled(card: EmbedCard, site: string): EmbedCard {
  if (card.title !== null || !card.url.startsWith(`${site}/`)) return card;
  const [, slug, ...more] = card.url
    .slice(site.length + 1)
    .split(/[/?#]/)
    .filter((word) => word !== '');
  const words = slug?.replace(/-[a-z0-9]{2,5}$/, '').replaceAll('-', ' ') ?? '';
  if (words === '' || more.length > 0) return card;
  return { ...card, title: words.charAt(0).toUpperCase() + words.slice(1), kind: 'post' };
}
