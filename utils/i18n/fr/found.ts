// French: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': 'Résultats',
  'lookup.clear': 'Effacer',
  'lookup.total': {
    one: '{count} article en parle',
    many: '{count} d’articles en parlent',
    other: '{count} articles en parlent',
  },
  'lookup.fit': {
    one: '{count} article correspond',
    many: '{count} d’articles correspondent',
    other: '{count} articles correspondent',
  },
  'lookup.newest': {
    one: 'Le plus récent qui correspond',
    many: 'Les {count} plus récents qui correspondent',
    other: 'Les {count} plus récents qui correspondent',
  },
  'lookup.hint.quote': 'Le guillemet de {part} n’est pas fermé : recherché comme de simples mots.',
  'lookup.hint.date':
    '{part} a été recherché comme de simples mots : une date s’écrit 2023, 2023-05 ou 2023-05-17.',
  'lookup.hint.state':
    '{part} a été recherché comme de simples mots : un article est unread (non lu), read (lu) ou starred (avec étoile).',
  'lookup.hint.place':
    '{part} a été recherché comme de simples mots : le seul endroit possible est le titre, in:title.',
  'lookup.hint.empty':
    '{part} a été recherché comme de simples mots : un nom doit suivre les deux-points, sans espace.',
  'lookup.hint.minus':
    '{part} a été recherché comme de simples mots : le signe moins se place devant des mots, source, tag, author et is.',
  'lookup.hint.operator':
    '{part} a été recherché comme de simples mots : seuls source, tag, author, before, after, is et in restreignent un résultat.',
  'lookup.hint.wordless':
    '{part} ne contient aucun mot qui puisse être recherché : des mots comme « le » figurent dans tous les articles, et les signes ne comptent pas.',
  'lookup.hint.long': 'Seuls les mots jusqu’à « {part} » ont été recherchés.',
  'lookup.any': {
    one: 'Aucun article ne contient tous ces mots. {count} en contient certains.',
    many: 'Aucun article ne contient tous ces mots. {count} en contiennent certains.',
    other: 'Aucun article ne contient tous ces mots. {count} en contiennent certains.',
  },
  'lookup.least': {
    one: 'Au moins {count} article en parle',
    many: 'Au moins {count} d’articles en parlent',
    other: 'Au moins {count} articles en parlent',
  },
  'lookup.corrected': 'Recherche effectuée : « {searched} » au lieu de « {typed} ».',
  'lookup.none': 'Rien dans les archives ne parle de « {query} ».',
  'lookup.unfit': 'Aucun article des archives ne correspond.',
  'lookup.none.next': 'Essayez des mots moins nombreux ou plus généraux.',
} as const satisfies Translation<typeof enFound, 'fr'>;
