// Simplified Chinese: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': '保存',
  'save.page.label': '把此网页保存到存档',
  'save.working': '正在保存…',
  'save.done': '已保存到存档。',
  'save.done.title': '已把“{title}”保存到存档。',
  'save.done.page': '已保存。它不是文章，因此按原样保留。',
  'save.done.none': '只保存了标题和地址：没有可读的内容。',
  'save.done.coming': '已保存“{title}”。正在获取正文。',
  'save.done.noAccess': '由于不能访问 {host}，“{title}”只保存了地址。',
  'save.known': '已在你的存档中。',
  'save.known.title': '“{title}”已在你的存档中。',
  'save.failed': '网页没有保存。',
  'save.undone': '已撤销保存。',
  'save.allow': '允许访问并获取',
  'save.read': '阅读',
  'save.seen': '关闭此消息',
  'retake.ask': '使用此标签页的正文',
  'retake.why': '在已登录的网站上，网页内容可能比存档更多。旧的正文也会保留。',
  'retake.working': '正在读取标签页…',
  'retake.taken': '已取自此标签页：{tab} 个词，取代原来的 {kept} 个词。旧的正文仍保留在旁。',
  'retake.shorter': '此标签页的正文并不更长：{tab} 个词，存档中有 {kept} 个词。没有改动。',
  'retake.anyway': '仍然使用',
  'retake.undone': '已恢复旧的正文。',
} as const satisfies Translation<typeof enSaving, 'zh-Hans'>;
