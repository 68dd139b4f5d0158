/** The main rules of EPUB 3.3 that validators look at: of the container, the package, navigation, and every page. */
import { posix } from 'node:path';
import { text as textOfStream } from 'node:stream/consumers';
import { JSDOM } from 'jsdom';
import { openPromise } from 'yauzl';

export type EpubEntry = { name: string; isStored: boolean; extraBytes: number; text: string };

export async function readEpub(path: string): Promise<EpubEntry[]> {
  const zip = await openPromise(path);
  const entries: EpubEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    entries.push({
      name: entry.fileName,
      isStored: entry.compressionMethod === 0,
      extraBytes: entry.extraFieldLength,
      text: await textOfStream(stream),
    });
  }
  return entries;
}

const blocks =
  'address,article,aside,blockquote,details,div,dl,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,ol,p,pre,section,table,ul';
const textOnly =
  'abbr,b,bdi,bdo,cite,code,dt,em,h1,h2,h3,h4,h5,h6,i,kbd,mark,p,pre,q,s,samp,small,span,strong,sub,summary,sup,th,u,var';
const known = new Set(
  `${blocks},${textOnly},a,body,br,caption,col,colgroup,dd,del,figcaption,head,html,img,input,ins,li,link,nav,rp,rt,ruby,tbody,td,tfoot,thead,title,tr,wbr`.split(
    ',',
  ),
);
const attributes =
  /^(?:alt|checked|class|colspan|dir|disabled|epub:type|hidden|href|id|lang|open|rel|reversed|role|rowspan|scope|span|src|start|title|type|value|width|height|xml:lang|xmlns|xmlns:epub)$/;

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';
/** How many children each takes where that is fixed (MathML 3 §3.1.3). */
const mathChildren: Record<string, number> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
  semantics: 2,
};

function mathProblems(found: Element): string[] {
  const { localName: tag } = found;
  const problems: string[] = [];
  const wanted = mathChildren[tag];
  if (wanted !== undefined && found.children.length !== wanted) problems.push(`parts of <${tag}>`);
  for (const { name } of found.attributes)
    if (/^(?:on|style$|href$|src$|xlink)/.test(name) || (name === 'class' && tag !== 'math'))
      problems.push(`<${tag} ${name}>`);
  if ([...found.children].some(({ namespaceURI }) => namespaceURI !== mathNamespace))
    problems.push(`something else in <${tag}>`);
  return problems;
}

/** Empty: none that is known. */
export async function epubProblems(path: string): Promise<string[]> {
  const entries = await readEpub(path);
  const problems: string[] = [];
  const [first] = entries;
  if (first?.name !== 'mimetype' || !first.isStored || first.extraBytes > 0)
    problems.push('mimetype: not first');
  if (first?.text !== 'application/epub+zip') problems.push('mimetype: another text');
  const byName = new Map(entries.map(({ name, text }) => [name, text]));
  if (byName.size !== entries.length) problems.push('container: a name twice');
  const documents = new Map<string, Document>();
  for (const { name, text } of entries) {
    if (!/\.(?:xhtml|opf|xml|svg|ncx)$/.test(name)) continue;
    try {
      documents.set(name, readXhtml(text));
    } catch (error) {
      problems.push(`${name}: ${String(error)}`);
    }
  }
  const container = documents.get('META-INF/container.xml');
  const packagePath = container?.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const opf = documents.get(packagePath);
  if (opf === undefined) return [...problems, 'no package'];
  problems.push(...packageProblems(opf, packagePath, [...byName.keys()]));
  const pages = [...documents].filter(([name]) => name.endsWith('.xhtml'));
  for (const [name, page] of pages) problems.push(...pageProblems(name, page, documents, byName));
  for (const [name, page] of pages) {
    const item = [...opf.querySelectorAll('manifest > item')].find(
      (found) => posix.join(posix.dirname(packagePath), found.getAttribute('href') ?? '') === name,
    );
    const isSaid = (item?.getAttribute('properties') ?? '').split(' ').includes('mathml');
    if (isSaid !== page.getElementsByTagNameNS(mathNamespace, 'math').length > 0)
      problems.push(`package: formulas of ${name}`);
  }
  problems.push(...earlierContentsProblems(opf, packagePath, documents));
  const navName = opf.querySelector('item[properties~="nav"]')?.getAttribute('href') ?? '';
  const nav = documents.get(posix.join(posix.dirname(packagePath), navName));
  problems.push(...(nav === undefined ? ['no navigation'] : navigationProblems(nav)));
  return problems;
}

