// English: the doors outside of our screens: what context menu and omnibox say.
import type { Message } from './catalogue';

export const enDoors = {
  'menu.related': 'Related posts of this page',
  'omnibox.lookup': 'Look up “{query}” in the archive',
  'omnibox.start': 'Type what to look up in the archive',
  'omnibox.none': 'Nothing in the archive speaks of “{query}”',
} as const satisfies Record<string, Message>;
