/** Two texts in one: what came is underlined, what went is struck through, and each says so to the ear. */
import { Fragment } from 'react';
import type { ComparedBlock } from '../../../shared/model/revisions.ts';
import { changesTexts } from '../../../shared/texts/reading-pane.ts';
import { changeWords } from '../../../shared/texts/revisions.ts';

/** Unchanged blocks that stay beside a change, so that one sees where it is. */
const around = 1;

type Piece =
  | { kind: 'block'; block: ComparedBlock; key: number }
  | { kind: 'gap'; count: number; key: number };

/** Long stretches without a change become one line. */
export function piecesOf(blocks: readonly ComparedBlock[]): Piece[] {
  const isNear = blocks.map((_block, index) =>
    blocks.slice(Math.max(0, index - around), index + around + 1).some((near) => near.change !== 'same'),
  );
  const pieces: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = pieces.at(-1);
    if (isNear[index]) pieces.push({ kind: 'block', block, key: index });
    else if (last?.kind === 'gap') last.count += 1;
    else pieces.push({ kind: 'gap', count: 1, key: index });
  }
  return pieces;
}

function Parts({ block }: { block: ComparedBlock }) {
  // biome-ignore-start lint/suspicious/noArrayIndexKey: parts have no other name than their place.
  return block.parts.map((part, index) => {
    if (part.kind === 'inserted') return <ins key={index}>{part.text}</ins>;
    return part.kind === 'deleted' ? (
      <del key={index}>{part.text}</del>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    );
  });
  // biome-ignore-end lint/suspicious/noArrayIndexKey: parts have no other name than their place.
}

function Block({ block }: { block: ComparedBlock }) {
  const Tag = block.kind === 'code' ? 'pre' : block.kind === 'heading' ? 'h3' : 'p';
  return (
    <Tag dir="auto" data-kind={block.kind} data-change={block.change}>
      <span className="hidden">{changeWords[block.change]}</span>
      {block.kind === 'image' ? changesTexts.picture : ''}
      <Parts block={block} />
    </Tag>
  );
}

export function ComparedText({ blocks }: { blocks: readonly ComparedBlock[] }) {
  return (
    <div className="compared">
      {piecesOf(blocks).map((piece) =>
        piece.kind === 'block' ? (
          <Block key={piece.key} block={piece.block} />
        ) : (
          <p key={piece.key} className="compared-gap">
            {changesTexts.unchanged(piece.count)}
          </p>
        ),
      )}
    </div>
  );
}
