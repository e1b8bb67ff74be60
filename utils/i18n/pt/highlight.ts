// Portuguese: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': 'Amarelo',
  'highlight.colour.green': 'Verde',
  'highlight.colour.blue': 'Azul',
  'highlight.colour.pink': 'Rosa',
  'highlight.bar': 'Destacar a seleção',
  'highlight.bar.note': 'Nota',
  'highlight.bar.copy': 'Copiar',
  'highlight.tooLong': 'Esta seleção é longa demais para destacar. Destaque uma parte.',
  'highlight.nothing': 'Não há texto para destacar nesta seleção.',
  'highlight.failed': 'Não foi possível destacar. Recarregue a página e tente de novo.',
  'highlight.edit': 'Editar o destaque',
  'highlight.close': 'Fechar',
  'highlight.remove': 'Excluir',
  'highlight.removed': 'Destaque excluído.',
} as const satisfies Translation<typeof enHighlight, 'pt'>;
