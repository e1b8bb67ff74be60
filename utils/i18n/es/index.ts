// Spanish: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': 'Reconstruyendo el índice de búsqueda: pueden faltar resultados.',
  'index.progress': {
    one: '{done} de {count} entrada',
    many: '{done} de {count} de entradas',
    other: '{done} de {count} entradas',
  },
  'popup.settings': 'Ajustes',
} as const satisfies Translation<typeof enIndex, 'es'>;
