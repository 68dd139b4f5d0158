/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { fullDate, number } from '../format.ts';

export function actionWords({
  tags,
  save,
  later,
  markRead,
  mute,
  notify,
  download,
  exportTo,
}: RuleActions): string {
  return [
    ...tags.map((tag) => `添加标签 ${tag}`),
    save ? '收藏' : '',
    later ? '加入稍后读' : '',
    markRead ? '标为已读' : '',
    mute ? '屏蔽' : '',
    notify ? '通知' : '',
    download ? '下载音视频' : '',
    exportTo === null ? '' : '导出',
  ]
    .filter((word) => word !== '')
    .join('，');
}

const deeds: Record<RuleTrace['action'], (tag: string) => string> = {
  tag: (tag) => `添加了标签 ${tag}`,
  save: () => '收藏',
  later: () => '加入了稍后读',
  'mark-read': () => '标为已读',
  mute: () => '屏蔽',
  notify: () => '发送了通知',
  download: () => '下载了音视频',
  export: (tag) => `交给导出 ${tag}`,
};

export function traceWords({ action, tag, ruleName, at }: RuleTrace): string {
  const deed = deeds[action](tag ?? '').trim();
  const named = tag === null || deed.includes(tag) ? deed : `${deed} ${tag}`;
  return `由规则“${ruleName}”于${fullDate(at)}${named}`;
}

export const ruleExportTexts = {
  label: '导出到',
  nowhere: '不导出',
  hint: '写入该自动导出的文件夹，与其自身选中的文章并列。',
};

type Reach = { tags: string[]; isRead: boolean; isSaved: boolean; isLater: boolean; isMuted: boolean };

export function reachWords({ tags, isRead, isSaved, isLater, isMuted }: Reach): string {
  return [
    isRead ? '已读' : '未读',
    isSaved ? '已收藏' : '',
    isLater ? '稍后读' : '',
    isMuted ? '已屏蔽' : '',
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

export const rulePreviewTexts = {
  looking: '正在查找…',
  title: '将会更改的内容',
  sum: (matched: number, changed: number) => {
    const matches = `现有 ${number(matched)} 篇文章匹配`;
    return changed === 0 ? `${matches}；没有会更改的。` : `${matches}；其中 ${number(changed)} 篇会更改。`;
  },
};

export const ruleTexts = {
  later: '加入稍后读',
  markRead: '标为已读',
  mute: '屏蔽',
  muteDetail: '不出现在列表、计数和搜索中；可在“已屏蔽”视图中查看。',
  notify: '通知',
  notifyDetail: '有新的匹配文章时通知，不论来自哪个订阅源。',
  download: '下载音视频',
  downloadDetail: '下载新文章中的音视频，以便离线播放。',
  newRule: '新建规则',
  rule: '规则',
  remove: '移除规则',
  saveAndApply: '保存并应用于现有文章',
  namePlaceholder: '不看赞助文章',
  query: '当文章匹配',
  queryPlaceholder: 'title:sponsored OR feed:"Ads Weekly"',
  queryHint: '与搜索框的写法相同。',
  tags: '添加标签',
  tagsHint: '以逗号分隔。',
  title: '规则',
  add: '新建规则…',
  hint: '规则在文章到来或被订阅源改动时生效。规则从上到下依次运行；后面的规则能看到前面规则的结果。',
  none: '还没有规则。',
  saveAction: '收藏',
  changed: (rule: string) => `规则“${rule}”已更改`,
  removed: (rule: string) => `规则“${rule}”已移除`,
  isOn: (rule: string) => `“${rule}”已启用`,
  edit: (rule: string) => `编辑规则“${rule}”`,
  moveUp: (rule: string) => `上移“${rule}”`,
  moveDown: (rule: string) => `下移“${rule}”`,
  apply: (rule: string) => `将“${rule}”应用于现有文章`,
};
