// Portuguese: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': 'Excluir',
  'post.delete.label': 'Excluir “{title}”',
  'post.deleted.one': 'Artigo excluído: “{title}”.',
  'post.deleted': {
    one: '{count} artigo excluído.',
    many: '{count} de artigos excluídos.',
    other: '{count} artigos excluídos.',
  },
  'post.restored': {
    one: '{count} artigo está de volta.',
    many: '{count} de artigos estão de volta.',
    other: '{count} artigos estão de volta.',
  },

  'merge.also': 'Também em: {sources}',
  'merge.twice': 'Duas vezes nesta publicação',
  'merge.line': '“{title}” em {source}',
  'merge.why.guid': 'Um só artigo desde {day}, pois os dois têm o mesmo identificador e o mesmo título.',
  'merge.why.address':
    'Um só artigo desde {day}, pois os dois têm o mesmo endereço, e o título ou o texto coincide.',
  'merge.why.content': 'Um só artigo desde {day}, pois os dois têm o mesmo título e o mesmo texto.',
  'merge.split': 'São dois artigos',
  'merge.split.done': 'Agora são dois artigos.',
  'merge.apart': 'Separado de “{title}” em {source}, pois você indicou que são dois artigos.',
  'merge.apart.open': 'Abrir o outro',
  'merge.join': 'São o mesmo artigo',
  'merge.join.done': 'Voltam a ser um só artigo.',
  'merge.source.gone': 'uma fonte que não existe mais',
} as const satisfies Translation<typeof enPosts, 'pt'>;
