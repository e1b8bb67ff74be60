// Simplified Chinese: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': '标注所选文字',
  'keys.older': '同一出版物的下一篇，更旧',
  'keys.newer': '同一出版物的上一篇，更新',
  'keys.original': '打开原网页',
  'keys.star': '加星标或取消',
  'keys.unread': '标为未读',
  'keys.outline': '展开或收起目录',
  'keys.set': '文章的排版',
  'keys.images': '显示本文的图片',
  'keys.aloud': '朗读或暂停',
  'keys.sentenceBack': '朗读时回到上一句',
  'keys.sentenceOn': '朗读时跳到下一句',
  'keys.tab': '在标签页中打开',
  'keys.help': '这些按键',
  'keys.back': '回到来处',
  'keys.delete': '删除本文',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Del',
} as const satisfies Translation<typeof enReaderKeys, 'zh-Hans'>;
