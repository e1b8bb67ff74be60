// German: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': 'Kopieren',
  'copy.markdown': 'Den Beitrag als Markdown',
  'copy.quotes': 'Markierungen als Zitate mit Links',
  'copy.annotations': 'Markierungen als Annotationen (JSON-LD)',
  'copy.done': 'Kopiert',
} as const satisfies Translation<typeof enCopy, 'de'>;
