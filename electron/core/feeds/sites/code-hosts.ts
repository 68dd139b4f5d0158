/** GitHub and GitLab. */
import { atom, instead, type SiteFeed, type SitePage, type SiteRule } from './site.ts';

/** First words of github.com that are the site's own pages, never a person's or an organisation's name. */
const githubPages: ReadonlySet<string> = new Set(
  (
    'about account apps blog codespaces collections contact copilot customer-stories dashboard discussions enterprise ' +
    'events explore features issues join login logout marketplace mobile new notifications organizations orgs pricing ' +
    'pulls readme search security settings signup site sponsors stars team topics trending watching'
  ).split(' '),
);

/**
 * Releases, tags and commits of a repository, the public activity of an account. What the page shows goes first.
 * Source: docs.github.com “Viewing and subscribing to feeds” and GET /feeds; `commits.atom` without a branch follows
 * the default one.
 */
export const github: SiteRule = ({ host, words, url }) => {
  const [owner, repository, kind, ...rest] = words;
  if (host !== 'github.com' || owner === undefined || githubPages.has(owner.toLowerCase())) return null;
  if (/\.(?:atom|rss|xml|json)$/i.test(url.pathname)) return null;
  if (repository === undefined) {
    const activity = [atom(`https://github.com/${owner}.atom`, `Activity of ${owner}`)];
    const tab = url.searchParams.get('tab') ?? 'overview';
    return tab === 'overview' ? activity : instead(activity);
  }
  const name = repository.replace(/\.git$/, '');
  const base = `https://github.com/${owner}/${name}`;
  const isBranch = (kind === 'commits' || kind === 'tree') && rest.length > 0;
  const branch = isBranch ? rest.join('/') : null;
  const releases = atom(`${base}/releases.atom`, `Releases of ${name}`);
  const tags = atom(`${base}/tags.atom`, `Tags of ${name}`);
  const commits = atom(
    branch === null ? `${base}/commits.atom` : `${base}/commits/${branch}.atom`,
    branch === null ? `Commits to ${name}` : `Commits to ${name}: ${branch}`,
  );
  if (kind === 'tags') return [tags, releases, commits];
  if (kind === 'commits' || (kind === 'tree' && isBranch)) return [commits, releases, tags];
  const all = [releases, commits, tags];
  // Issues, pull requests, files, the wiki: none of these is a release.
  return kind === undefined || kind === 'releases' || kind === 'tree' ? all : instead(all);
};

/** Public installations of GitLab whose hosts do not say so; those named `gitlab.…` are known by that. */
const gitlabHosts: ReadonlySet<string> = new Set([
  'gitlab.com',
  'framagit.org',
  'invent.kde.org',
  'salsa.debian.org',
  'git.drupalcode.org',
  'code.videolan.org',
]);

const gitlabPages: ReadonlySet<string> = new Set(
  'admin api assets dashboard explore groups help profile projects search snippets users'.split(' '),
);

/**
 * Source: GitLab's routes: `:format` atom for users and projects, `tags?format=atom`, `commits/BRANCH?format=atom`,
 * `issues.atom`; `releases.atom` since 16.5 (gitlab-org/gitlab#30988).
 */
export const gitlab: SiteRule = (page) => {
  const { host, words, url } = page;
  if (!gitlabHosts.has(host) && !host.startsWith('gitlab.')) return null;
  const [first] = words;
  if (first === undefined || gitlabPages.has(first) || isGitlabFeed(url)) return null;
  const end = words.indexOf('-');
  const path = end === -1 ? words : words.slice(0, end);
  if (path.length === 1) return [atom(`${url.origin}/${first}.atom`, `Activity of ${first}`)];
  return gitlabProject(page, path, end === -1 ? [] : words.slice(end + 1));
};

function gitlabProject({ url }: SitePage, path: readonly string[], below: readonly string[]): SiteFeed[] {
  const name = path.at(-1) ?? '';
  const base = `${url.origin}/${path.join('/')}`;
  const [kind, ...rest] = below;
  const activity = atom(`${base}.atom`, `Activity of ${name}`);
  const releases = atom(`${base}/-/releases.atom`, `Releases of ${name}`);
  const tags = atom(`${base}/-/tags?format=atom`, `Tags of ${name}`);
  const all = [activity, releases, tags];
  const before = (first: SiteFeed): SiteFeed[] => [first, ...all.filter((feed) => feed !== first)];
  if (kind === 'releases') return before(releases);
  if (kind === 'tags') return before(tags);
  if (kind === 'issues') {
    const issues = before(atom(`${base}/-/issues.atom`, `Issues of ${name}`));
    return rest.length === 0 ? issues : instead(issues);
  }
  if ((kind === 'commits' || kind === 'tree') && rest.length > 0) {
    const branch = rest.join('/');
    return before(atom(`${base}/-/commits/${branch}?format=atom`, `Commits to ${name}: ${branch}`));
  }
  return kind === undefined || kind === 'tree' || kind === 'commits' ? all : instead(all);
}

const isGitlabFeed = (url: URL): boolean =>
  url.pathname.endsWith('.atom') || url.searchParams.get('format') === 'atom';
