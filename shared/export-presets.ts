/** Profiles that come with Offprint. What a reader makes of one is a profile of their own; these stay as they are. */
import type { ExportProfile } from './export-profile.ts';

const common = {
  layout: 'files',
  imageLinks: 'relative',
  articleLinks: 'original',
  hardBreaks: 'backslash',
  wrapAt: null,
  provenance: false,
  discussion: false,
  backlinks: false,
  language: null,
} as const;

const dated = '{% if published %}{{ published | date: "YYYY-MM-DD" }}-{% endif %}{{ slug }}';

/** Any editor, any tool: everything that is known, at one place. */
const plain: ExportProfile = {
  ...common,
  name: 'Plain',
  path: dated,
  frontMatter: `title: {{ title }}
author: {{ author }}
feed: {{ feed }}
url: {{ url }}
canonical: {{ canonical }}
discussion: {{ discussion_url }}
published: {{ published }}
edited: {{ edited }}
saved: {{ saved }}
exported: {{ exported }}
tags: {{ tags }}
source_tags: {{ source_tags }}
series: {{ series }}
reading_minutes: {{ reading_minutes }}
language: {{ language }}
cover: {{ cover }}
markdown_source: {{ source }}
offprint: {{ short_id }}`,
  body: `# {{ title | md }}

{{ content }}

{% if notes or highlights %}
## {{ annotations_heading }}

{% for note in notes %}
<a id="{{ note.anchor }}"></a>

{{ note.text }}

{% endfor %}
{% for highlight in highlights %}
<a id="{{ highlight.anchor }}"></a>

{{ highlight.content | quote }}

{% if highlight.note %}
{{ highlight.note }}

{% endif %}
{% endfor %}
{% endif %}`,
  assets: 'assets',
  articleLinks: 'relative',
  safeFor: 'none',
};

/** Named by its title, as links in a vault are; dates and lists as Obsidian's properties take them. */
const obsidian: ExportProfile = {
  ...common,
  name: 'Obsidian',
  path: 'Articles/{{ title | filename }}',
  frontMatter: `title: {{ title }}
author: {{ author }}
feed: {{ feed }}
url: {{ url }}
canonical: {{ canonical }}
discussion: {{ discussion_url }}
published: {{ published | date: "YYYY-MM-DD" }}
edited: {{ edited | date: "YYYY-MM-DD" }}
saved: {{ saved | date: "YYYY-MM-DD" }}
exported: {{ exported | date: "YYYY-MM-DD" }}
tags: {{ all_tags | tag }}
series: {{ series }}
reading_minutes: {{ reading_minutes }}
language: {{ language }}
cover: {{ cover }}
markdown_source: {{ source }}
offprint: {{ short_id }}`,
  // Names of blocks let notes of the vault link to a passage: [[Title#^hl-1a2b3c4d]] (Obsidian Help, "Internal links").
  body: `{{ content }}

{% if notes or highlights %}
## {{ annotations_heading }}

{% for note in notes %}
> [!note]
{{ note.text | quote }}

^{{ note.anchor }}

{% endfor %}
{% for highlight in highlights %}
> [!quote|{{ highlight.colour }}]
{{ highlight.content | quote }}
{% if highlight.note %}
>
> > [!note]
{{ highlight.note | quote | quote }}
{% endif %}

^{{ highlight.anchor }}

{% endfor %}
{% endif %}`,
  assets: 'Articles/assets',
  articleLinks: 'wiki',
  safeFor: 'obsidian',
};

/** Leaf bundles: a folder an article, its pictures beside it (Hugo, "Page bundles"). For the site's own folder. */
const hugo: ExportProfile = {
  ...common,
  name: 'Hugo',
  path: `content/articles/${dated}/index.md`,
  frontMatter: `title: {{ title }}
date: {{ published | default: first_seen }}
lastmod: {{ edited }}
slug: {{ slug }}
author: {{ author }}
description: {{ excerpt }}
tags: {{ all_tags }}
series: {{ series | list }}
images: {{ cover | list }}
canonicalURL: {{ canonical | default: url }}
source: {{ feed }}
offprint: {{ short_id }}`,
  body: '{{ content }}',
  assets: '{{ folder }}',
  safeFor: 'hugo',
};

/** Files of `_posts`, which must begin with their date (Jekyll, "Posts"). For the site's own folder. */
const jekyll: ExportProfile = {
  ...common,
  name: 'Jekyll',
  path: '_posts/{{ published | default: first_seen | date: "YYYY-MM-DD" }}-{{ slug | default: "untitled" }}',
  // Else Jekyll cuts its own excerpt from the text, and warns where that goes through what Liquid is to leave alone.
  frontMatter: `layout: post
title: {{ title }}
date: {{ published | default: first_seen | date: "YYYY-MM-DD HH:mm:ss Z" }}
last_modified_at: {{ edited }}
author: {{ author }}
description: {{ excerpt }}
excerpt: {{ excerpt | default: title }}
tags: {{ all_tags }}
image: {{ cover }}
canonical_url: {{ canonical | default: url }}
source: {{ feed }}
offprint: {{ short_id }}`,
  body: '{{ content }}',
  assets: 'assets/articles',
  imageLinks: 'root',
  safeFor: 'jekyll',
};

