/** The YAML block at the head of an exported file, as Obsidian, Hugo, Jekyll, Astro and Zola read it. */
import { Document, parseDocument, type ScalarTag, type Schema } from 'yaml';
import { isMoment, isRecord, type RecordValue, toText, type Value } from '../facts/values.ts';
import { templateMistake } from './templates/mistake.ts';
import { parseTemplate, type Template } from './templates/parse.ts';
import { evaluateOnce, renderTemplate, soleExpression } from './templates/render.ts';

/** One field: its names from the outermost mapping inwards, and what it is filled with. */
export type FrontMatterLine = {
  names: string[];
  /** A template, or YAML that stands as it is. */
  value: { template: Template } | { fixed: unknown };
};

const LINE = /^([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)[ \t]*:(?:[ \t]+|$)/;

/**
 * One `name: template` a line; a dot in the name makes a mapping (`taxonomies.tags`). A line of `#` is a comment. Throws
 * `template-invalid` with the place in the whole text.
 */
export function parseFrontMatter(source: string, names: readonly string[]): FrontMatterLine[] {
  const lines: FrontMatterLine[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const text = line.replace(/\r$/, '');
    if (text.trim() !== '' && !text.trimStart().startsWith('#'))
      lines.push(readLine(source, text, offset, names));
    offset += line.length + 1;
  }
  checkNames(source, lines);
  return lines;
}

function readLine(source: string, line: string, offset: number, names: readonly string[]): FrontMatterLine {
  const match = LINE.exec(line);
  if (match?.[1] === undefined) {
    throw templateMistake(source, offset, 'line-form');
  }
  const text = line.slice(match[0].length);
  const fieldNames = match[1].split('.');
  if (!/\{[{%#]/.test(text)) {
    const fixed = parseDocument(text, { version: '1.2' });
    const [problem] = fixed.errors;
    if (problem !== undefined) {
      throw templateMistake(source, offset + match[0].length + (problem.pos[0] ?? 0), 'no-yaml');
    }
    return { names: fieldNames, value: { fixed: fixed.toJS() as unknown } };
  }
  // Everything before the value is blanked out, so that places in it are places in the whole.
  const blank = source.slice(0, offset + match[0].length).replace(/[^\n]/g, ' ');
  return { names: fieldNames, value: { template: parseTemplate(blank + text, names) } };
}

/** The same field twice, or a field that is a value and a mapping, would be no YAML. */
function checkNames(source: string, lines: readonly FrontMatterLine[]): void {
  for (const [index, { names }] of lines.entries()) {
    const isClash = (other: FrontMatterLine): boolean => {
      const [short, long] = other.names.length < names.length ? [other.names, names] : [names, other.names];
      return short.every((name, at) => name === long[at]);
    };
    if (!lines.slice(0, index).some(isClash)) continue;
    const name = names.join('.');
    const last = source.split('\n').findLastIndex((line) => line.startsWith(name));
    const offset = source.split('\n').slice(0, Math.max(0, last)).join('\n').length + (last > 0 ? 1 : 0);
    throw templateMistake(source, offset, 'field-twice', { name });
  }
}

// YAML 1.1 rules decide what is quoted: `no` (Norway, and the language tag) is a boolean to older parsers.
const documentOptions = { version: '1.1', aliasDuplicateObjects: false } as const;

let knownSchema: Schema | null = null;

/** Put together once: that takes longer than writing what a file has at its head. */
function schema(): Schema {
  knownSchema ??= new Document(null, {
    ...documentOptions,
    schema: 'core',
    compat: 'yaml-1.1',
    customTags: (tags) => [timeTag, signTag, ...tags],
  }).schema;
  return knownSchema;
}

/**
 * `---`, YAML that reads back to the same values in YAML 1.2 and 1.1 tools, `---`, each line ended by a line feed; empty
 * when there is no field. The order is the template's. Absent and empty values are left out. A field that is one value
 * keeps its kind (list, number, time); times are ISO 8601 in UTC unless formatted.
 */
export function writeFrontMatter(lines: readonly FrontMatterLine[], values: RecordValue): string {
  const root: Record<string, unknown> = {};
  for (const { names, value } of lines) {
    const filled = 'fixed' in value ? value.fixed : filledValue(value.template, values);
    if (filled !== null && filled !== undefined) put(root, names, filled);
  }
  if (Object.keys(root).length === 0) return '';
  return `---\n${Object.entries(root)
    .map(([name, value]) => plainField(name, value) ?? writtenField(name, value))
    .join('')}---\n`;
}

function writtenField(name: string, value: unknown): string {
  return new Document({ [name]: value }, { ...documentOptions, schema: schema() }).toString({
    lineWidth: 0,
    directives: false,
    defaultStringType: 'PLAIN',
    blockQuote: false,
  });
}

/** `e5` is a number to some. */
const RESERVED = '(?:y|n|yes|no|on|off|true|false|null|e\\d+)';
/** Words, or an address of the web, in which no reader of YAML sees anything else. */
const PLAIN = new RegExp(
  `^(?:(?!${RESERVED}$)[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9][A-Za-z0-9,.'()-]*)*|https?://[\\w./?=&%~+-]+)$`,
  'i',
);
const PLAIN_NAME = new RegExp(`^(?!${RESERVED}$)[a-z][a-z_]*$`);

/** As it would be written with all rules of YAML: nearly all of thousands of fields need none of them. null: this one may. */
function plainField(name: string, value: unknown): string | null {
  if (!PLAIN_NAME.test(name)) return null;
  if (Array.isArray(value)) {
    const items = value.map(plainScalar);
    return items.length === 0 || items.includes(null)
      ? null
      : `${name}:\n${items.map((item) => `  - ${item}\n`).join('')}`;
  }
  const scalar = plainScalar(value);
  return scalar === null ? null : `${name}: ${scalar}\n`;
}

function plainScalar(value: unknown): string | null {
  if (typeof value === 'string') return PLAIN.test(value) ? value : null;
  if (Number.isSafeInteger(value)) return String(value);
  return isTime(value) ? timeText(value) : null;
}

function filledValue(template: Template, values: RecordValue): unknown {
  const sole = soleExpression(template);
  if (sole === null) return oneLine(renderTemplate(template, values));
  return toYaml(evaluateOnce(template.source, sole, values));
}

function put(root: Record<string, unknown>, names: readonly string[], value: unknown): void {
  let place = root;
  for (const name of names.slice(0, -1)) {
    place[name] ??= {};
    place = place[name] as Record<string, unknown>;
  }
  place[names.at(-1) ?? ''] = value;
}

function toYaml(value: Value): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (Array.isArray(value)) {
    const items = value.map(toYaml).filter((item) => item !== null);
    return items.length === 0 ? null : items;
  }
  if (value !== null && isMoment(value)) return { [TIME]: toText(value) } satisfies Time;
  return value !== null && isRecord(value) ? null : value;
}

/** Lone surrogates cannot be written as UTF-8; line ends would make a title two lines in every list. */
function oneLine(value: string): string | null {
  const line = value
    .toWellFormed()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .trim();
  return line === '' ? null : line;
}

const TIME = Symbol('time');
/** Told apart from a mapping with a field of any name. */
type Time = { [TIME]: string };
const isTime = (value: unknown): value is Time =>
  typeof value === 'object' && value !== null && TIME in value;

/** Times stand unquoted where they are timestamps to YAML, as site generators want them; any other form is a text. */
const timeTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  identify: isTime,
  resolve: (text) => text,
  stringify: ({ value }) => timeText(isTime(value) ? value : { [TIME]: String(value) }),
};

function timeText({ [TIME]: time }: Time): string {
  const isTimestamp = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?: ?(?:Z|[+-]\d\d:\d\d))?)?$/.test(
    time,
  );
  return isTimestamp ? time : JSON.stringify(time);
}

/**
 * Text that begins like the mark around front matter is quoted, for programs that look for the mark without reading YAML; and
 * `<%` is written by its number, which Templater would run.
 */
const signTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string' && /^(?:---|\.\.\.)|<%/.test(value),
  resolve: (text) => text,
  stringify: ({ value }) => JSON.stringify(value).replace(/<(?=%)/g, '\\u003c'),
};
