// Arabic: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': 'النتائج',
  'lookup.clear': 'مسح',
  'lookup.total': {
    zero: 'يتناول ذلك: {count} مقالة',
    one: 'يتناول ذلك: مقالة واحدة',
    two: 'يتناول ذلك: مقالتان',
    few: 'يتناول ذلك: {count} مقالات',
    many: 'يتناول ذلك: {count} مقالة',
    other: 'يتناول ذلك: {count} مقالة',
  },
  'lookup.fit': {
    zero: 'المطابق: {count} مقالة',
    one: 'المطابق: مقالة واحدة',
    two: 'المطابق: مقالتان',
    few: 'المطابق: {count} مقالات',
    many: 'المطابق: {count} مقالة',
    other: 'المطابق: {count} مقالة',
  },
  'lookup.newest': {
    zero: 'أحدث ما يطابق: {count} مقالة',
    one: 'أحدث ما يطابق: مقالة واحدة',
    two: 'أحدث ما يطابق: مقالتان',
    few: 'أحدث ما يطابق: {count} مقالات',
    many: 'أحدث ما يطابق: {count} مقالة',
    other: 'أحدث ما يطابق: {count} مقالة',
  },
  'lookup.hint.quote': 'علامة الاقتباس في {part} غير مغلقة، فبُحث عنه ككلمات عادية.',
  'lookup.hint.date': 'بُحث عن {part} ككلمات عادية: يُكتب التاريخ 2023 أو 2023-05 أو 2023-05-17.',
  'lookup.hint.state': 'بُحث عن {part} ككلمات عادية: الحالات هي unread وread وstarred.',
  'lookup.hint.place': 'بُحث عن {part} ككلمات عادية: الموضع الوحيد هو العنوان، in:title.',
  'lookup.hint.empty': 'بُحث عن {part} ككلمات عادية: يُكتب الاسم بعد النقطتين مباشرة دون مسافة.',
  'lookup.hint.minus': 'بُحث عن {part} ككلمات عادية: تسبق علامة الناقص الكلماتِ وsource وtag وauthor وis.',
  'lookup.hint.operator':
    'بُحث عن {part} ككلمات عادية: لا يضيّق النتيجة إلا source وtag وauthor وbefore وafter وis وin.',
  'lookup.hint.wordless':
    'لا كلمة في {part} يمكن البحث عنها: كلمات مثل «في» ترد في كل مقالة، والرموز لا تُحتسب.',
  'lookup.hint.long': 'بُحث فقط عن الكلمات حتى «{part}».',
  'lookup.any': {
    zero: 'لا مقالة فيها كل هذه الكلمات. فيها بعضها: {count} مقالة.',
    one: 'لا مقالة فيها كل هذه الكلمات. فيها بعضها: مقالة واحدة.',
    two: 'لا مقالة فيها كل هذه الكلمات. فيها بعضها: مقالتان.',
    few: 'لا مقالة فيها كل هذه الكلمات. فيها بعضها: {count} مقالات.',
    many: 'لا مقالة فيها كل هذه الكلمات. فيها بعضها: {count} مقالة.',
    other: 'لا مقالة فيها كل هذه الكلمات. فيها بعضها: {count} مقالة.',
  },
  'lookup.least': {
    zero: 'يتناول ذلك على الأقل: {count} مقالة',
    one: 'يتناول ذلك على الأقل: مقالة واحدة',
    two: 'يتناول ذلك على الأقل: مقالتان',
    few: 'يتناول ذلك على الأقل: {count} مقالات',
    many: 'يتناول ذلك على الأقل: {count} مقالة',
    other: 'يتناول ذلك على الأقل: {count} مقالة',
  },
  'lookup.corrected': 'بُحث عن «{searched}» بدلًا من «{typed}».',
  'lookup.none': 'لا شيء في الأرشيف يتناول «{query}».',
  'lookup.unfit': 'لا مقالة مطابقة في الأرشيف.',
  'lookup.none.next': 'قد تنفع كلمات أقل أو أعم.',
} as const satisfies Translation<typeof enFound, 'ar'>;