/** A content collection; field names as Astro's blog starter has them. For the site's own folder. */
const astro: ExportProfile = {
  ...common,
  name: 'Astro',
  path: `src/content/blog/${dated}`,
  frontMatter: `title: {{ title }}
description: {{ excerpt | default: title }}
pubDate: {{ published | default: first_seen }}
updatedDate: {{ edited }}
author: {{ author }}
tags: {{ all_tags }}
heroImage: {{ cover }}
canonical: {{ canonical | default: url }}
source: {{ feed }}
offprint: {{ short_id }}`,
  body: '{{ content }}',
  assets: 'src/content/blog/assets',
  imageLinks: 'dotted',
  safeFor: 'none',
};

/** A folder an article, with only the fields Zola knows; the rest goes below `extra`. For the site's own folder. */
const zola: ExportProfile = {
  ...common,
  name: 'Zola',
  path: `content/articles/${dated}/index.md`,
  frontMatter: `title: {{ title }}
description: {{ excerpt }}
date: {{ published | default: first_seen }}
updated: {{ edited }}
slug: {{ slug }}
authors: {{ author | list }}
taxonomies.tags: {{ all_tags }}
extra.feed: {{ feed }}
extra.url: {{ url }}
extra.canonical: {{ canonical }}
extra.series: {{ series }}
extra.reading_minutes: {{ reading_minutes }}
extra.cover: {{ cover }}
extra.offprint: {{ short_id }}`,
  body: '{{ content }}',
  assets: '{{ folder }}',
  safeFor: 'zola',
};

/** Pages of a VitePress site; its pictures beside them. For the site's source folder. */
const vitepress: ExportProfile = {
  ...common,
  name: 'VitePress',
  path: `articles/${dated}`,
  frontMatter: `title: {{ title }}
description: {{ excerpt }}
date: {{ published | default: first_seen }}
lastUpdated: {{ edited }}
author: {{ author }}
tags: {{ all_tags }}
canonical: {{ canonical | default: url }}
source: {{ feed }}
offprint: {{ short_id }}`,
  // Vue would run what a title says in its signs.
  body: `# <span v-pre>{{ title | md }}</span>

{{ content }}`,
  assets: 'articles/assets',
  imageLinks: 'dotted',
  safeFor: 'vitepress',
};

/**
 * Pages of an Eleventy site. Its template languages are switched off by each file itself (Eleventy, "Template Engine Override").
 * Pictures are found from the site's root, wherever a page ends up. For the site's input folder.
 */
const eleventy: ExportProfile = {
  ...common,
  name: 'Eleventy',
  path: `articles/${dated}`,
  frontMatter: `templateEngineOverride: md
title: {{ title }}
description: {{ excerpt }}
date: {{ published | default: first_seen }}
author: {{ author }}
tags: {{ all_tags }}
canonical: {{ canonical | default: url }}
source: {{ feed }}
offprint: {{ short_id }}`,
  body: '{{ content }}',
  assets: 'articles/assets',
  imageLinks: 'root',
  safeFor: 'none',
};

/**
 * Posts of a Docusaurus blog. Each file says that it is Markdown and no MDX (Docusaurus, "Markdown front matter", `mdx.format`),
 * so that neither `{` nor `<` nor `import` begins anything. For the site's own folder.
 */
const docusaurus: ExportProfile = {
  ...common,
  name: 'Docusaurus',
  path: `blog/${dated}`,
  // Docusaurus makes JavaScript of these and leaves a backslash in them as it is: one that looks like it ends no string.
  frontMatter: `mdx.format: md
title: {{ title | replace: "\\\\", "⧵" }}
description: {{ excerpt | replace: "\\\\", "⧵" }}
date: {{ published | default: first_seen }}
slug: {{ slug }}
tags: {{ all_tags }}
image: {{ cover }}
canonical: {{ canonical | default: url }}
by: {{ author }}
source: {{ feed }}
offprint: {{ short_id }}`,
  // The whole article stands in lists as well, as the sign says that a post without one is warned of.
  body: `{{ content }}

<!-- truncate -->`,
  assets: 'blog/assets',
  imageLinks: 'dotted',
  safeFor: 'docusaurus',
};

/** All articles in one file, each a chapter behind a table of contents. */
const book: ExportProfile = {
  ...common,
  name: 'Single book',
  layout: 'book',
  path: '{{ title | slug | default: "articles" }}',
  frontMatter: `title: {{ title }}
articles: {{ count }}
feeds: {{ feeds }}
exported: {{ exported | date: "YYYY-MM-DD" }}`,
  body: `# {{ title | md }}

{% for article in articles %}
- [{{ article.title | md }}](#{{ article.anchor }})
{% endfor %}

{% for article in articles %}
<a id="{{ article.anchor }}"></a>

## {{ article.title | md }}

*{{ article.feed | md }}{% if article.author %}, {{ article.author | md }}{% endif %}{% if article.day %}, {{ article.day }}{% endif %}*{% if article.url %} · <{{ article.url }}>{% endif %}

{{ article.content }}

{% endfor %}`,
  assets: 'assets',
  articleLinks: 'relative',
  safeFor: 'none',
};

export const exportPresets: readonly ExportProfile[] = [
  plain,
  obsidian,
  hugo,
  jekyll,
  astro,
  zola,
  vitepress,
  eleventy,
  docusaurus,
  book,
];

/** What is used when nothing is chosen. */
export const defaultProfileName = plain.name;

/** By name, whatever the case; the reader's own come first, so that one of theirs may take a preset's place. null: there is none. */
export function findProfile(name: string, own: readonly ExportProfile[]): ExportProfile | null {
  const wanted = name.trim().toLowerCase();
  return [...own, ...exportPresets].find((profile) => profile.name.toLowerCase() === wanted) ?? null;
}
