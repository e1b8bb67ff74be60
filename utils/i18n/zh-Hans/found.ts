// Simplified Chinese: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': '结果',
  'lookup.clear': '清除',
  'lookup.total': '{count} 篇文章谈到',
  'lookup.fit': '{count} 篇文章符合',
  'lookup.newest': '符合条件的最新 {count} 篇',
  'lookup.hint.quote': '{part} 中的引号没有闭合，已按普通词语查找。',
  'lookup.hint.date': '{part} 已按普通词语查找：日期写作 2023、2023-05 或 2023-05-17。',
  'lookup.hint.state': '{part} 已按普通词语查找：状态可以是 unread、read 或 starred。',
  'lookup.hint.place': '{part} 已按普通词语查找：位置只能是标题，写作 in:title。',
  'lookup.hint.empty': '{part} 已按普通词语查找：冒号后面直接写名称，不留空格。',
  'lookup.hint.minus': '{part} 已按普通词语查找：减号写在词语、source、tag、author 和 is 前面。',
  'lookup.hint.operator':
    '{part} 已按普通词语查找：只有 source、tag、author、before、after、is 和 in 可以缩小结果。',
  'lookup.hint.wordless': '{part} 中没有可以查找的词语：每篇文章都有的词和符号不会被查找。',
  'lookup.hint.long': '只查找了到“{part}”为止的词语。',
  'lookup.any': '没有文章包含所有词语。{count} 篇包含其中一部分。',
  'lookup.least': '至少 {count} 篇文章谈到',
  'lookup.corrected': '没有按“{typed}”，而是按“{searched}”查找。',
  'lookup.none': '存档中没有谈到“{query}”的文章。',
  'lookup.unfit': '存档中没有符合的文章。',
  'lookup.none.next': '试试更少或更笼统的词语。',
} as const satisfies Translation<typeof enFound, 'zh-Hans'>;
