// German: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': 'Neben dem Archiv ist keine Seite offen.',
  'page.manual': 'Passende Beiträge erscheinen, wenn du danach fragst.',
  'page.manual.ask': 'Bei dieser Seite nachsehen',
  'page.manual.automatic': 'Auf jeder Seite zeigen',
  'page.manual.explain':
    'Dafür fragt der Browser, ob Backlist Seiten lesen darf. Nichts, was du liest, verlässt diesen Computer.',
  'backup.failed': 'Die letzte automatische Sicherung ließ sich nicht anlegen.',
  'backup.failed.next': 'Die Seite für Import und Export sagt, warum, und hat einen Knopf, der es behebt.',
} as const satisfies Translation<typeof enPanelPage, 'de'>;
