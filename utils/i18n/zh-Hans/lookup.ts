// Simplified Chinese: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': '查找',
  'lookup.label': '在存档中查找',
  'lookup.hint': '词语、短语或问题',
  'lookup.order': '顺序',
  'lookup.order.relevance': '最相关的在前',
  'lookup.order.date': '从新到旧',
  'lookup.unfit.next': '试试更少的筛选条件，或更长的时间范围。',
  'lookup.empty': '找出存档中谈到某事的段落。',
  'lookup.empty.filters': '只输入词语时，会找出包含全部词语的文章。下面的写法可以缩小结果：',
  'lookup.empty.more': '也可以在任何网页上选中词语，点右键，从那里查找。',
} as const satisfies Translation<typeof enLookup, 'zh-Hans'>;
