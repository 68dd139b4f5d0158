/** Registries of packages. npm has no feeds of its own. */
import { atom, rss, type SiteRule } from './site.ts';

/** Source: docs.pypi.org “Feeds” (packages.xml, updates.xml, project/NAME/releases.xml). */
export const pypi: SiteRule = ({ host, words }) => {
  if (host !== 'pypi.org' || words[0] === 'rss') return null;
  const [kind, name] = words;
  if (kind === 'project' && name !== undefined) {
    return [rss(`https://pypi.org/rss/project/${name}/releases.xml`, `Releases of ${name}`)];
  }
  if (kind !== undefined) return null;
  return [
    rss('https://pypi.org/rss/updates.xml', 'Latest updates on PyPI'),
    rss('https://pypi.org/rss/packages.xml', 'New packages on PyPI'),
  ];
};

/** Source: rust-lang/crates.io#9064 (crates/NAME.xml, with the name as the crate spells it), #8908, #8986. */
export const crates: SiteRule = ({ host, words }) => {
  const [kind, name] = words;
  if (host !== 'crates.io') return null;
  if (kind === 'crates' && name !== undefined) {
    return [rss(`https://static.crates.io/rss/crates/${name}.xml`, `Releases of ${name}`)];
  }
  if (kind !== undefined) return null;
  return [
    rss('https://static.crates.io/rss/updates.xml', 'Latest updates on crates.io'),
    rss('https://static.crates.io/rss/crates.xml', 'New crates on crates.io'),
  ];
};

/** Source: packagist.org/feeds. */
export const packagist: SiteRule = ({ host, words }) => {
  const [kind, vendor, name] = words;
  if (host !== 'packagist.org' || kind !== 'packages' || vendor === undefined) return null;
  return name === undefined
    ? [rss(`https://packagist.org/feeds/vendor.${vendor}.rss`, `Releases of ${vendor}`)]
    : [rss(`https://packagist.org/feeds/package.${vendor}/${name}.rss`, `Releases of ${vendor}/${name}`)];
};

/** Source: rubygems.org's routes, `gems/NAME/versions.atom`. */
export const rubygems: SiteRule = ({ host, words, url }) => {
  const [kind, name] = words;
  if (host !== 'rubygems.org' || kind !== 'gems' || name === undefined) return null;
  if (url.pathname.endsWith('.atom')) return null;
  return [atom(`https://rubygems.org/gems/${name}/versions.atom`, `Releases of ${name}`)];
};
