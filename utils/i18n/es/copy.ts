// Spanish: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': 'Copiar',
  'copy.markdown': 'La entrada en Markdown',
  'copy.quotes': 'Los subrayados como citas con enlaces',
  'copy.annotations': 'Los subrayados como anotaciones (JSON-LD)',
  'copy.done': 'Copiado',
} as const satisfies Translation<typeof enCopy, 'es'>;
