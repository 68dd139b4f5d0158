import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moment, type RecordValue } from '../../../../electron/core/export/facts/values.ts';
import { parseTemplate } from '../../../../electron/core/export/profiles/templates/parse.ts';
import { renderTemplate } from '../../../../electron/core/export/profiles/templates/render.ts';
import { mistakeOf } from '../../../support/template-mistake.ts';

const values: RecordValue = {
  title: 'The Title',
  author: null,
  count: 3,
  zero: 0,
  tags: ['go', 'rust'],
  none: [],
  published: moment(Date.UTC(2026, 0, 31, 23, 5, 9)),
  saved: moment(Date.UTC(2026, 1, 1)),
  articles: [{ fields: { title: 'One', tags: ['a'] } }, { fields: { title: 'Two', tags: [] } }],
};

const render = (source: string): string => renderTemplate(parseTemplate(source, Object.keys(values)), values);

describe('the template language', () => {
  test.each([
    ['plain { text } stays }}', 'plain { text } stays }}'],
    ['{{ title }}', 'The Title'],
    ['{{author}}', ''],
    ['{{ tags }} {{ count }}', 'go, rust 3'],
    ['{{ "{{" }}', '{{'],
    ['{{ "a \\"b\\" }}" }}', 'a "b" }}'],
    ['{{ published }}', '2026-01-31T23:05:09Z'],
    ['a{# nothing #}b', 'ab'],
    ['{% if author %}yes{% else %}no{% endif %}', 'no'],
    ['{% if author %}1{% elsif count > 2 %}2{% else %}3{% endif %}', '2'],
    ['{% if tags contains "go" and not author %}y{% endif %}', 'y'],
    ['{% if title contains "Tit" %}y{% endif %}', 'y'],
    ['{% if count == 3 or author %}y{% endif %}', 'y'],
    ['{% if (author or count) and zero %}y{% else %}n{% endif %}', 'n'],
    ['{% if published < saved %}y{% endif %}', 'y'],
    ['{% if none %}y{% else %}n{% endif %}', 'n'],
    [
      '{% for tag in tags %}{{ forloop.index }}:{{ tag }}{% if not forloop.last %}, {% endif %}{% endfor %}',
      '1:go, 2:rust',
    ],
    [
      '{% for a in articles %}{{ a.title }}({% for tag in a.tags %}{{ tag }}{% endfor %}){% endfor %}',
      'One(a)Two()',
    ],
    ['a\n{% if count %}\nb\n{% endif %}\nc', 'a\nb\nc'],
    ['a\n  {# note #}\nc', 'a\nc'],
    ['a {{- title -}} b', 'aThe Titleb'],
    ['a {%- if count -%} b {%- endif %}', 'ab'],
    ['{% for a in articles %}\n- {{ a.title }}\n{% endfor %}\nend', '- One\n- Two\nend'],
  ])('%j is %j', (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  test.each([
    ['title | slug', 'the-title'],
    ['title | lower', 'the title'],
    ['title | upper', 'THE TITLE'],
    ['"été" | capitalise', 'Été'],
    ['"  x " | trim', 'x'],
    ['"a_b *c* [d] <e> 2 * 3 | x" | md', 'a_b \\*c\\* [d] \\<e> 2 * 3 | x'],
    [
      '"[a](b) [[c]] ~~d~~ `e` _f_ \\\\n &amp;" | md',
      '\\[a\\](b) \\[\\[c\\]\\] \\~\\~d\\~\\~ \\`e\\` \\_f\\_ \\n \\&amp;',
    ],
    ['"1. x" | md', '1\\. x'],
    ['"a\n\nb" | quote', '> a\n>\n> b'],
    ['tags | json', '["go","rust"]'],
    ['"a b&c" | url', 'a%20b%26c'],
    ['"https://www.dev.to/x" | domain', 'dev.to'],
    ['"C# and C++ (2026)" | tag', 'Csharp-and-cpp-2026'],
    ['"2026" | tag', '2026-'],
    ['tags | prefix: "#" | join: " "', '#go #rust'],
    ['title | suffix: "!"', 'The Title!'],
    ['title | replace: "Title", "$&"', 'The $&'],
    ['"one two three" | truncate: 9', 'one two…'],
    ['"一二三四五" | truncate: 3', '一二…'],
    ['author | default: "Unknown"', 'Unknown'],
    ['zero | default: 1', '0'],
    ['published | date: "YYYY/MM/DD"', '2026/01/31'],
    ['published | date: "D MMM YY, ddd H:mm [at] Z"', '31 Jan 26, Sat 23:05 at +00:00'],
    ['published | date: "YYYY-MM-DD HH:mm Z", "Asia/Tokyo"', '2026-02-01 08:05 +09:00'],
    ['published | date: "GGGG-[W]WW X"', '2026-W05 1769900709'],
    ['published | date: "dddd, D. MMMM YYYY", "UTC", "de"', 'Samstag, 31. Januar 2026'],
    ['published | date: "D MMMM [(]ddd[)]", "UTC", "ru"', '31 января (сб)'],
    ['published | date: "MMMM YYYY [D]", "UTC", "ru"', 'январь 2026 D'],
    ['published | date: "MMM YYYY", "UTC", author', 'Jan 2026'],
    ['published | date: "YYYY年M月D日 dddd", "Asia/Tokyo", "ja"', '2026年2月1日 日曜日'],
    ['author | date: "YYYY"', ''],
    ['tags | first', 'go'],
    ['tags | last', 'rust'],
    ['tags | reverse | sort | limit: 1', 'go'],
    ['"a,b,a" | split: "," | unique | join: "+"', 'a+b'],
    ['tags | without: "go"', 'rust'],
    ['tags | length', '2'],
    ['"x" | list | join', 'x'],
    ['"a/b: c?" | filename', 'a b c'],
  ])('{{ %s }} is %j', (expression, expected) => {
    expect(render(`{{ ${expression} }}`)).toBe(expected);
  });

  test.each([
    ['{{ titel }}', 1, 4, 'There is no value “titel”. Did you mean “title”?'],
    ['x\n {{ title | slugg }}', 2, 13, 'There is no filter “slugg”. Did you mean “slug”?'],
    [
      '{{ title',
      1,
      1,
      '“{{” is never closed. Write “}}” after it, or {{ "{{" }} if you mean the signs themselves.',
    ],
    ['{{ }}', 1, 4, 'Something is missing here: a value such as title, or words in quotation marks.'],
    ['{{ title slug }}', 1, 10, '“slug” is not expected here. Filters follow a “|”.'],
    ['{{ title | }}', 1, 12, 'After “|” comes the name of a filter, such as slug or date.'],
    [
      '{{ title | date }}',
      1,
      12,
      '“date” takes 1 to 3 after it, not 0: {{ published | date: "YYYY-MM-DD" }}.',
    ],
    ['{{ title | date: "Y" }}', 1, 12, 'Only a time has a date. Use published, edited, saved or exported.'],
    [
      '{{ title | truncate: "x" }}',
      1,
      12,
      '“truncate” takes a number of characters: {{ title | truncate: 60 }}.',
    ],
    [
      '{{ published | date: "Y", "Mars/X" }}',
      1,
      16,
      '“Mars/X” is no time zone. Write one such as "Europe/Berlin".',
    ],
    [
      '{{ published | date: "Y", "UTC", "klingon language" }}',
      1,
      16,
      '“klingon language” is no language with known months. Write a tag such as "de" or "pt-BR".',
    ],
    [
      '{{ "abc }} }}',
      1,
      1,
      '“{{” is never closed. Write “}}” after it, or {{ "{{" }} if you mean the signs themselves.',
    ],
    [
      '{{ title ! }}',
      1,
      10,
      '“!” means nothing here. Words that are to stand as they are go in quotation marks.',
    ],
    ['{% iff title %}', 1, 4, 'There is no tag “iff”. Did you mean “if”?'],
    ['a\n{% if title %}b', 2, 4, '“if” is never closed. Write {% endif %} where it ends.'],
    ['{% for t in tags %}{% endif %}', 1, 23, 'Here “for” is open, which {% endfor %} closes.'],
    ['{% endfor %}', 1, 4, 'There is no “for” for this “endfor” to close. Take it away.'],
    ['{% else %}', 1, 4, '“else” belongs between {% if … %} and {% endif %}.'],
    [
      '{% if title %}{% else if count %}{% endif %}',
      1,
      22,
      'A condition goes with “elsif”, not with “else”.',
    ],
    ['{% for tags %}{% endfor %}', 1, 4, 'A loop is written {% for tag in tags %}.'],
    ['{% for a in articles %}{{ a.titel }}{% endfor %}', 1, 27, '“a” has no “titel”. Did you mean “title”?'],
    ['{{ title.x }}', 1, 4, '“title” has no parts. Take “.x” away.'],
    [
      '{% for t in tags %}{% endfor %}{{ t }}',
      1,
      35,
      'There is no value “t”. There are title, author, count, zero, tags, none, published, saved, articles.',
    ],
  ])('%j is wrong in line %i, column %i', (source, line, column, sentence) => {
    expect(mistakeOf(() => render(source))).toEqual({ line, column, sentence });
  });

  test('whatever is typed either works or is wrong somewhere, and ends', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        '{#',
        '#}',
        ' title ',
        ' | slug',
        ' if ',
        ' endif ',
        ' for t in tags ',
        ' endfor ',
        '"',
        "'",
        '\n',
        '(',
        ')',
        ' not ',
        '-',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const source = pieces.join('');
        try {
          render(source);
        } catch (error) {
          expect(error).toMatchObject({ code: 'template-invalid' });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('loops that multiply are stopped', () => {
    const many = Array.from({ length: 1000 }, (_, index) => String(index));
    const source = `${'{% for a in many %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`;
    const template = parseTemplate(source, ['many']);
    expect(() => renderTemplate(template, { many })).toThrow(
      expect.objectContaining({ code: 'template-invalid' }),
    );
  });

  test('filters that multiply are stopped', () => {
    const source = `{{ "xxxxxxxxxx" ${'| replace: "x", "xxxxxxxxxx" '.repeat(12)} }}`;
    expect(() => render(source)).toThrow(expect.objectContaining({ code: 'template-invalid' }));
  });
});
