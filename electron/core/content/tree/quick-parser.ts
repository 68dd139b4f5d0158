/**
 * The HTML parser, with a tokenizer that takes text and the values of attributes in whole pieces. The library looks at each
 * character by itself, and makes two tokens of each word (itself and the space behind it), which is half of the time of parsing.
 * The tree is the same: a test holds both to it.
 */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  InsertionMode,
  Parser,
  type ParserOptions,
  Token,
  Tokenizer,
} from 'parse5';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const AMPERSAND = 0x26;

/** What each state takes as it is; of surrogates and carriage returns the library takes care. */
const WORD = /[^\0\t\n\f\r <&\uD800-\uDFFF]*/y;
const WORDS = /[^\0\r<&\uD800-\uDFFF]*/y;
const VALUE = /[^\0\r"&\uD800-\uDFFF]*/y;

/**
 * Where white space behind a word is handled as the word is (HTML §13.2.6.4.7, and those that go by its rules): one token for
 * both is what two would be.
 */
const TAKES_WORDS = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_TEMPLATE,
]);

/** Without positions in the text and without reports of errors, which are told of each character. */
class QuickTokenizer extends Tokenizer {
  readonly #parser: Parser<DefaultTreeAdapterMap>;

  constructor(parser: Parser<DefaultTreeAdapterMap>) {
    super(parser.options, parser);
    this.#parser = parser;
  }

  protected override _stateData(codePoint: number): void {
    super._stateData(codePoint);
    // White space that begins a text stays a token of its own: there are places where it alone is dropped.
    if (this.currentCharacterToken?.type !== Token.TokenType.CHARACTER) return;
    this.#takeAll(TAKES_WORDS.has(this.#parser.insertionMode) ? WORDS : WORD);
  }

  protected override _stateAttributeValueDoubleQuoted(codePoint: number): void {
    super._stateAttributeValueDoubleQuoted(codePoint);
    // A line feed may stand for a carriage return, and what follows for the other half of it.
    if (codePoint !== QUOTE && codePoint !== AMPERSAND && codePoint !== LINE_FEED) this.#takeAll(VALUE);
  }

  /** Adds to the piece of input that is taken as it is whatever may follow there; nothing where that piece has ended. */
  #takeAll(pattern: RegExp): void {
    const { preprocessor } = this;
    const next = preprocessor.pos + 1;
    if (this.runEnd !== next) return;
    pattern.lastIndex = next;
    pattern.test(preprocessor.html);
    this.runEnd = pattern.lastIndex;
    preprocessor.pos = pattern.lastIndex - 1;
  }
}

class QuickParser extends Parser<DefaultTreeAdapterMap> {
  constructor(...settings: ConstructorParameters<typeof Parser<DefaultTreeAdapterMap>>) {
    super(...settings);
    const { inForeignNode, state } = this.tokenizer;
    this.tokenizer = Object.assign(new QuickTokenizer(this), { inForeignNode, state });
  }
}

/** Where in the text each node stood is of no use here, and would double the tree. Scripts never run: `noscript` is markup. */
const settings: ParserOptions<DefaultTreeAdapterMap> = {
  sourceCodeLocationInfo: false,
  scriptingEnabled: false,
};

/** As parse5's `parseFragment`. */
export function parseQuickly(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  const parser = QuickParser.getFragmentParser<DefaultTreeAdapterMap>(null, settings);
  parser.tokenizer.write(html, true);
  return parser.getFragment();
}

/** As parse5's `parse`. */
export function parsePageQuickly(html: string): DefaultTreeAdapterTypes.Document {
  return QuickParser.parse<DefaultTreeAdapterMap>(html, settings);
}