function packageProblems(opf: Document, path: string, names: readonly string[]): string[] {
  const problems: string[] = [];
  const root = opf.documentElement;
  const all = (selector: string): Element[] => [...opf.querySelectorAll(selector)];
  const textOf = (name: string): string[] =>
    [...opf.getElementsByTagName(name)].map((found) => found.textContent ?? '');
  if (root.getAttribute('version') !== '3.0') problems.push('package: version');
  const identifier = opf.getElementById(root.getAttribute('unique-identifier') ?? '');
  if (!/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(identifier?.textContent ?? '')) {
    problems.push('package: identifier');
  }
  for (const name of ['dc:title', 'dc:language']) {
    if (textOf(name).length !== 1 || textOf(name)[0]?.trim() === '') problems.push(`package: ${name}`);
  }
  const modified = all('meta[property="dcterms:modified"]').map((found) => found.textContent ?? '');
  if (modified.length !== 1 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0] ?? '')) {
    problems.push('package: modified');
  }
  const items = all('manifest > item');
  const ids = items.map((item) => item.getAttribute('id') ?? '');
  if (new Set(ids).size !== ids.length) problems.push('package: an id twice');
  const listed = items.map((item) => posix.join(posix.dirname(path), item.getAttribute('href') ?? ''));
  const present = names.filter(
    (name) => name !== 'mimetype' && name !== path && !name.startsWith('META-INF/'),
  );
  if (listed.toSorted().join() !== present.toSorted().join())
    problems.push('package: manifest and files differ');
  const types: Record<string, string> = {
    xhtml: 'application/xhtml+xml',
    css: 'text/css',
    ncx: 'application/x-dtbncx+xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    svg: 'image/svg+xml',
  };
  for (const item of items) {
    const href = item.getAttribute('href') ?? '';
    if (item.getAttribute('media-type') !== types[href.slice(href.lastIndexOf('.') + 1)]) {
      problems.push(`package: type of ${href}`);
    }
  }
  if (all('item[properties~="nav"]').length !== 1) problems.push('package: nav');
  if (all('item[properties~="cover-image"]').length !== 1) problems.push('package: cover');
  const order = all('spine > itemref').map((itemref) => itemref.getAttribute('idref') ?? '');
  if (order.length === 0 || new Set(order).size !== order.length) problems.push('package: spine');
  if (!order.every((id) => ids.includes(id))) problems.push('package: spine names what is not there');
  return problems;
}

/** For readers of EPUB 2 (EPUB 3.3 §5.9.1). */
function earlierContentsProblems(
  opf: Document,
  packagePath: string,
  documents: ReadonlyMap<string, Document>,
): string[] {
  const item = opf.getElementById(opf.querySelector('spine')?.getAttribute('toc') ?? '');
  const href = item?.getAttribute('href') ?? '';
  const ncx = documents.get(posix.join(posix.dirname(packagePath), href));
  if (ncx === undefined) return ['earlier contents: none'];
  const problems: string[] = [];
  const identifier = opf.getElementById(opf.documentElement.getAttribute('unique-identifier') ?? '');
  if (ncx.querySelector('meta[name="dtb:uid"]')?.getAttribute('content') !== identifier?.textContent)
    problems.push('earlier contents: of another book');
  const points = [...ncx.querySelectorAll('navPoint')];
  const orders = points.map((point) => Number(point.getAttribute('playOrder')));
  if (points.length === 0 || orders.some((order, index) => order !== index + 1))
    problems.push('earlier contents: order');
  for (const point of points) {
    const [path = '', id] = (point.querySelector(':scope > content')?.getAttribute('src') ?? '').split('#');
    const page = documents.get(posix.join(posix.dirname(packagePath), path));
    if (page === undefined || (id !== undefined && page.getElementById(id) === null))
      problems.push(`earlier contents: ${path} is not there`);
  }
  return problems;
}

function navigationProblems(nav: Document): string[] {
  const lists = [...nav.querySelectorAll('nav')].filter((found) => found.getAttribute('epub:type') === 'toc');
  if (lists.length !== 1) return ['navigation: contents'];
  const problems: string[] = [];
  for (const item of nav.querySelectorAll('nav li')) {
    const names = [...item.children].map(({ localName }) => localName).join(' ');
    if (!/^(?:a|span ol|a ol)$/.test(names)) problems.push(`navigation: an entry of ${names}`);
    if (item.querySelector('a')?.textContent?.trim() === '')
      problems.push('navigation: an entry without words');
  }
  if ([...nav.querySelectorAll('ol')].some((list) => list.children.length === 0))
    problems.push('navigation: empty');
  return problems;
}

