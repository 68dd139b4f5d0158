/** Words of the main process: menu, tray, notifications, questions. It may use nothing of the other modules but format.ts. */
import { number } from '../format.ts';

export const menuTitles = {
  file: '文件(&F)',
  edit: '编辑(&E)',
  view: '视图(&V)',
  develop: '开发(&D)',
  window: '窗口(&W)',
  help: '帮助(&H)',
};

export const menuLabels = {
  'feed.add': '添加订阅源(&A)…',
  'page.save': '保存网页(&P)…',
  'opml.import': '导入(&I)…',
  'opml.export': '导出 OPML(&O)…',
  'library.export': '导出文章(&E)…',
  'article.print': '打印(&P)…',
  'article.savePdf': '另存为 PDF(&D)…',
  settings: '设置(&S)…',
  'library.refresh': '全部刷新(&R)',
  'feed.details': '订阅源详情(&D)…',
  palette: '命令面板(&P)…',
  find: '在文章中查找(&F)…',
  sidebar: '显示/隐藏侧边栏(&B)',
  guide: '用户指南(&G)',
  help: '键盘快捷键(&K)',
  updates: '检查更新(&U)…',
  diagnostics: '复制诊断信息(&D)…',
  'log.show': '显示日志(&L)',
};

export const roleLabels = {
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  pasteAndMatchStyle: '粘贴并匹配样式',
  delete: '删除',
  selectAll: '全选',
  showSubstitutions: '显示替换',
  toggleSmartQuotes: '智能引号',
  toggleSmartDashes: '智能破折号',
  toggleTextReplacement: '文本替换',
  startSpeaking: '开始朗读',
  stopSpeaking: '停止朗读',
  resetZoom: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
  togglefullscreen: '切换全屏',
  reload: '重新加载',
  toggleDevTools: '切换开发者工具',
  minimize: '最小化',
  zoom: '缩放',
  front: '前置全部窗口',
  close: '关闭',
  quit: '退出',
  about: '关于 Offprint',
  services: '服务',
  hide: '隐藏 Offprint',
  hideOthers: '隐藏其他',
  unhide: '全部显示',
};

export const macLabels = {
  substitutions: '替换',
  speech: '语音',
  close: '关闭窗口',
  quit: '退出 Offprint',
};

export const trayTexts = {
  open: '打开 Offprint',
  refreshing: '正在刷新…',
  refresh: '刷新全部订阅源',
  resume: '恢复刷新',
  pause: '暂停刷新',
  quit: '退出 Offprint',
  unread: (unread: number): string => (unread === 0 ? '没有未读文章' : `${number(unread)} 篇未读`),
  tip: (unread: string | null, isPaused: boolean) => {
    const words = [...(unread === null ? [] : [unread]), ...(isPaused ? ['已暂停刷新'] : [])];
    return words.length === 0 ? 'Offprint' : `Offprint：${words.join('，')}`;
  },
};

export const actionLabels = { 'library.refresh': '刷新全部订阅源', 'feed.add': '添加订阅源' };

export const notificationTexts = {
  ofFeed: (count: number, feed: string) => `${feed}：${count} 篇新文章`,
  ofFeeds: (count: number, feeds: number) => `${feeds} 个订阅源有 ${count} 篇新文章`,
  line: (feed: string, count: number) => `${feed}：${count}`,
  more: (count: number) => `还有 ${count} 篇`,
  markRead: '标为已读',
};

export const unresponsiveTexts = {
  message: '窗口没有响应。',
  detail: '请稍等片刻，或重新加载窗口：正在输入的内容会保留。',
  wait: '等待',
  loadAnew: '重新加载',
};

export const failingWindowTexts = {
  message: 'Offprint 的窗口一再因故障而关闭。',
  detail: '文库没有受损。请重试；如果仍然如此，请附上日志（“显示日志”）提交报告。',
  tryAgain: '重试',
  showLog: '显示日志',
  quit: '退出',
};

export const failingMainTexts = {
  title: 'Offprint 遇到了自身的故障',
  detail: (logFolder: string) =>
    `程序无法继续，将在此结束。文库没有受损。“${logFolder}”中的日志记录了发生的情况。`,
};

export const loginTexts = { comment: '在后台读取订阅源' };
