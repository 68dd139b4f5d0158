/** What a recording's first bytes say it is (WHATWG MIME Sniffing §6.2): a page is never told another type. */

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** null: none that can be played. `kind`: what its feed says, where one container holds both. */
export function recordingMediaType(bytes: Uint8Array, kind: 'audio' | 'video'): string | null {
  if (startsWith(bytes, 'ID3')) return 'audio/mpeg';
  if (startsWith(bytes, 'ftyp', 4)) return kind === 'audio' ? 'audio/mp4' : 'video/mp4';
  if (startsWith(bytes, 'OggS')) return kind === 'audio' ? 'audio/ogg' : 'video/ogg';
  if (startsWith(bytes, 'fLaC')) return 'audio/flac';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WAVE', 8)) return 'audio/wav';
  if (startsWith(bytes, '\u001a\u0045\u00df\u00a3')) return kind === 'audio' ? 'audio/webm' : 'video/webm';
  const [first = 0, second = 0] = bytes;
  // Frames without a head: ADTS has layer 0, MPEG audio another.
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac';
  if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0) return 'audio/mpeg';
  return null;
}
