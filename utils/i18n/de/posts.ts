// German: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': 'Löschen',
  'post.delete.label': '„{title}“ löschen',
  'post.deleted.one': '„{title}“ gelöscht.',
  'post.deleted': { one: '{count} Beitrag gelöscht.', other: '{count} Beiträge gelöscht.' },
  'post.restored': { one: '{count} Beitrag ist wieder da.', other: '{count} Beiträge sind wieder da.' },

  'merge.also': 'Auch in: {sources}',
  'merge.twice': 'Zweimal in dieser Publikation',
  'merge.line': '„{title}“ in {source}',
  'merge.why.guid': 'Ein Beitrag seit {day}, weil beide dieselbe Kennung und denselben Titel haben.',
  'merge.why.address':
    'Ein Beitrag seit {day}, weil beide dieselbe Adresse haben und Titel oder Text übereinstimmen.',
  'merge.why.content': 'Ein Beitrag seit {day}, weil beide denselben Titel und Text haben.',
  'merge.split': 'Das sind zwei Beiträge',
  'merge.split.done': 'Es sind jetzt zwei Beiträge.',
  'merge.apart': 'Getrennt von „{title}“ in {source}, weil es für dich zwei Beiträge sind.',
  'merge.apart.open': 'Den anderen öffnen',
  'merge.join': 'Es ist doch einer',
  'merge.join.done': 'Es ist wieder ein Beitrag.',
  'merge.source.gone': 'einer Quelle, die es nicht mehr gibt',
} as const satisfies Translation<typeof enPosts, 'de'>;
