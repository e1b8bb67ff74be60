// English: the doors outside of our screens, which only the worker says: context menu, address bar, the sign on pages. It
// registers them (door-strings.ts).
import type { Message } from '../catalogue';

export const enDoors = {
  'menu.lookup': 'Look up “%s” in Backlist',
  'menu.highlight': 'Highlight the selection',
  'menu.save': 'Save this page',
  'menu.saveLink': 'Save this link',
  'menu.related': 'Related posts of this page',
  'menu.panel': 'Open the archive in the side panel',
  'marker.label': {
    one: '{count} post of your archive belongs beside this page',
    other: '{count} posts of your archive belong beside this page',
  },
  'marker.heading': 'Beside this page',
  'marker.move': 'Move: by arrow keys or by dragging',
  'marker.close': 'Close',
  'marker.all': { one: 'See it in the panel', other: 'See all {count} in the panel' },
  'marker.site': 'Not on this site',
  'marker.site.done': 'Not shown on {host} any more.',
  'marker.never': 'Never again',
  'marker.never.done': 'Gone for good. You can bring it back in the settings.',
  'marker.failed': 'That did not work. Reload the page and try again.',
  'omnibox.lookup': 'Look up “{query}” in the archive',
  'omnibox.start': 'Type what to look up in the archive',
  'omnibox.none': 'Nothing in the archive speaks of “{query}”',
} as const satisfies Record<string, Message>;
