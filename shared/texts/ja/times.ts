/** Words around times and days; the times themselves are Intl's. */
export const timeTexts = {
  now: '今',
  minutes: (count: string) => `${count}分前`,
  hours: (count: string) => `${count}時間前`,
  /** 「3日」 alone would be the third of a month. */
  days: (count: string) => `${count}日前`,
  justNow: '数秒前',
  /** After minutes, hours or days as above, which say already that they are past. */
  ago: (age: string) => `${age}`,
  /** After a day such as 5月3日. */
  onDay: (day: string) => `${day}`,
  today: '今日',
  yesterday: '昨日',
  tomorrowAt: (time: string) => `明日${time}`,
  dayAt: (day: string, time: string) => `${day} ${time}`,
  /** Intl writes a day with its weekday as people do. */
  weekday: (day: string) => day,
  dayHead: (day: string) => day,
};
