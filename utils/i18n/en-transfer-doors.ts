// English: the doors to the page of import and export, and what can be copied.
import type { Message } from './catalogue';

export const enTransferDoors = {
  'title.transfer': 'Backlist: import and export',
  'transfer.heading': 'Import and export',
  'transfer.open': 'Import and export',
  'transfer.open.explain': 'Bring in what another product kept, and take out everything that is here.',
  'copy.menu': 'Copy',
  'copy.markdown': 'The post as Markdown',
  'copy.quotes': 'Highlights as quotes with links',
  'copy.annotations': 'Highlights as annotations (JSON-LD)',
  'copy.done': 'Copied',
} as const satisfies Record<string, Message>;
