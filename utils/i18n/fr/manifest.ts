// French: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    'Garde sur votre ordinateur les archives des publications choisies et montre les articles apparentés à la page que vous lisez.',
  'manifest.openPanel': 'Ouvrir le panneau latéral',
  'manifest.lookUp': 'Rechercher les mots sélectionnés ou ceux que vous saisissez',
  'manifest.savePage': 'Enregistrer cette page telle que vous la voyez',
  'manifest.nextRelated': 'Article apparenté suivant',
  'manifest.previousRelated': 'Article apparenté précédent',
} as const satisfies Translation<typeof enManifest, 'fr'>;
