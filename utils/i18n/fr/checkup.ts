// French: the checkup of the archive, in the settings.
import type { Translation } from '../catalogue';
import type { enCheckup } from '../en/checkup';

export const checkup = {
  'checkup.heading': 'Tout est-il là ?',
  'checkup.explain':
    'À chaque démarrage du navigateur, Backlist parcourt les archives, un peu à la fois, répare ce qui peut l’être et dit le reste ici.',
  'checkup.never': 'Pas encore parcouru.',
  'checkup.last': 'Parcouru : {when}.',
  'checkup.sound': 'Tout est là et concorde.',
  'checkup.now': 'Vérifier les archives',
  'checkup.running': 'Parcours des archives',
  'checkup.progress': {
    one: '{done} sur {count} ligne',
    many: '{done} sur {count} de lignes',
    other: '{done} sur {count} lignes',
  },
  'checkup.mended': 'Réparé',
  'checkup.open': 'À vous de décider',
  'checkup.text-back': {
    one: '{count} article avait perdu son texte et en a de nouveau un autre.',
    many: '{count} d’articles avaient perdu leur texte et en ont de nouveau un autre.',
    other: '{count} articles avaient perdu leur texte et en ont de nouveau un autre.',
  },
  'checkup.text-asked': {
    one: 'Le texte de {count} article manquait. Son flux et sa page sont relus pour lui.',
    many: 'Les textes de {count} d’articles manquaient. Leurs flux et pages sont relus pour eux.',
    other: 'Les textes de {count} articles manquaient. Leurs flux et pages sont relus pour eux.',
  },
  'checkup.post-back': {
    one: '{count} article manquait et a été refait avec ce qui en restait.',
    many: '{count} d’articles manquaient et ont été refaits avec ce qui en restait.',
    other: '{count} articles manquaient et ont été refaits avec ce qui en restait.',
  },
  'checkup.index': {
    one: 'L’index de recherche était endommagé à {count} endroit, en cours de reconstruction.',
    many: 'L’index de recherche était endommagé à {count} d’endroits, en cours de reconstruction.',
    other: 'L’index de recherche était endommagé à {count} endroits, en cours de reconstruction.',
  },
  'checkup.rows': {
    one: '{count} reste de choses disparues a été enlevé.',
    many: '{count} de restes de choses disparues ont été enlevés.',
    other: '{count} restes de choses disparues ont été enlevés.',
  },
  'checkup.highlights': {
    one: '{count} surlignage appartient de nouveau à son article.',
    many: '{count} de surlignages appartiennent de nouveau à leurs articles.',
    other: '{count} surlignages appartiennent de nouveau à leurs articles.',
  },
  'checkup.sources': {
    one: '{count} article n’avait plus de source. Il figure parmi les sources conservées.',
    many: '{count} d’articles n’avaient plus de source. Ils figurent parmi les sources conservées.',
    other: '{count} articles n’avaient plus de source. Ils figurent parmi les sources conservées.',
  },
  'checkup.jobs': {
    one: '{count} tâche d’arrière-plan a été remise en ordre.',
    many: '{count} de tâches d’arrière-plan ont été remises en ordre.',
    other: '{count} tâches d’arrière-plan ont été remises en ordre.',
  },
  'checkup.counters': {
    one: '{count} compteur a été corrigé.',
    many: '{count} de compteurs ont été corrigés.',
    other: '{count} compteurs ont été corrigés.',
  },
  'checkup.text-lost': {
    one: 'Le texte de {count} article manque, et il n’y a pas d’adresse où le demander.',
    many: 'Les textes de {count} d’articles manquent, et il n’y a pas d’adresse où les demander.',
    other: 'Les textes de {count} articles manquent, et il n’y a pas d’adresse où les demander.',
  },
  'checkup.text-lost.next': 'Si vous avez une sauvegarde, importez-la : elle remet ce qui manque.',
  'checkup.text-astray': {
    one: '{count} texte est là sans l’article auquel il appartenait.',
    many: '{count} de textes sont là sans les articles auxquels ils appartenaient.',
    other: '{count} textes sont là sans les articles auxquels ils appartenaient.',
  },
  'checkup.text-astray.next':
    'Reprenez-les comme pages enregistrées, nommées d’après leurs premiers mots, ou supprimez-les.',
  'checkup.bring': 'Reprendre',
  'checkup.delete': 'Supprimer',
  'checkup.sure': 'Supprimer définitivement ?',
  'checkup.brought': {
    one: '{count} texte a été repris. Il figure parmi les pages enregistrées.',
    many: '{count} de textes ont été repris. Ils figurent parmi les pages enregistrées.',
    other: '{count} textes ont été repris. Ils figurent parmi les pages enregistrées.',
  },
  'checkup.deleted': {
    one: '{count} texte a été supprimé.',
    many: '{count} de textes ont été supprimés.',
    other: '{count} textes ont été supprimés.',
  },
} as const satisfies Translation<typeof enCheckup, 'fr'>;
