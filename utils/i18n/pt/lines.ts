// Portuguese: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': 'Sem data',
  minutes: { one: '{count} min', many: '{count} min', other: '{count} min' },
  'minutes.spoken': {
    one: '{count} minuto de leitura',
    many: '{count} de minutos de leitura',
    other: '{count} minutos de leitura',
  },
} as const satisfies Translation<typeof enLines, 'pt'>;
