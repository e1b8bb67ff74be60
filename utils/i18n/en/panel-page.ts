// English: what the panel alone says: of the page at hand, and that no backup could be made.
import type { Message } from '../catalogue';

export const enPanelPage = {
  'page.none': 'No page is open beside the archive.',
  'page.manual': 'Related posts are shown when you ask for them.',
  'page.manual.ask': 'Look beside this page',
  'page.manual.automatic': 'Show them on every page',
  'page.manual.explain':
    'For every page, the browser will ask whether Backlist may read pages. Nothing that you read leaves this computer.',
  'backup.failed': 'The last automatic backup could not be made.',
  'backup.failed.next': 'The page of import and export says why, and has a button that mends it.',
} as const satisfies Record<string, Message>;
