// Spanish: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': 'Eliminar',
  'post.delete.label': 'Eliminar «{title}»',
  'post.deleted.one': 'Se eliminó «{title}».',
  'post.deleted': {
    one: '{count} entrada eliminada.',
    many: '{count} de entradas eliminadas.',
    other: '{count} entradas eliminadas.',
  },
  'post.restored': {
    one: '{count} entrada recuperada.',
    many: '{count} de entradas recuperadas.',
    other: '{count} entradas recuperadas.',
  },

  'merge.also': 'También en: {sources}',
  'merge.twice': 'Dos veces en esta publicación',
  'merge.line': '«{title}» en {source}',
  'merge.why.guid': 'Una sola entrada desde el {day}: ambas tienen el mismo identificador y el mismo título.',
  'merge.why.address':
    'Una sola entrada desde el {day}: ambas tienen la misma dirección, y el título o el texto coinciden.',
  'merge.why.content': 'Una sola entrada desde el {day}: ambas tienen el mismo título y el mismo texto.',
  'merge.split': 'Son dos entradas',
  'merge.split.done': 'Ahora son dos entradas.',
  'merge.apart': 'Separada de «{title}» en {source}, porque dijiste que son dos entradas.',
  'merge.apart.open': 'Abrir la otra',
  'merge.join': 'Son la misma',
  'merge.join.done': 'Vuelven a ser una sola entrada.',
  'merge.source.gone': 'una fuente que ya no está',
} as const satisfies Translation<typeof enPosts, 'es'>;