function pageProblems(
  name: string,
  page: Document,
  documents: ReadonlyMap<string, Document>,
  byName: ReadonlyMap<string, string>,
): string[] {
  const problems: string[] = [];
  const say = (what: string): number => problems.push(`${name}: ${what}`);
  if ((page.querySelector('head > title')?.textContent ?? '').trim() === '') say('no title');
  const ids = [...page.querySelectorAll('[id]')].map((found) => found.id);
  if (new Set(ids).size !== ids.length) say('an id twice');
  if (ids.some((id) => !/^[A-Za-z][\w.-]*$/.test(id))) say('an id of other letters');
  for (const found of page.querySelectorAll('*')) {
    const tag = found.localName;
    if (found.namespaceURI === mathNamespace) {
      problems.push(...mathProblems(found).map((problem) => `${name}: ${problem}`));
      continue;
    }
    if (!known.has(tag)) say(`<${tag}>`);
    for (const { name: attribute } of found.attributes)
      if (!attributes.test(attribute)) say(`<${tag} ${attribute}>`);
    if (found.getAttribute('lang') !== found.getAttribute('xml:lang')) say('two languages');
    for (const attribute of ['href', 'src']) {
      const value = found.getAttribute(attribute);
      if (value !== null && !leads(name, value, tag, documents, byName)) say(`${attribute} ${value}`);
    }
  }
  problems.push(...modelProblems(page).map((problem) => `${name}: ${problem}`));
  return problems;
}

function leads(
  from: string,
  address: string,
  tag: string,
  documents: ReadonlyMap<string, Document>,
  byName: ReadonlyMap<string, string>,
): boolean {
  if (tag === 'img' && /^data:image\/(?:png|jpeg|gif|webp);/.test(address)) return true;
  if (/^[a-z]+:/i.test(address))
    return tag === 'a' && /^(?:https?|mailto):/.test(address) && URL.canParse(address);
  const [path = '', fragment] = address.split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), path);
  if (!byName.has(target)) return false;
  return fragment === undefined || documents.get(target)?.getElementById(fragment) != null;
}

// One window for all: each keeps what it holds until its process ends.
const { DOMParser } = new JSDOM().window;
const xmlParser = new DOMParser();

/** Throws where it is not well-formed. */
function readXhtml(text: string): Document {
  const page = xmlParser.parseFromString(text, 'application/xhtml+xml');
  const [failure] = page.getElementsByTagName('parsererror');
  if (failure !== undefined) throw new Error(failure.textContent ?? 'not well-formed');
  return page;
}

/** Of what stands in a `body`: well-formed, known, each where it may be; addresses within a book are not looked up. */
export function markupProblems(markup: string): string[] {
  const head = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>';
  const text = `${head}${markup}</body></html>`;
  const page = readXhtml(text);
  const pictures = [...page.querySelectorAll('img')].flatMap((image) =>
    image.hasAttribute('src') ? [image.getAttribute('src') ?? ''] : [],
  );
  const byName = new Map([['page.xhtml', text], ...pictures.map((name) => [name, ''] as const)]);
  return pageProblems('page.xhtml', page, new Map([['page.xhtml', page]]), byName);
}

/** Where elements stand, as the HTML Standard has it. */
function modelProblems(page: Document): string[] {
  const problems: string[] = [];
  const none = (selector: string, what: string): void => {
    if (page.querySelector(selector) !== null) problems.push(what);
  };
  none(`:is(${textOnly}) :is(${blocks})`, 'a block in a line of text');
  none(':is(ul, ol) > :not(li)', 'no item in a list');
  none('li:not(:is(ul, ol) > li)', 'an item without a list');
  none('ul > li[value]', 'a number in a list without');
  none(':is(dt, dd):not(dl > *)', 'a description without a list');
  none('a :is(a, input, details)', 'something to press in a link');
  none('table > :not(caption, colgroup, thead, tbody, tfoot)', 'no part of a table in one');
  none(
    'caption:not(:first-child), thead ~ thead, tbody ~ thead, tfoot ~ :is(tbody, tfoot)',
    'parts of a table',
  );
  none(':is(thead, tbody, tfoot) > :not(tr), tr > :not(td, th)', 'no cell in a row');
  none(':is(tr, td, th, tbody, caption):not(table *)', 'a cell without a table');
  none('figcaption:not(figure > :is(:first-child, :last-child)), figcaption ~ figcaption', 'a caption');
  none('summary:not(details > :first-child)', 'a summary');
  none('details > :not(summary):first-child, details:empty', 'details without a summary');
  none('img:not([alt]), img:not([src]), bdo:not([dir])', 'an attribute that is missing');
  none(':is(rt, rp):not(ruby > *)', 'a reading without signs');
  for (const list of page.querySelectorAll('dl')) {
    if (
      !/^(?:(?:dt )+(?:dd )+)*$/.test([...list.children].map(({ localName }) => `${localName} `).join(''))
    ) {
      problems.push('descriptions out of order');
    }
  }
  for (const holder of page.querySelectorAll('ul, ol, dl, table, tbody, thead, tfoot, tr')) {
    const isText = (node: Node): boolean => node.nodeType === 3 && (node.textContent ?? '').trim() !== '';
    if ([...holder.childNodes].some(isText)) problems.push(`text in <${holder.localName}>`);
  }
  return problems;
}
