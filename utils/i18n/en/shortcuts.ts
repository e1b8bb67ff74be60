// English: the keys, in the settings.
import type { Message } from '../catalogue';

export const enShortcuts = {
  'shortcuts.heading': 'Shortcuts',
  'shortcuts.everywhere': 'In the whole browser',
  'shortcuts.everywhere.explain':
    'These work on every page. The browser keeps them; there you can change them or take them away.',
  'shortcuts.change': 'Change them in the browser',
  'shortcuts.unset': 'No key yet',
  'shortcuts.omnibox': 'In the address bar: {keyword}, a space, then what to look up',
  'shortcuts.popup': 'Open the popup',
  'shortcuts.open-panel': 'Open the side panel',
  'shortcuts.look-up': 'Look up: the selected words, or what you type',
  'shortcuts.save-page': 'Save this page as you see it',
  'shortcuts.next-related': 'Next post related to this page',
  'shortcuts.previous-related': 'Previous post related to this page',
} as const satisfies Record<string, Message>;
