// English: the first-run page.
import type { Message } from '../catalogue';

export const enWelcome = {
  'title.welcome': 'Welcome to Backlist',
  'welcome.heading': 'The older titles still worth reading',
  'welcome.line.keep':
    'Backlist keeps the whole archive of the publications that you choose on this computer.',
  'welcome.line.beside':
    'On the page that you read, it shows which of those posts belong beside it, and why.',
  'welcome.line.private':
    'Nothing that you read or look up leaves this computer. No account, no server of ours.',
  'welcome.choice': 'When should it look?',
  'welcome.every': 'On every page',
  'welcome.every.explain':
    'The toolbar button shows how many posts belong beside the page. The browser asks for your consent.',
  'welcome.click': 'Only when I click',
  'welcome.click.explain': 'Nothing is read until you click the toolbar button.',
  'welcome.every.done': 'From now on Backlist looks on every page. You can switch it off in the settings.',
  'welcome.click.done': 'Backlist looks only when you click its button. You can change this in the settings.',
  'welcome.every.declined': 'The browser did not give access, so Backlist looks only when you click.',
  'welcome.open.heading': 'How to open it',
  'welcome.open.toolbar': 'Toolbar button: what belongs beside this page',
  'welcome.open.keys': 'Side panel: {keys}',
  'welcome.open.menu': 'Select words, right-click: look them up',
  'welcome.open.pin': 'If you do not see the button, open the puzzle piece in the toolbar and pin Backlist.',
  'welcome.sample': 'Already on your shelf',
  'welcome.sample.wait': 'The first archive is being put on the shelf…',
  'welcome.archive': 'Open the archive',
  'welcome.working': 'Waiting for the browser…',
} as const satisfies Record<string, Message>;
