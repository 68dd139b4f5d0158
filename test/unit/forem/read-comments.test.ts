import { describe, expect, it } from 'vitest';
import { mostComments, readComments } from '../../../electron/core/forem/api/read-comments.ts';

const comment = (code: string, more: object = {}) => ({
  type_of: 'comment',
  id_code: code,
  created_at: '2026-05-04T08:00:00Z',
  body_html: `<p>${code}</p>`,
  user: { name: 'Ada Berg', username: 'ada' },
  children: [],
  ...more,
});
const read = (value: unknown) => readComments(JSON.stringify(value));

describe('comments of the API', () => {
  it('become a list in their order, each with its depth and whom it answers', () => {
    const answer = read([
      comment('a', { children: [comment('a1', { user: { name: ' Odd ' }, children: [comment('a11')] })] }),
      comment('b'),
    ]);
    expect(answer?.roots).toBe(2);
    expect(answer?.comments.map(({ code, depth, answers }) => [code, depth, answers])).toEqual([
      ['a', 0, null],
      ['a1', 1, 'Ada Berg'],
      ['a11', 2, 'Odd'],
      ['b', 0, null],
    ]);
    expect(answer?.comments[0]).toEqual({
      code: 'a',
      author: 'Ada Berg',
      username: 'ada',
      at: Date.parse('2026-05-04T08:00:00Z'),
      depth: 0,
      answers: null,
      html: '<p>a</p>',
    });
  });

  it('keep the place of one that was deleted, and what answers it', () => {
    const gone = comment('a', { user: {}, body_html: '<p>[deleted]</p>', children: [comment('a1')] });
    expect(read([gone])?.comments).toMatchObject([
      { code: 'a', author: null, username: null, html: '<p>[deleted]</p>' },
      { code: 'a1', answers: null },
    ]);
  });

  it('lose only what is no comment', () => {
    expect(
      read([{ id_code: 7 }, 'nonsense', comment('a', { created_at: 'soon', children: 'none' })]),
    ).toEqual({
      roots: 3,
      comments: [expect.objectContaining({ code: 'a', at: null })],
    });
    for (const json of ['{}', 'null', '<html>', '"a"']) expect(readComments(json)).toBeNull();
    expect(readComments('[]')).toEqual({ comments: [], roots: 0 });
  });

  it('may be nested deeper than calls can', () => {
    let json = JSON.stringify(comment('last'));
    const opening = JSON.stringify(comment('x')).replace('"children":[]}', '"children":[');
    json = `${opening.repeat(4_000)}${json}${']}'.repeat(4_000)}`;
    expect(readComments(`[${json}]`)?.comments.at(-1)).toMatchObject({ code: 'last', depth: 4_000 });
  });

  it('end where nobody reads on', () => {
    const many = Array.from({ length: mostComments + 3 }, (_, index) => comment(`c${index}`));
    expect(read(many)?.comments).toHaveLength(mostComments);
  });
});
