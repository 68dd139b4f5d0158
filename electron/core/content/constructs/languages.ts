/** Names of programming languages as code blocks carry them, made one name each. */
import type { Element } from 'hast';
import { attribute, classesOf } from '../tree/tree.ts';

/** Canonical name → other spellings seen in class names and on fences. */
const ALIASES: Record<string, string> = {
  bash: 'sh shell zsh shellscript shell-script shellsession shell-session console terminal',
  c: 'h',
  clojure: 'clj cljs edn',
  cpp: 'c++ cc cxx hpp h++',
  csharp: 'c# cs dotnet',
  css: '',
  dart: '',
  diff: 'patch udiff',
  docker: 'dockerfile',
  elixir: 'ex exs',
  erlang: 'erl',
  fsharp: 'f# fs',
  go: 'golang',
  graphql: 'gql',
  groovy: 'gradle',
  haskell: 'hs',
  html: 'htm xhtml html5',
  http: '',
  ini: 'dosini cfg',
  java: '',
  javascript: 'js node nodejs mjs cjs ecmascript javascript-es6',
  json: 'jsonc json5 json-doc',
  jsx: 'react javascriptreact',
  julia: 'jl',
  kotlin: 'kt kts',
  latex: 'tex',
  less: '',
  lua: '',
  makefile: 'make mk',
  markdown: 'md mkd mdown',
  nginx: 'nginxconf',
  nix: '',
  objectivec: 'objc objective-c obj-c mm',
  perl: 'pl pm',
  php: 'php3 php4 php5 php7 php8',
  powershell: 'ps ps1 pwsh posh',
  protobuf: 'proto',
  python: 'py py3 python3 python2 gyp ipython',
  r: 'rlang splus',
  ruby: 'rb irb rails',
  rust: 'rs',
  sass: '',
  scala: '',
  scss: '',
  sql: 'mysql tsql plsql',
  postgresql: 'pgsql postgres',
  svelte: '',
  swift: '',
  terraform: 'tf hcl',
  toml: '',
  tsx: 'typescriptreact',
  typescript: 'ts mts cts',
  vim: 'viml vimscript',
  vue: 'vuejs',
  xml: 'svg rss atom xsd xsl plist',
  yaml: 'yml',
  zig: '',
};

/** Written about, but with no colours here. */
const COLOURLESS = new Set(
  `apl astro avro awk bicep blade carbon caddy caddyfile cairo carp circom cobol csv cue cuda cypher dhall ebnf edge ejs elvish
  eiffel factor fennel forth gdscript gdshader gherkin gleam glimmer gnuplot grain hack handlebars hbs heex hjson hlsl hurl idris imba io
  j janet jinja jinja2 jq jsonl jsonnet jsonpath just justfile k kdl kusto lean lean4 liquid logo m4 marko mdx mermaid mojo
  move nickel njk noir nu nunjucks nushell objectpascal odin opencl pascal pawn pddl pest pkl po pony postcss prisma promql puppet purescript
  qml racket raku rego ron roc razor rst rescript sas sed slim smithy solidity sol sparql spl splunk ssh-config starlark surrealql tcsh templ
  tsv turtle twig typespec typst unison v vala vb vhdl vyper wgsl wat wasm wit wolfram xquery yul zenscript env dotenv
  editorconfig gitignore git-commit git-rebase log regexp regex ascii html+erb eex leex dotnetcli bat cmd`.split(
    /\s+/,
  ),
);

const PLAIN = new Set([
  'plaintext',
  'text',
  'txt',
  'plain',
  'none',
  'nohighlight',
  'no-highlight',
  'auto',
  'raw',
]);

const CANONICAL = new Map(
  Object.entries(ALIASES).flatMap(([name, aliases]) =>
    [name, ...aliases.split(' ')].filter((alias) => alias !== '').map((alias) => [alias, name] as const),
  ),
);

