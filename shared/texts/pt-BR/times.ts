/** Words around times and days; the times themselves are Intl's. */
export const timeTexts = {
  now: 'agora',
  minutes: (count: string) => `${count} min`,
  hours: (count: string) => `${count} h`,
  days: (count: string) => `${count} d`,
  justNow: 'agora mesmo',
  /** Before minutes, hours or days as above. */
  ago: (age: string) => `há ${age}`,
  /** Before a day such as 3 de mai. */
  onDay: (day: string) => `em ${day}`,
  today: 'Hoje',
  yesterday: 'Ontem',
  tomorrowAt: (time: string) => `amanhã às ${time}`,
  dayAt: (day: string, time: string) => `${day} às ${time}`,
  /** As Intl writes a day with its weekday. */
  weekday: (day: string) => day,
  dayHead: (day: string) => day.charAt(0).toUpperCase() + day.slice(1),
};
