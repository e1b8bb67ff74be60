// Portuguese: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': 'Refazendo o índice de busca: podem faltar resultados.',
  'index.progress': {
    one: '{done} de {count} artigo',
    many: '{done} de {count} de artigos',
    other: '{done} de {count} artigos',
  },
  'popup.settings': 'Configurações',
} as const satisfies Translation<typeof enIndex, 'pt'>;
