import { describe, expect, test } from 'vitest';
import { embedTarget } from '../../../electron/core/content/constructs/embed-address.ts';

describe('embedTarget', () => {
  test.each([
    [
      'https://www.youtube.com/embed/abcdefghijk?start=30',
      'https://www.youtube.com/watch?v=abcdefghijk&t=30',
      'video',
    ],
    [
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'video',
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL123',
      'https://www.youtube.com/playlist?list=PL123',
      'video',
    ],
    ['https://player.vimeo.com/video/76979871', 'https://vimeo.com/76979871', 'video'],
    [
      'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
      'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
      'audio',
    ],
    ['https://codepen.io/ada/embed/preview/XyZ?height=600', 'https://codepen.io/ada/pen/XyZ', 'code'],
    ['https://codesandbox.io/embed/abc-def?view=split', 'https://codesandbox.io/s/abc-def', 'code'],
    ['https://stackblitz.com/edit/my-app?embed=1&', 'https://stackblitz.com/edit/my-app', 'code'],
    ['https://jsfiddle.net/ada/Ab1/embedded/result,js//dark', 'https://jsfiddle.net/ada/Ab1/', 'code'],
    ['https://gist.github.com/ada/0123.js', 'https://gist.github.com/ada/0123', 'code'],
    [
      'https://platform.twitter.com/embed/Tweet.html?id=1234567890',
      'https://twitter.com/i/status/1234567890',
      'post',
    ],
    ['https://example.org/clip.mp4', 'https://example.org/clip.mp4', 'video'],
    ['https://example.org/app', 'https://example.org/app', 'page'],
    ['not an address', 'not an address', 'page'],
  ])('%s', (address, url, kind) => {
    expect(embedTarget(address)).toEqual({ url, kind });
  });
});
