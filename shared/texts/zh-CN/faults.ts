/** What is said of faults of the program itself. */
import type { PageFault } from '../../contract/shell.ts';

export const faultTexts: Record<PageFault, string> = {
  crashed: '窗口遇到故障，已重新加载。正在输入的内容已恢复。',
  memory: '窗口内存不足，已重新加载。正在输入的内容已恢复。',
  unresponsive: '窗口已重新加载。正在输入的内容已恢复。',
};

export const faultNotes = {
  notEnded: 'Offprint 上次没有正常退出。正在输入的内容已恢复。',
  coreRestarted: 'Offprint 遇到自身故障，已重新启动文库。已保存的内容都在；正在运行的任务已中止。',
  main: 'Offprint 遇到自身故障，正在继续运行。如有异常，请重新启动。',
};

export const paneTexts = {
  sheet: '此面板',
  list: '列表',
  article: '文章',
  sidebar: '侧边栏',
  player: '播放器',
  menu: '菜单',
  window: '窗口',
  fault: 'Offprint 的故障',
  title: (pane: string) => `${pane}遇到故障，无法显示。`,
  next: 'Offprint 的其他部分继续运行。请重试，或复制诊断信息以便报告。',
  again: '重试',
  diagnostics: '复制诊断信息…',
};

export const diagnosticsTexts = {
  title: '诊断信息',
  what: '供报告使用：版本、数量、更改过的设置和日志末尾。不含标题、正文或名称，网址只保留主机名。',
  gathering: '正在收集…',
  copy: '复制',
  copied: '已复制诊断信息',
  showLog: '显示日志',
  preview: '将复制的内容',
};
