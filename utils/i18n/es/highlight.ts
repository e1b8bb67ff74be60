// Spanish: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': 'Amarillo',
  'highlight.colour.green': 'Verde',
  'highlight.colour.blue': 'Azul',
  'highlight.colour.pink': 'Rosa',
  'highlight.bar': 'Subrayar la selección',
  'highlight.bar.note': 'Nota',
  'highlight.bar.copy': 'Copiar',
  'highlight.tooLong': 'Esta selección es demasiado larga para subrayarla. Subraya una parte.',
  'highlight.nothing': 'En esta selección no hay texto que subrayar.',
  'highlight.failed': 'No se pudo subrayar. Recarga la página e inténtalo de nuevo.',
  'highlight.edit': 'Editar el subrayado',
  'highlight.close': 'Cerrar',
  'highlight.remove': 'Eliminar',
  'highlight.removed': 'Subrayado eliminado.',
} as const satisfies Translation<typeof enHighlight, 'es'>;
