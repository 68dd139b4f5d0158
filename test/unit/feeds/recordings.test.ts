/** What feeds say of recordings, and what bytes and ranges say. */
import { describe, expect, it } from 'vitest';
import { readByteRange } from '../../../electron/app/byte-range.ts';
import { readFeed } from '../../../electron/core/feeds/read/read-feed.ts';
import { recordingMediaType } from '../../../electron/core/recordings/media-type.ts';
import { recordingKind } from '../../../shared/recording-kind.ts';
import { tone } from '../../support/recording.ts';

const durations = async (text: string) => {
  const feed = await readFeed(new TextEncoder().encode(text), {
    url: null,
    contentType: null,
    foremHosts: [],
  });
  return feed.items.flatMap(({ enclosures }) => enclosures.map(({ durationSeconds }) => durationSeconds));
};
const episode = (
  duration: string,
  enclosure = '<enclosure url="https://talk.example/1.mp3" type="audio/mpeg"/>',
) =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"><channel>
     <item><title>A</title><itunes:duration>${duration}</itunes:duration>${enclosure}</item></channel></rss>`;

describe('durations', () => {
  it.each([
    ['1:02:03', 3723],
    ['62:03', 3723],
    ['3723', 3723],
    ['3722.6', 3723],
    ['0', null],
    ['about an hour', null],
    ['', null],
  ])('%s is %s', async (text, seconds) => {
    expect(await durations(episode(text))).toEqual([seconds]);
  });

  it('are of what plays, each its own where it has one', async () => {
    const files =
      '<enclosure url="https://talk.example/notes.pdf" type="application/pdf"/><media:content url="https://talk.example/1.mp4" type="video/mp4" duration="90"/>';
    expect(await durations(episode('3723', files))).toEqual([null, 90]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        {
          id: '1',
          attachments: [
            { url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 61.4 },
          ],
        },
      ],
    });
    expect(await durations(json)).toEqual([61]);
  });
});

it('a recording is known by its type, else by its address', () => {
  const kind = (url: string, type: string | null) => recordingKind({ url, type });
  expect(kind('https://a.example/x', 'Audio/MPEG')).toBe('audio');
  expect(kind('https://a.example/x.mp4', 'application/octet-stream')).toBe('video');
  expect(kind('https://a.example/x.mp3?token=a.b/c', null)).toBe('audio');
  expect(kind('https://a.example/x.mp3', 'text/html')).toBeNull();
  expect(kind('https://mp3', null)).toBeNull();
});

it('bytes say what plays', () => {
  const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  expect(recordingMediaType(tone(0.01), 'audio')).toBe('audio/wav');
  expect(recordingMediaType(bytes('ID3\u0004'), 'audio')).toBe('audio/mpeg');
  expect(recordingMediaType(Uint8Array.from([0xff, 0xfb, 0x90, 0]), 'audio')).toBe('audio/mpeg');
  expect(recordingMediaType(Uint8Array.from([0xff, 0xf1, 0x50, 0]), 'audio')).toBe('audio/aac');
  expect(recordingMediaType(bytes('\0\0\0\u0020ftypM4A '), 'audio')).toBe('audio/mp4');
  expect(recordingMediaType(bytes('\0\0\0\u0020ftypisom'), 'video')).toBe('video/mp4');
  expect(recordingMediaType(bytes('<!doctype html>'), 'audio')).toBeNull();
  expect(recordingMediaType(new Uint8Array(), 'audio')).toBeNull();
});

it('ranges are read as RFC 9110 says', () => {
  expect(readByteRange(null, 100)).toBeNull();
  expect(readByteRange('bytes=0-', 100)).toEqual({ start: 0, end: 99 });
  expect(readByteRange('bytes=10-19', 100)).toEqual({ start: 10, end: 19 });
  expect(readByteRange('bytes=90-500', 100)).toEqual({ start: 90, end: 99 });
  expect(readByteRange('bytes=-10', 100)).toEqual({ start: 90, end: 99 });
  expect(readByteRange('bytes=100-', 100)).toBe('unsatisfiable');
  expect(readByteRange('bytes=-0', 100)).toBe('unsatisfiable');
  expect(readByteRange('bytes=5-2', 100)).toBeNull();
  expect(readByteRange('bytes=0-1,5-6', 100)).toBeNull();
  expect(readByteRange('bytes=-', 100)).toBeNull();
});
