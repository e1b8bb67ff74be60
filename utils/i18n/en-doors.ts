// English: the doors outside of our screens, which only the worker says: context menu and address bar. It registers them
// (door-strings.ts).
import type { Message } from './catalogue';

export const enDoors = {
  'menu.lookup': 'Look up “%s” in Backlist',
  'menu.highlight': 'Highlight the selection',
  'menu.save': 'Save this page',
  'menu.saveLink': 'Save this link',
  'menu.related': 'Related posts of this page',
  'menu.panel': 'Open the archive in the side panel',
  'omnibox.lookup': 'Look up “{query}” in the archive',
  'omnibox.start': 'Type what to look up in the archive',
  'omnibox.none': 'Nothing in the archive speaks of “{query}”',
} as const satisfies Record<string, Message>;
