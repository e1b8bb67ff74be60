// French: the map of the archive.
import type { Translation } from '../catalogue';
import type { enMap } from '../en/map';

export const map = {
  'map.heading': 'Carte des archives',
  'map.back': 'Retour',
  'map.tab': 'Ouvrir la carte dans un onglet',
  'map.table': 'En tableau',
  'map.picture': 'En image',
  'map.anew': 'Refaire la carte',
  'map.legend': 'Groupes',
  'map.lines': {
    one: '{count} relation',
    many: '{count} de relations',
    other: '{count} relations',
  },
  'map.most': 'Ceux-ci ont le plus de relations, sur {count} articles.',
  'map.asking': 'Recherche des articles qui vont ensemble',
  'map.asking.progress': {
    one: '{done} sur {count} article',
    many: '{done} sur {count} d’articles',
    other: '{done} sur {count} articles',
  },
  'map.asking.how':
    'Le moteur de recherche est interrogé pour chaque article, sur cet ordinateur. Cela continue pendant que vous lisez, même panneau fermé, et c’est conservé.',
  'map.stop': 'Arrêter',
  'map.stopped': {
    one: 'Arrêté : {done} sur {count} article examiné.',
    many: 'Arrêté : {done} sur {count} d’articles examinés.',
    other: 'Arrêté : {done} sur {count} articles examinés.',
  },
  'map.goOn': 'Continuer',
  'map.waits': 'Quelque chose a échoué ; nouvel essai à {when}.',
  'map.again': 'Réessayer maintenant',
  'map.laying': 'Disposition de la carte',
  'map.since': {
    one: '{count} article est arrivé ou a changé depuis cette carte.',
    many: '{count} d’articles sont arrivés ou ont changé depuis cette carte.',
    other: '{count} articles sont arrivés ou ont changé depuis cette carte.',
  },
  'map.update': 'Mettre la carte à jour',
  'map.none.heading': 'Pas encore deux articles qui vont ensemble.',
  'map.none.text':
    'La carte montre quels articles parlent des mêmes choses. Elle commence dès qu’il y en a : ajoutez une publication que vous connaissez bien, ou laissez venir des articles plus anciens.',
  'map.label': {
    one: 'Carte de {count} article',
    many: 'Carte de {count} d’articles',
    other: 'Carte de {count} articles',
  },
  'map.keys':
    'Les flèches vont d’article en article, Début à celui qui a le plus de relations, Entrée l’ouvre. Page suivante et Page précédente vont de groupe en groupe, plus et moins rapprochent et éloignent, 0 montre tout, Échap relâche.',
  'map.closer': 'Rapprocher',
  'map.farther': 'Éloigner',
  'map.fit': 'Tout afficher',
  'map.all': 'Tous les groupes',
  'map.alone': 'Dans aucun groupe',
  'map.group.unnamed': 'Un groupe sans mots à lui',
  'map.group.said': {
    one: '{name} : {count} article',
    many: '{name} : {count} d’articles',
    other: '{name} : {count} articles',
  },
  'map.more': {
    one: 'et {count} autre',
    many: 'et {count} d’autres',
    other: 'et {count} autres',
  },
  'map.with': {
    one: 'Va avec {count} article',
    many: 'Va avec {count} d’articles',
    other: 'Va avec {count} articles',
  },
  'map.with.none': 'Seul',
  'map.table.caption': 'Articles du groupe {name}',
  'map.table.post': 'Article',
  'map.table.beside': 'Va avec',
} as const satisfies Translation<typeof enMap, 'fr'>;
