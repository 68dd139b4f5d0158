/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: '今夜',
  tomorrow: '明日',
  weekend: '週末',
  'next-week': '来週',
};

export const snoozeTexts = {
  until: '日時を指定',
  snooze: 'スヌーズ',
  hint: 'その時刻まで一覧から消え、未読として先頭に戻ります。',
  field: 'いつまで',
  placeholder: '日付（2026-12-01）、3h、2d、1w',
  nothing: '未来の日時を指定してください。2026-12-01のような日付か、今からの時間（3h、2d、1w）で入力します。',
};
