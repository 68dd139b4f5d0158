/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: '今晚',
  tomorrow: '明天',
  weekend: '周末',
  'next-week': '下周',
};

export const snoozeTexts = {
  until: '到',
  snooze: '延后',
  hint: '在此之前不出现在任何列表中；之后回到顶部，并为未读。',
  field: '延后到何时',
  placeholder: '日期（2026-12-01）、3h、2d、1w',
  nothing: '这不是将来的时间。请写日期，例如 2026-12-01，或从现在起的 3h、2d、1w。',
};
