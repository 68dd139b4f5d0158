/** Words around times and days; the times themselves are Intl's. */
export const timeTexts = {
  now: 'now',
  minutes: (count: string) => `${count} min`,
  hours: (count: string) => `${count} h`,
  days: (count: string) => `${count} d`,
  justNow: 'just now',
  /** After minutes, hours or days as above. */
  ago: (age: string) => `${age} ago`,
  /** After a day such as 3 May. */
  onDay: (day: string) => `on ${day}`,
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrowAt: (time: string) => `tomorrow at ${time}`,
  dayAt: (day: string, time: string) => `${day}, ${time}`,
  /** How Intl writes a day with its weekday, made as people write it. */
  weekday: (day: string) => day.replace(',', ''),
  /** A day as a head of its own, as `weekday` has it. */
  dayHead: (day: string) => day,
};
