// Simplified Chinese: the checkup of the archive, in the settings.
import type { Translation } from '../catalogue';
import type { enCheckup } from '../en/checkup';

export const checkup = {
  'checkup.heading': '一切都在吗？',
  'checkup.explain': '每次浏览器启动时，Backlist 会一点一点地检查存档，修复能修复的，其余的在这里说明。',
  'checkup.never': '尚未检查。',
  'checkup.last': '上次检查：{when}。',
  'checkup.sound': '一切都在，并且一致。',
  'checkup.now': '检查存档',
  'checkup.running': '正在检查存档',
  'checkup.progress': '已完成 {done} 行，共 {count} 行',
  'checkup.mended': '已修复',
  'checkup.open': '需要你决定',
  'checkup.text-back': '{count} 篇文章丢失了正文，现改用另一份。',
  'checkup.text-asked': '{count} 篇文章的正文不见了，正在重新读取其订阅源和网页。',
  'checkup.post-back': '{count} 篇文章不见了，已根据留存的内容重建。',
  'checkup.index': '搜索索引有 {count} 处损坏，正在重建。',
  'checkup.rows': '清理了 {count} 项已不存在之物的残留。',
  'checkup.highlights': '{count} 处标注重新归到其文章。',
  'checkup.sources': '{count} 篇文章没有了来源，现放在保留的来源中。',
  'checkup.jobs': '修正了 {count} 项后台任务。',
  'checkup.counters': '修正了 {count} 个计数。',
  'checkup.text-lost': '{count} 篇文章的正文丢失，也没有可供获取的地址。',
  'checkup.text-lost.next': '如果有备份，请导入：缺失的内容会补回来。',
  'checkup.text-astray': '有 {count} 份正文没有所属的文章。',
  'checkup.text-astray.next': '可以作为保存的网页恢复，以开头的词语为标题，也可以删除。',
  'checkup.bring': '恢复',
  'checkup.delete': '删除',
  'checkup.sure': '永久删除？',
  'checkup.brought': '已恢复 {count} 份正文，在保存的网页中。',
  'checkup.deleted': '已删除 {count} 份正文。',
} as const satisfies Translation<typeof enCheckup, 'zh-Hans'>;
