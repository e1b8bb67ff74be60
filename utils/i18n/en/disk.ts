// English: that the disk is full, in popup, panel and settings.
import type { Message } from '../catalogue';

export const enDisk = {
  'disk.full': 'The disk is full: no new posts come in. What is here can be read and searched as before.',
  'disk.missing':
    'Backlist goes on by itself once about {size} more are free. Make room before you close the browser: on a full disk it may damage what it stores, this archive too.',
  'disk.room': 'Make room',
} as const satisfies Record<string, Message>;
