// French: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': 'Copier',
  'copy.markdown': 'L’article en Markdown',
  'copy.quotes': 'Les surlignages en citations avec liens',
  'copy.annotations': 'Les surlignages en annotations (JSON-LD)',
  'copy.done': 'Copié',
} as const satisfies Translation<typeof enCopy, 'fr'>;
