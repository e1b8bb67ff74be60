// French: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': 'Sans date',
  minutes: { one: '{count} min', many: '{count} min', other: '{count} min' },
  'minutes.spoken': {
    one: '{count} minute de lecture',
    many: '{count} de minutes de lecture',
    other: '{count} minutes de lecture',
  },
} as const satisfies Translation<typeof enLines, 'fr'>;
