// French: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist : archives',
  loading: 'Chargement…',
  'post.read': 'Lu',
  'post.starred': 'Avec étoile',
  'panel.views': 'Vues',
  'panel.archive': 'Archives',
  'panel.lookup': 'Rechercher',
  'panel.page': 'Cette page',
  'panel.sources': 'Sources',
  'panel.more': 'Plus',
  'archive.heading': 'Les archives',
  'archive.summary': {
    one: '{count} article, {years}',
    many: '{count} d’articles, {years}',
    other: '{count} articles, {years}',
  },
  'archive.timeline.year': {
    one: '{year} : {count} article',
    many: '{year} : {count} d’articles',
    other: '{year} : {count} articles',
  },
  'archive.empty.heading': 'Les archives sont vides.',
  'archive.empty.text': 'Les articles apparaissent ici dès qu’une source a été lue.',
  'archive.empty.action': 'Voir les sources',
  'show.more': 'Afficher plus',
} as const satisfies Translation<typeof enViews, 'fr'>;
