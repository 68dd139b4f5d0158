/**
 * Liquid tags of a text → marks that pass through Markdown untouched, and the HTML each stands for: the same that Forem's
 * HTML is brought to (content/constructs/constructs.ts), so that both sources of an article give the same.
 */
import type { Element } from 'hast';
import { type EmbedCard, renderEmbedCard } from '../../constructs/embed-card.ts';
import { serialise } from '../../tree/markup.ts';
import { element } from '../../tree/tree.ts';
import { liquidCard } from './liquid-cards.ts';
import { type LiquidPiece, scanLiquid } from './scan-liquid.ts';

export type ExpandedLiquid = {
  /** With a mark, `\uE000` number `\uE001`, for each tag. */
  markdown: string;
  /** By the number of its mark; a block may open in one and close in another. */
  html: string[];
};

export type LiquidOptions = {
  /** `https://` and the host of the community. */
  site: string;
  /** The article's own address. */
  url: string;
  /** What is known of a card besides what the tag says; the card itself where nothing is. */
  complete: (card: EmbedCard) => EmbedCard;
};

const DETAILS = ['details', 'spoiler', 'collapsible'];
/** Only lay out what is between them. */
const LAYOUT =
  'card row col columns slides slide quotes features feature offer quote org_lead_gate capture'.split(' ');

export function expandLiquid(markdown: string, options: LiquidOptions): ExpandedLiquid {
  const pieces = scanLiquid(markdown.replace(/[\uE000\uE001]/g, ''));
  const html: string[] = [];
  const parts: string[] = [];
  const mark = (content: string, isBlock: boolean): void => {
    const sign = `\uE000${html.length}\uE001`;
    html.push(content);
    parts.push(isBlock ? `\n\n${sign}\n\n` : sign);
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.kind === 'text') {
      parts.push(piece.text);
      continue;
    }
    const { name, argument, isAlone } = piece;
    const end = name === 'katex' || name === 'cta' || name === 'runkit' ? endOf(pieces, at, name) : null;
    if (end !== null) {
      const inner = pieces
        .slice(at + 1, end)
        .map(sourceOf)
        .join('');
      mark(...spanned(name, argument, inner, isAlone));
      at = end;
    } else if (DETAILS.includes(name)) {
      mark(`<details><summary>${escapeHtml(argument || 'Details')}</summary>`, true);
    } else if (DETAILS.includes(name.replace(/^end/, ''))) mark('</details>', true);
    else if (LAYOUT.includes(name.replace(/^end/, ''))) parts.push(isAlone ? '' : ' ');
    else {
      const card = liquidCard(name, argument, options.site);
      // A tag nobody knows stays for the reader to see.
      const node: Element =
        card === null
          ? element('code', {}, [piece.source])
          : renderEmbedCard(options.complete(card.url === '' ? { ...card, url: options.url } : card));
      mark(serialise(node), isAlone);
    }
  }
  return { markdown: parts.join(''), html };
}

/** Puts the HTML where its marks are; a mark alone in its paragraph becomes a block where it is one. */
export function replaceMarks(html: string, replacements: readonly string[]): string {
  const of = (number: string): string => replacements[Number(number)] ?? '';
  return html
    .replace(/<p>\s*\uE000(\d+)\uE001\s*<\/p>/g, (_, number: string) =>
      /^<(?:\/?details|pre|p)\b/.test(of(number)) ? of(number) : `<p>${of(number)}</p>`,
    )
    .replace(/\uE000(\d+)\uE001/g, (_, number: string) => of(number));
}

/** Tags whose inside is no Markdown, or a link's words. */
function spanned(name: string, argument: string, inner: string, isAlone: boolean): [string, boolean] {
  switch (name) {
    case 'katex': {
      const isInline = /\binline\b/.test(argument);
      const annotation = element('annotation', { encoding: 'application/x-tex' }, [inner.trim()]);
      const math = element('math', isInline ? {} : { display: 'block' }, [
        element('semantics', {}, [element('mrow', {}), annotation]),
      ]);
      return [
        serialise(element(isInline ? 'span' : 'div', { className: ['katex-element'] }, [math])),
        !isInline,
      ];
    }
    case 'cta': {
      const link = element('a', { href: argument.split(/\s+/)[0] ?? '' }, [inner.trim()]);
      return [serialise(link), isAlone];
    }
    default: {
      const code = element('code', { className: ['language-javascript'] }, [`${inner.trim()}\n`]);
      return [serialise(element('pre', {}, [code])), true];
    }
  }
}

/** Index of the tag that closes this one; null: none does. */
function endOf(pieces: readonly LiquidPiece[], start: number, name: string): number | null {
  const end = pieces.findIndex(
    (piece, at) => at > start && piece.kind === 'tag' && piece.name === `end${name}`,
  );
  return end === -1 ? null : end;
}

const sourceOf = (piece: LiquidPiece): string => (piece.kind === 'text' ? piece.text : piece.source);

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
