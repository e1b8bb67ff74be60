// English: the state of the index and the way to the settings, in popup, panel and settings.
import type { Message } from '../catalogue';

export const enIndex = {
  'index.rebuilding': 'Rebuilding the search index: results may be missing.',
  'index.progress': { one: '{done} of {count} post', other: '{done} of {count} posts' },
  'popup.settings': 'Settings',
} as const satisfies Record<string, Message>;
