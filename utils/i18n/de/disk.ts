// German: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full':
    'Der Datenträger ist voll: Neue Beiträge kommen nicht mehr hinzu. Was hier ist, lässt sich lesen und durchsuchen wie zuvor.',
  'disk.missing':
    'Backlist macht von selbst weiter, sobald etwa {size} mehr frei sind. Schaffe Platz, bevor du den Browser schließt: Auf einem vollen Datenträger kann er beschädigen, was er speichert, auch dieses Archiv.',
  'disk.room': 'Platz schaffen',
} as const satisfies Translation<typeof enDisk, 'de'>;
