/**
 * Entries on their way from a pool thread to the core thread. A feed of 20 MB taken over in one piece would hold core
 * up for a tenth of a second: so it comes in packets, each read only when its entries are stored. The packets change
 * hands without being copied.
 */
import { deserialize, serialize } from 'node:v8';
import type { IngestItem } from './parsed-feed.ts';

/** What tells an entry from its neighbours: enough to see whether the feed has given an article a new key. */
export type ItemIdentity = Pick<IngestItem, 'key' | 'guid' | 'url' | 'title' | 'publishedAt'>;

export type ItemBatches = {
  /** Of all the feed holds. */
  count: number;
  /** Packets of identities, all of the feed's. */
  identities: readonly Uint8Array[];
  /** Packets of entries, oldest first: those not known to be stored as they are. */
  items: readonly Uint8Array[];
};

/** Characters of text in one packet: about a millisecond to read. */
const mostCharacters = 200_000;
const mostItems = 200;
const mostIdentities = 2_000;

/** Of a feed of which nothing is known yet. `items`: in its order, newest first as a rule. */
export function packItems(items: readonly IngestItem[]): ItemBatches {
  return { count: items.length, identities: packIdentities(items), items: packEntries(oldestFirst(items)) };
}

/** `all`: what the feed holds, in its order. */
export function packIdentities(all: readonly ItemIdentity[]): Uint8Array[] {
  const packets: Uint8Array[] = [];
  for (let start = 0; start < all.length; start += mostIdentities) {
    packets.push(pack(all.slice(start, start + mostIdentities).map(identityOf)));
  }
  return packets;
}

/** `items`: oldest first. Each is let go of with its packet: of a large feed they take far more room than the packets. */
export function packEntries(items: Iterable<IngestItem>): Uint8Array[] {
  const packets: Uint8Array[] = [];
  let batch: IngestItem[] = [];
  let characters = 0;
  const finish = (): void => {
    if (batch.length > 0) packets.push(pack(batch));
    batch = [];
    characters = 0;
  };
  for (const item of items) {
    const size = sizeOf(item);
    if (characters + size > mostCharacters || batch.length >= mostItems) finish();
    batch.push(item);
    characters += size;
  }
  finish();
  return packets;
}

/**
 * The feed's last first; by date where all have one. The index takes rows over fastest in the order of their ids, which
 * is the order of time.
 */
export function oldestFirst<Item extends Pick<IngestItem, 'publishedAt'>>(items: readonly Item[]): Item[] {
  const reversed = items.toReversed();
  return items.every((item) => item.publishedAt !== null)
    ? reversed.sort((first, second) => (first.publishedAt ?? 0) - (second.publishedAt ?? 0))
    : reversed;
}

export function unpackItems(packet: Uint8Array): IngestItem[] {
  return deserialize(packet) as IngestItem[];
}

export function unpackIdentities(packet: Uint8Array): ItemIdentity[] {
  return deserialize(packet) as ItemIdentity[];
}

/** All buffers of the batches, to be handed over rather than copied. */
export function buffersOf(batches: ItemBatches): ArrayBuffer[] {
  return [...batches.identities, ...batches.items].map((packet) => packet.buffer as ArrayBuffer);
}

function pack(value: unknown): Uint8Array {
  const bytes = serialize(value);
  // A buffer of its own, whatever it was cut from: handing over takes the whole of it.
  return bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : Uint8Array.prototype.slice.call(bytes);
}

function identityOf({ key, guid, url, title, publishedAt }: ItemIdentity): ItemIdentity {
  return { key, guid, url, title, publishedAt };
}

function sizeOf({ packedHtml, summary, indexText }: IngestItem): number {
  return packedHtml.byteLength + (summary?.length ?? 0) + indexText.body.length + indexText.code.length;
}
