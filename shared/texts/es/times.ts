/** Words around times and days; the times themselves are Intl's. */
export const timeTexts = {
  now: 'ahora',
  minutes: (count: string) => `${count} min`,
  hours: (count: string) => `${count} h`,
  days: (count: string) => `${count} d`,
  justNow: 'ahora mismo',
  /** Before minutes, hours or days as above. */
  ago: (age: string) => `hace ${age}`,
  /** Before a day such as 3 may. */
  onDay: (day: string) => `el ${day}`,
  today: 'Hoy',
  yesterday: 'Ayer',
  tomorrowAt: (time: string) => `mañana a las ${time}`,
  dayAt: (day: string, time: string) => `el ${day} a las ${time}`,
  /** How Intl writes a day with its weekday, made as people write it. */
  weekday: (day: string) => day.replace(',', ''),
  dayHead: (day: string) => day.charAt(0).toUpperCase() + day.slice(1),
};
