// Simplified Chinese: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': '腾出空间',
  'room.explain':
    '可以舍弃正文。文章会保留标题、日期、开头的词语和标注，并可据此找到。加星标、加标签、在阅读列表中或有标注的文章保留正文，保存的网页也是。',
  'room.export': '此操作无法撤销。要在别处保留正文，请先导出：',
  'room.old': '早于以下年限的文章正文',
  'room.years': '{count} 年',
  'room.source': '此来源的正文',
  'room.versions': '与使用中的正文一起保留的旧正文',
  'room.about': '{count} 份正文，约 {size}',
  'room.delete': '删除正文',
  'room.deleteLabel': '删除正文：{what}',
  'room.sure': '永久删除？',
  'room.begun': '正在删除正文。',
  'room.again': '立即重试',
  'room.elsewhere': '也可以清空此电脑的回收站和下载文件夹：Backlist 与其他一切共用磁盘。',
  'room.nothing': '这里没有可以舍弃的内容。',
} as const satisfies Translation<typeof enRoom, 'zh-Hans'>;
