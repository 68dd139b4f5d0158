/** Words around times and days; the times themselves are Intl's. */
export const timeTexts = {
  now: '刚刚',
  minutes: (count: string) => `${count} 分钟`,
  hours: (count: string) => `${count} 小时`,
  days: (count: string) => `${count} 天`,
  justNow: '刚刚',
  ago: (age: string) => `${age}前`,
  onDay: (day: string) => `${day}`,
  today: '今天',
  yesterday: '昨天',
  tomorrowAt: (time: string) => `明天 ${time}`,
  dayAt: (day: string, time: string) => `${day} ${time}`,
  weekday: (day: string) => day,
  dayHead: (day: string) => day,
};