/** Class names on highlighted code that say how it looks, not what it is written in. */
const NOT_A_LANGUAGE = new Set(
  'highlight highlighted hljs prettyprint prettyprinted prism prism-code chroma code codehilite sourcecode source pre block linenums line-numbers notranslate crayon-pre wp-block-code wp-block-preformatted literal-block screen programlisting shiki'.split(
    ' ',
  ),
);

/** The one name under which the library files a language; unknown names come back lower-case. Plain text: null. */
export function canonicalLanguage(name: string): string | null {
  const lower = name.trim().toLowerCase();
  if (lower === '' || PLAIN.has(lower)) return null;
  return CANONICAL.get(lower) ?? lower;
}

/** Whether the name is that of a language, of code, markup or data, though there may be no colours for it. */
export function isColourlessLanguage(name: string): boolean {
  return COLOURLESS.has(name.trim().toLowerCase());
}

/** Whether the name is one we know: the test for a bare class name such as `highlight ruby`. */
function isKnownLanguage(name: string): boolean {
  return CANONICAL.has(name.toLowerCase());
}

/**
 * The language in class names as highlighters write them, as written: `language-x` (HTML standard, Prism, CommonMark),
 * `lang-x` (marked, Prettify), `highlight x` (Rouge, so DEV), `highlight-source-x` and `highlight-text-x` (GitHub), `brush: x`
 * (SyntaxHighlighter), `sourceCode x` (Pandoc), `hljs x`. Null when none is named.
 */
export function languageInClasses(classes: readonly string[]): string | null {
  for (const [index, name] of classes.entries()) {
    const prefixed = /^(?:language|lang|highlight-source|highlight-text|brush)[-:](.*)$/i.exec(name);
    if (prefixed === null) continue;
    const written = prefixed[1] === '' ? (classes[index + 1] ?? '') : (prefixed[1] ?? '');
    // `brush: js; toolbar: false` comes apart as `brush:`, `js;`; WordPress writes `language-js,line-numbers`.
    const language = written.replace(/(?<=.)[;,{].*$/, '');
    if (language !== '') return /^highlight-/i.test(name) ? languageOfScope(language) : language;
  }
  const lower = classes.map((name) => name.toLowerCase());
  const isHighlighter = lower.includes('highlight') || lower.includes('hljs') || lower.includes('sourcecode');
  for (const name of classes) {
    if (NOT_A_LANGUAGE.has(name.toLowerCase())) continue;
    if (isKnownLanguage(name) || (isHighlighter && /^[a-z][\w+#.-]*$/i.test(name))) return name;
  }
  return null;
}

/**
 * GitHub's classes are scopes of TextMate grammars: `text.html.basic` is HTML, `text.html.erb` ERB, `text.xml.svg` SVG,
 * `source.css.scss` SCSS (https://macromates.com/manual/en/language_grammars#naming_conventions).
 */
function languageOfScope(written: string): string {
  const [, family, member] = /^(html|xml|css|tex|json|js)-([a-z\d]+)$/i.exec(written) ?? [];
  if (family === undefined || member === undefined) return written;
  return /^(?:basic|comments|regexp)$/i.test(member) ? family : member;
}

/** The language as the markup names it on a `pre`, its `code`, or the element given; null when none or plain text. */
export function writtenLanguage(element: Element): string | null {
  const candidates = [
    element,
    ...element.children.filter((child) => child.type === 'element' && child.tagName === 'code'),
  ];
  for (const candidate of candidates) {
    if (candidate.type !== 'element') continue;
    const found =
      languageInClasses(classesOf(candidate)) ??
      attribute(candidate, 'dataLang') ??
      attribute(candidate, 'dataLanguage') ??
      (candidate.tagName === 'pre' ? attribute(candidate, 'lang') : null);
    if (found === null || /[\s`<>"]/.test(found)) continue;
    return PLAIN.has(found.toLowerCase()) ? null : found;
  }
  return null;
}

/** Canonical language of a code block (`js` → `javascript`); null for plain text or when none is named. */
export function codeLanguage(element: Element): string | null {
  const written = writtenLanguage(element);
  return written === null ? null : canonicalLanguage(written);
}
