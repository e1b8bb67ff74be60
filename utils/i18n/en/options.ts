// English: the settings.
import type { Message } from '../catalogue';

export const enOptions = {
  'title.options': 'Backlist: settings',
  'options.heading': 'Settings',
  'options.sources.explain':
    'The publications that Backlist keeps for you. They are the only servers that it ever talks to.',
  'options.related': 'Related posts',
  'options.automatic': 'On every page',
  'options.automatic.explain':
    'Looks at each article that you open and shows the number of related posts on the toolbar button. Off: only when you click the button.',
  'options.amount': 'How many',
  'options.amount.explain': 'How sure Backlist must be before it shows a post.',
  'options.amount.few': 'Few, only the surest',
  'options.amount.normal': 'Normal',
  'options.amount.many': 'Many, looser ones too',
  'options.hosts': 'Sites switched off',
  'options.hosts.explain': 'Nothing is read on these sites.',
  'options.hosts.none': 'None.',
  'options.hosts.remove': 'Switch on again',
  'options.hosts.removeLabel': 'Switch on again: {host}',
  'options.hosts.removed': '{host} is switched on again.',
  'options.appearance': 'Appearance',
  'options.theme': 'Theme',
  'options.theme.explain': 'Light, dark, or whatever the system uses.',
  'options.theme.system': 'As the system',
  'options.theme.light': 'Light',
  'options.theme.dark': 'Dark',
  'options.language': 'Language',
  'options.language.explain':
    'What Backlist itself says. Posts stay in their own. The toolbar button’s name and the browser’s list of shortcuts follow the browser.',
  'options.language.browser': 'As the browser',
  'options.about.version': 'Version {version}',
  'transfer.open.explain': 'Bring in what another product kept, and take out everything that is here.',
  'options.selectionBar': 'Offer highlighting where text is selected on pages',
  'options.selectionBar.explain':
    'A small bar with four colours beside the selection, on pages that Backlist looks at. The context menu highlights without it.',
} as const satisfies Record<string, Message>;
