// Arabic: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': 'بلا تاريخ',
  minutes: {
    zero: '{count} د',
    one: '{count} د',
    two: '{count} د',
    few: '{count} د',
    many: '{count} د',
    other: '{count} د',
  },
  'minutes.spoken': {
    zero: 'مدة القراءة {count} دقيقة',
    one: 'مدة القراءة دقيقة واحدة',
    two: 'مدة القراءة دقيقتان',
    few: 'مدة القراءة {count} دقائق',
    many: 'مدة القراءة {count} دقيقة',
    other: 'مدة القراءة {count} دقيقة',
  },
} as const satisfies Translation<typeof enLines, 'ar'>;
