// Spanish: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': 'Sin fecha',
  minutes: { one: '{count} min', many: '{count} min', other: '{count} min' },
  'minutes.spoken': {
    one: '{count} minuto de lectura',
    many: '{count} de minutos de lectura',
    other: '{count} minutos de lectura',
  },
} as const satisfies Translation<typeof enLines, 'es'>;
