// German: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    'Bewahrt das Archiv gewählter Publikationen auf deinem Computer und zeigt die Beiträge, die zur gelesenen Seite passen.',
  'manifest.openPanel': 'Seitenleiste öffnen',
  'manifest.lookUp': 'Ausgewählte oder eingegebene Wörter nachschlagen',
  'manifest.savePage': 'Diese Seite sichern, wie sie zu sehen ist',
  'manifest.nextRelated': 'Nächster passender Beitrag zu dieser Seite',
  'manifest.previousRelated': 'Vorheriger passender Beitrag zu dieser Seite',
} as const satisfies Translation<typeof enManifest, 'de'>;
