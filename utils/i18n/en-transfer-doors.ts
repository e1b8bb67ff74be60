// English: the doors to the page of import and export.
import type { Message } from './catalogue';

export const enTransferDoors = {
  'title.transfer': 'Backlist: import and export',
  'transfer.heading': 'Import and export',
  'transfer.open': 'Import and export',
  'transfer.open.explain': 'Bring in what another product kept, and take out everything that is here.',
} as const satisfies Record<string, Message>;
