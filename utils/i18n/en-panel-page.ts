// English: the page at hand, as the panel alone says it.
import type { Message } from './catalogue';

export const enPanelPage = {
  'page.none': 'No page is open beside the archive.',
  'page.manual': 'Related posts are shown when you ask for them.',
  'page.manual.ask': 'Look beside this page',
  'page.manual.automatic': 'Show them on every page',
  'page.manual.explain':
    'For every page, the browser will ask whether Backlist may read pages. Nothing that you read leaves this computer.',
} as const satisfies Record<string, Message>;
