/** What the rules look at: the answer, its text, and the feed in it, each thing with its place. */
import type { FindingCode, FindingValues } from '../../../../../shared/model/findings.ts';
import type { JsonDocument } from './read-json.ts';
import type { XmlDocument, XmlElement } from './xml-document.ts';

export type ExamineContext = {
  /** Where the bytes came from, after redirects; null when unknown. */
  url: string | null;
  /** The HTTP header's value, or null. */
  contentType: string | null;
  /** As received; null: there was no answer (a bundled feed). */
  headers: readonly (readonly [string, string])[] | null;
  foremHosts: readonly string[];
  /** The address that was asked for, where it is not `url`. */
  askedUrl?: string | null;
  /** Where permanent redirects lead; null: there was none. */
  movedTo?: string | null;
  /** Epoch ms, for dates in the future; left out: none is. */
  now?: number;
};

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** A text of the feed; `at` is where it begins in the document. */
export type Place = { text: string; at: number };

/** `standard`: how the format writes it. Module dates (Dublin Core) are W3C-DTF, where a day alone is whole. */
export type DatePlace = Place & { name: string; standard: 'rfc822' | 'rfc3339' | 'w3c' };

/** How markup stands in a stretch of the document: `&lt;p&gt;`, `<p>` in CDATA or as XML, `<p>` in a JSON string. */
export type BodyPiece = { start: number; end: number; form: 'escaped' | 'cdata' | 'markup' | 'json' };

export type Body = {
  at: number;
  pieces: readonly BodyPiece[];
  /** Plain text by the feed's own word: tags in it are not meant. */
  isPlain: boolean;
  hasBase: boolean;
};

export type Entry = {
  at: number;
  isDamaged: boolean;
  title: (Place & { isPlain: boolean }) | null;
  /** guid, atom:id, rdf:about or id. */
  id: Place | null;
  dates: readonly DatePlace[];
  bodies: readonly Body[];
  /** It has a file or an address of its content elsewhere. */
  hasOtherContent: boolean;
};

/** The feed in whatever format, as far as all formats have the same. */
export type FeedView = {
  format: FeedFormat;
  /** Of its outermost element. */
  at: number;
  /** The address it names as its own. */
  self: Place | null;
  dates: readonly DatePlace[];
  entries: readonly Entry[];
};

export type FeedDocument = {
  bytes: Uint8Array;
  text: string;
  /** What the bytes were read as. */
  encoding: string;
  context: ExamineContext;
  /** The answer is a web page. */
  isHtml: boolean;
  xml: XmlDocument | null;
  json: JsonDocument | null;
  /** `channel` of RSS and RDF, `feed` of Atom. */
  channel: XmlElement | null;
  items: readonly XmlElement[];
  /** null: it is no feed. */
  view: FeedView | null;
  /** The tags of all bodies, in order; see body-tags.ts. */
  tags: readonly BodyTag[];
  header(name: string): string | null;
};

/** A tag in the text of an entry. */
export type BodyTag = {
  name: string;
  at: number;
  attributes: ReadonlyMap<string, string>;
  hasBase: boolean;
};

export type Found = { at: number | null; code: FindingCode; values?: FindingValues };
