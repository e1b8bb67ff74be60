// French: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': 'Supprimer',
  'post.delete.label': 'Supprimer « {title} »',
  'post.deleted.one': 'Article supprimé : « {title} ».',
  'post.deleted': {
    one: '{count} article supprimé.',
    many: '{count} d’articles supprimés.',
    other: '{count} articles supprimés.',
  },
  'post.restored': {
    one: '{count} article rétabli.',
    many: '{count} d’articles rétablis.',
    other: '{count} articles rétablis.',
  },

  'merge.also': 'Aussi dans : {sources}',
  'merge.twice': 'Deux fois dans cette publication',
  'merge.line': '« {title} » dans {source}',
  'merge.why.guid': 'Un seul article depuis le {day} : les deux ont le même identifiant et le même titre.',
  'merge.why.address':
    'Un seul article depuis le {day} : les deux ont la même adresse, et le titre ou le texte concordent.',
  'merge.why.content': 'Un seul article depuis le {day} : les deux ont le même titre et le même texte.',
  'merge.split': 'Ce sont deux articles',
  'merge.split.done': 'Ce sont maintenant deux articles.',
  'merge.apart': 'Séparé de « {title} » dans {source}, car vous avez indiqué que ce sont deux articles.',
  'merge.apart.open': 'Ouvrir l’autre',
  'merge.join': 'C’est bien le même article',
  'merge.join.done': 'C’est de nouveau un seul article.',
  'merge.source.gone': 'une source qui n’existe plus',
} as const satisfies Translation<typeof enPosts, 'fr'>;
