/** Words around times and days; the times themselves are Intl's. */
export const timeTexts = {
  now: 'jetzt',
  minutes: (count: string) => `${count} min`,
  hours: (count: string) => `${count} h`,
  days: (count: string) => `${count} T`,
  justNow: 'gerade eben',
  /** After minutes, hours or days as above. */
  ago: (age: string) => `vor ${age.replace(/^1 T$/, '1 Tag').replace(/ T$/, ' Tagen')}`,
  /** After a day such as 3. Mai. */
  onDay: (day: string) => `am ${day}`,
  today: 'Heute',
  yesterday: 'Gestern',
  tomorrowAt: (time: string) => `morgen um ${time}`,
  dayAt: (day: string, time: string) => `${day}, ${time}`,
  /** Intl writes a day with its weekday as people do. */
  weekday: (day: string) => day,
  dayHead: (day: string) => day,
};
