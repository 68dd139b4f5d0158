/** A small library as developers read it: which article each query finds, and which it must not. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { listAllIds } from '../../electron/core/library/lists/article-list.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { addArticles, type SmallArticle } from '../support/small-library.ts';
import { temporaryFolder } from '../support/test-core.ts';

const now = Date.UTC(2026, 10, 24);
const code = (language: string, text: string): string =>
  `<pre><code class="language-${language}">${text}</code></pre>`;

const articles: SmallArticle[] = [
  { key: 'hooks', html: `<p>When useEffect runs twice.</p>${code('jsx', 'useEffect(() => {}, []);')}` },
  { key: 'snake', html: `<p>A side note.</p>${code('python', 'def use_effect(): pass')}` },
  { key: 'effective', html: '<p>Effective teams and their effects.</p>' },
  { key: 'request', html: '<p>Old code calls XMLHttpRequest by hand.</p>' },
  { key: 'vector', html: `<p>Growing arrays.</p>${code('cpp', 'std::vector&lt;int&gt; v;')}` },
  { key: 'string', html: '<p>std::string and a vector of forces</p>' },
  { key: 'cplusplus', title: 'Modern C++ templates', html: '<p>Since C++20.</p>' },
  { key: 'csharp', html: '<p>Records in C# are short.</p>' },
  { key: 'fsharp', html: '<p>Pipes in F# read well.</p>' },
  { key: 'dotnet', html: '<p>.NET runs anywhere.</p>' },
  { key: 'domain', html: '<p>Write to example.net for more.</p>' },
  { key: 'letters', html: '<p>The letters C and F, a net and a sharp pencil.</p>' },
  { key: 'node', html: '<p>node.js without a framework</p>' },
  { key: 'tree', html: '<p>A node of the tree; js is elsewhere.</p>' },
  { key: 'types', html: '<p>Install @types/node first.</p>' },
  { key: 'router', html: '<p>Guards of vue-router.</p>' },
  { key: 'vue', html: '<p>Vue has a router and a store.</p>' },
  { key: 'linear', html: '<p>Lookup is O(n), not O(1).</p>' },
  { key: 'quadratic', html: '<p>Naive sorting is O(n^2); o and n are letters.</p>' },
  { key: 'http2', html: '<p>HTTP/2 multiplexes.</p>' },
  { key: 'http3', html: '<p>HTTP/3 runs on UDP, version 2 of the draft.</p>' },
  { key: 'k8s', html: '<p>Deploying to k8s.</p>' },
  { key: 'i18n', html: '<p>Our i18n files.</p>' },
  { key: 'shell', html: code('sh', 'curl -s https://example.org') },
  { key: 'go', html: code('golang', 'ctx, cancel := context.WithTimeout(parent, time.Second)') },
  { key: 'prose', html: '<p>We go to the shell of the old house; curl your hair.</p>' },
  { key: 'japanese', title: '東京タワーの状態管理', html: '<p>大学で学ぶReactの状態管理とカタカナ。</p>' },
  { key: 'chinese', html: '<p>数据库的全文搜索很快。</p>' },
  { key: 'korean', html: '<p>개발자는 데이터베이스를 좋아한다.</p>' },
  { key: 'thai', html: '<p>ฐานข้อมูลที่เร็วมากในปีนี้</p>' },
  { key: 'crab', html: '<p>ปูม้า</p>' },
  { key: 'german', html: '<p>Die Straße ist größer als der Fluß.</p>' },
  { key: 'swiss', html: '<p>Die Strasse am Fluss, Grösse L.</p>' },
  { key: 'french', html: '<p>Un café très serré, déjà vu.</p>', author: 'Zoé Lefèvre' },
  { key: 'loop', html: '<p>The event loop turns.</p>' },
  { key: 'events', html: '<p>Every event has a loop hole.</p>' },
];

/** Query → the keys it finds; all others it must not find. */
const table: [string, string[]][] = [
  ['useEffect', ['hooks']],
  ['useeffect', ['hooks']],
  ['effect', ['hooks', 'snake']],
  ['use_effect', ['hooks', 'snake']],
  ['effec*', ['hooks', 'snake', 'effective']],
  ['code:useEffect', ['hooks']],
  ['code:effect lang:python', ['snake']],
  ['XMLHttpRequest', ['request']],
  ['"http request"', ['request']],
  ['std::vector', ['vector']],
  ['vector', ['vector', 'string']],
  ['C++', ['cplusplus']],
  ['c++', ['cplusplus']],
  ['C++20', ['cplusplus']],
  ['"C++ templates"', ['cplusplus']],
  ['C#', ['csharp']],
  ['F#', ['fsharp']],
  ['f#', ['fsharp']],
  ['.NET', ['dotnet']],
  ['.net', ['dotnet']],
  ['net', ['domain', 'letters']],
  ['C', ['letters']],
  ['node.js', ['node']],
  ['node', ['node', 'tree', 'types']],
  ['@types/node', ['types']],
  ['types', ['types']],
  ['vue-router', ['router']],
  ['router', ['router', 'vue']],
  ['vue -vue-router', ['vue']],
  ['O(n)', ['linear', 'quadratic']],
  ['O(1)', ['linear']],
  ['O(n^2)', ['quadratic']],
  ['HTTP/2', ['http2']],
  ['http', ['request', 'http2', 'http3']],
  ['k8s', ['k8s']],
  ['i18n', ['i18n']],
  ['lang:c++', ['vector']],
  ['lang:cpp code:vector', ['vector']],
  ['lang:bash', ['shell']],
  ['lang:shell', ['shell']],
  ['lang:go', ['go']],
  ['lang:golang', ['go']],
  ['code:curl', ['shell']],
  ['curl', ['shell', 'prose']],
  ['curl -code:curl', ['prose']],
  ['WithTimeout', ['go']],
  ['timeout', ['go']],
  ['context.WithTimeout', ['go']],
  ['東京', ['japanese']],
  ['東京タワー', ['japanese']],
  ['学', ['japanese']],
  ['状態', ['japanese']],
  ['態管', ['japanese']],
  ['title:状態', ['japanese']],
  ['タカナ', ['japanese']],
  ['ｶﾀｶﾅ', ['japanese']],
  ['東管', []],
  ['React', ['japanese']],
  ['搜索', ['chinese']],
  ['全文搜索', ['chinese']],
  ['据', ['chinese']],
  ['据数', []],
  ['개발', ['korean']],
  ['개발자', ['korean']],
  ['베이스', ['korean']],
  ['ข้อมูล', ['thai']],
  ['ฐานข้อมูล', ['thai']],
  ['ปี', ['thai']],
  ['ปู', ['crab']],
  ['straße', ['german', 'swiss']],
  ['STRASSE', ['german', 'swiss']],
  ['fluß', ['german', 'swiss']],
  ['Fluss', ['german', 'swiss']],
  ['body:strasse', ['german', 'swiss']],
  ['grösse', ['swiss']],
  ['strass*', ['german', 'swiss']],
  ['cafe', ['french']],
  ['CAFÉ', ['french']],
  ['"deja vu"', ['french']],
  ['author:zoe', ['french']],
  ['author:"Zoé Lefèvre"', ['french']],
  ['"event loop"', ['loop']],
  ['event loop', ['loop', 'events']],
  ['event -"event loop"', ['events']],
  ['(k8s OR i18n) -deploying', ['i18n']],
];

let library: Library;
let folder: string;
let keys: Map<number, string>;

beforeAll(() => {
  folder = temporaryFolder();
  library = openLibrary(folder);
  keys = new Map(Array.from(addArticles(library, articles, { now }), ([key, id]) => [id, key]));
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

it.each(table)('%s', (query, expected) => {
  const found = listAllIds(library, parseQuery(query), {}, { now }).map((id) => keys.get(id));
  expect(found.toSorted()).toEqual(expected.toSorted());
});

it('the word being typed is found from its first letters on, in any script', () => {
  const typed = (query: string) =>
    listAllIds(library, parseQuery(query, { isTyping: true }), {}, { now }).map((id) => keys.get(id));
  for (const query of ['k8', 'C+', 'c++', 'std::vec', 'node.j', '東', '全文搜', 'ข้อม', 'HTTP/']) {
    expect(typed(query), query).not.toEqual([]);
  }
});
