// Portuguese: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': 'Copiar',
  'copy.markdown': 'O artigo em Markdown',
  'copy.quotes': 'Os destaques como citações com links',
  'copy.annotations': 'Os destaques como anotações (JSON-LD)',
  'copy.done': 'Copiado',
} as const satisfies Translation<typeof enCopy, 'pt'>;
