// French: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': 'Original',
  'post.original.label': 'Ouvrir la page d’origine de « {title} » dans un nouvel onglet',
  'page.related.heading': 'À côté de cette page',
  'page.related.terms': 'En commun avec cette page',
  'page.related.passage': 'Meilleur passage',
  'page.known.heading': 'Cette page est dans vos archives',
  'page.linked.heading': 'Les liens de cette page mènent à',
  'page.dismiss': 'Sans rapport',
  'page.dismiss.label': '« {title} » est sans rapport avec cette page',
  'page.dismissed': 'N’apparaîtra plus à côté de cette page.',
  'page.nothing': 'Rien dans les archives n’a sa place à côté de cette page.',
  'page.notArticle': 'Cette page n’est pas un article : il n’y a rien à comparer.',
  'page.private':
    'Cette page contient un formulaire de mot de passe ou de paiement. Backlist ne l’a pas lue.',
  'page.unreadable': 'Le navigateur ne laisse aucune extension lire cette page.',
  'page.off': 'Backlist est désactivé sur ce site.',
  'page.off.on': 'Activer sur {host}',
  'page.loading': 'Lecture de la page…',
  'page.off.done': '{host} est de nouveau activé.',
} as const satisfies Translation<typeof enPage, 'fr'>;
