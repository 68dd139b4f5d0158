/** Dates: what cannot be read, and what readers read differently. */
import { monthOfWord, offsetMinutesOfZone } from '../../../text/date-words.ts';
import { parseFeedDate } from '../../../text/dates.ts';
import type { DatePlace, FeedDocument, Found } from '../document/feed-document.ts';
import { shown } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

const dayMs = 86_400_000;

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
/** W3C-DTF: down to the year alone; with a time there is a zone. */
const W3C = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;
/** RFC 822 §5.1, with years of four figures as RSS 2.0 prefers them. */
const RFC_822 =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+(?:\d{4}|\d\d)\s+\d{1,2}:\d\d(?::\d\d)?\s+(?:UT|GMT|[ECMP][SD]T|[A-IK-Z]|[+-]\d{4})$/;
const standards = { rfc3339: RFC_3339, w3c: W3C, rfc822: RFC_822 } as const;
const examples = {
  rfc3339: '2026-11-17T14:30:00Z',
  w3c: '2026-11-17T14:30:00Z',
  rfc822: 'Tue, 17 Nov 2026 14:30:00 +0000',
} as const;

const HAS_CLOCK = /\d{1,2}:\d\d/;
const HAS_ZONE = /(?:\bZ|\d[Zz]|[+\-\u2212]\s?\d{1,2}:?(?:\d\d)?|\b[A-Za-z]{1,5}(?:[+-]\d+)?)\)?$/;

function* datesOf({ view }: FeedDocument): Generator<DatePlace> {
  if (view === null) return;
  yield* view.dates;
  for (const entry of view.entries) yield* entry.dates;
}

/** Each date that can be read, by what a look at it says. */
function* readable(
  document: FeedDocument,
  say: (date: DatePlace, time: number) => Omit<Found, 'at'> | null,
): Generator<Found> {
  for (const date of datesOf(document)) {
    const time = parseFeedDate(date.text);
    const said = time === null ? null : say(date, time);
    if (said !== null) yield { at: date.at, ...said };
  }
}

const hasNoZone = ({ text }: DatePlace): boolean => {
  const clock = HAS_CLOCK.exec(text);
  return (
    clock !== null && !HAS_ZONE.test(text.slice(clock.index).replace(/^[\d:.,]+(?:\s?[ap]\.?m\.?)?/i, '#'))
  );
};

/** The zone's name where RFC 822 does not list it, as `CEST`. */
const strangeZone = ({ text, standard }: DatePlace): string | null => {
  const word = /\b([A-Z]{2,5})$/.exec(text.slice(0, 200))?.[1];
  if (standard !== 'rfc822' || word === undefined || /^(?:UT|GMT|[ECMP][SD]T|[AP]M)$/.test(word)) return null;
  return word === 'UTC' ? null : word;
};

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WITH_WEEKDAY =
  /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,?\s+(\d{1,2})[\s-]+(\p{L}{3,12})\.?[\s-]+(\d{4})\b/iu;

/** Written weekday and the true one, from 0 for Sunday, where they differ. The date counts as it is written, in its own zone. */
function wrongWeekday(text: string): { written: string; weekday: number } | null {
  const [, written = '', day, month = '', year] = WITH_WEEKDAY.exec(text.slice(0, 60)) ?? [];
  const monthNumber = monthOfWord(month);
  if (monthNumber === null) return null;
  const weekday = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day))).getUTCDay();
  return weekdays[weekday] === written.toLowerCase() ? null : { written, weekday };
}

export const dateRules: readonly Rule[] = [
  {
    name: 'date-unreadable',
    severity: 'warning',
    *find(document) {
      for (const { text, at, name, standard } of datesOf(document)) {
        if (parseFeedDate(text) !== null) continue;
        yield {
          at,
          code: 'date-unreadable',
          values: { name: shown(name), text: shown(text), example: examples[standard] },
        };
      }
    },
  },
  {
    name: 'date-in-the-future',
    severity: 'warning',
    find: (document) =>
      readable(document, ({ text }, time) =>
        // Clocks and zones are a day apart at most.
        time > (document.context.now ?? Number.POSITIVE_INFINITY) + dayMs
          ? { code: 'date-in-the-future', values: { text: shown(text) } }
          : null,
      ),
  },
  {
    // RFC 822 §5.1 and RFC 3339 §5.6 both require one.
    name: 'date-without-zone',
    severity: 'warning',
    find: (document) =>
      readable(document, (date) =>
        hasNoZone(date) ? { code: 'date-without-zone', values: { text: shown(date.text) } } : null,
      ),
  },
  {
    // RFC 822 §5.1 lists UT, GMT, EST, EDT, CST, CDT, MST, MDT, PST, PDT and offsets.
    name: 'date-zone-unknown',
    severity: 'warning',
    find: (document) =>
      readable(document, (date) => {
        const zone = strangeZone(date);
        if (zone === null) return null;
        const isKnown = offsetMinutesOfZone(zone) !== null;
        return { code: isKnown ? 'date-zone-unusual' : 'date-zone-unknown', values: { zone } };
      }),
  },
  {
    // RFC 822 §5.1: the day of the week, where it is given, is that of the date.
    name: 'date-weekday-wrong',
    severity: 'warning',
    find: (document) =>
      readable(document, ({ text }) => {
        const wrong = wrongWeekday(text);
        return wrong === null
          ? null
          : { code: 'date-weekday-wrong', values: { text: shown(text), ...wrong } };
      }),
  },
  {
    // RSS 2.0: RFC 822; RFC 4287 §3.3 and JSON Feed 1.1: RFC 3339; Dublin Core: W3C-DTF.
    name: 'date-format',
    severity: 'warning',
    find: (document) =>
      readable(document, (date) => {
        const { text, standard } = date;
        if (standards[standard].test(text) || hasNoZone(date) || strangeZone(date) !== null) return null;
        // The zone in words that everybody reads.
        if (standard === 'rfc822' && RFC_822.test(text.replace(/\bUTC$/, 'GMT'))) return null;
        return { code: 'date-format', values: { text: shown(text), example: examples[standard] } };
      }),
  },
];
