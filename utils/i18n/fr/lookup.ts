// French: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': 'Rechercher',
  'lookup.label': 'Rechercher dans les archives',
  'lookup.hint': 'Mot, expression ou question',
  'lookup.order': 'Ordre',
  'lookup.order.relevance': 'Les plus pertinents d’abord',
  'lookup.order.date': 'Les plus récents d’abord',
  'lookup.unfit.next': 'Essayez avec moins de filtres ou une période plus longue.',
  'lookup.empty': 'Trouvez les passages des archives qui parlent d’un sujet.',
  'lookup.empty.filters':
    'Des mots seuls trouvent les articles qui les contiennent tous. Ceci restreint le résultat :',
  'lookup.empty.more':
    'Sur n’importe quelle page, vous pouvez aussi sélectionner des mots et les rechercher d’un clic droit.',
} as const satisfies Translation<typeof enLookup, 'fr'>;
