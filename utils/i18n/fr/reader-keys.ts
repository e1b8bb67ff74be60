// French: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': 'Surligner la sélection',
  'keys.older': 'Suivant dans la publication, plus ancien',
  'keys.newer': 'Précédent dans la publication, plus récent',
  'keys.original': 'Ouvrir la page d’origine',
  'keys.star': 'Mettre ou retirer l’étoile',
  'keys.unread': 'Marquer comme non lu',
  'keys.outline': 'Déplier ou replier le plan',
  'keys.set': 'Présentation du texte',
  'keys.images': 'Afficher les images de cet article',
  'keys.aloud': 'Lire à voix haute, mettre en pause',
  'keys.sentenceBack': 'Phrase précédente, à voix haute',
  'keys.sentenceOn': 'Phrase suivante, à voix haute',
  'keys.tab': 'Ouvrir dans un onglet',
  'keys.help': 'Ces touches',
  'keys.back': 'Revenir où vous étiez',
  'keys.delete': 'Supprimer cet article',
  'keys.name.escape': 'Échap',
  'keys.name.delete': 'Suppr',
} as const satisfies Translation<typeof enReaderKeys, 'fr'>;
