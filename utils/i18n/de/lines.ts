// German: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': 'Ohne Datum',
  minutes: { one: '{count} Min.', other: '{count} Min.' },
  'minutes.spoken': { one: '{count} Minute Lesezeit', other: '{count} Minuten Lesezeit' },
} as const satisfies Translation<typeof enLines, 'de'>;
