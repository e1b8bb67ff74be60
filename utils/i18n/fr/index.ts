// French: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': 'Reconstruction de l’index de recherche : des résultats peuvent manquer.',
  'index.progress': {
    one: '{done} sur {count} article',
    many: '{done} sur {count} d’articles',
    other: '{done} sur {count} articles',
  },
  'popup.settings': 'Réglages',
} as const satisfies Translation<typeof enIndex, 'fr'>;
