// Arabic: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': 'حذف',
  'post.delete.label': 'حذف «{title}»',
  'post.deleted.one': 'حُذفت «{title}».',
  'post.deleted': {
    zero: 'تم حذف {count} مقالة.',
    one: 'تم حذف مقالة واحدة.',
    two: 'تم حذف مقالتين.',
    few: 'تم حذف {count} مقالات.',
    many: 'تم حذف {count} مقالة.',
    other: 'تم حذف {count} مقالة.',
  },
  'post.restored': {
    zero: 'تمت استعادة {count} مقالة.',
    one: 'تمت استعادة مقالة واحدة.',
    two: 'تمت استعادة مقالتين.',
    few: 'تمت استعادة {count} مقالات.',
    many: 'تمت استعادة {count} مقالة.',
    other: 'تمت استعادة {count} مقالة.',
  },

  'merge.also': 'كذلك في: {sources}',
  'merge.twice': 'مرتان في هذا المنشور الدوري',
  'merge.line': '«{title}» في {source}',
  'merge.why.guid': 'مقالة واحدة منذ {day}، إذ للاثنتين المعرّف نفسه والعنوان نفسه.',
  'merge.why.address': 'مقالة واحدة منذ {day}، إذ للاثنتين عنوان الويب نفسه، ويتفق الاسم أو النص.',
  'merge.why.content': 'مقالة واحدة منذ {day}، إذ للاثنتين الاسم نفسه والنص نفسه.',
  'merge.split': 'هاتان مقالتان',
  'merge.split.done': 'صارتا مقالتين الآن.',
  'merge.apart': 'مفصولة عن «{title}» في {source} بناءً على أنهما مقالتان.',
  'merge.apart.open': 'فتح الأخرى',
  'merge.join': 'هما مقالة واحدة في الواقع',
  'merge.join.done': 'صارتا مقالة واحدة من جديد.',
  'merge.source.gone': 'مصدر لم يعد موجودًا',
} as const satisfies Translation<typeof enPosts, 'ar'>;
