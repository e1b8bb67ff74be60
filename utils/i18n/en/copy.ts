// English: what can be copied of a post.
import type { Message } from '../catalogue';

export const enCopy = {
  'copy.menu': 'Copy',
  'copy.markdown': 'The post as Markdown',
  'copy.quotes': 'Highlights as quotes with links',
  'copy.annotations': 'Highlights as annotations (JSON-LD)',
  'copy.done': 'Copied',
} as const satisfies Record<string, Message>;
