// French: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full':
    'Le disque est plein : aucun nouvel article n’entre. Ce qui est ici se lit et se recherche comme avant.',
  'disk.missing':
    'Backlist reprend tout seul dès qu’environ {size} de plus sont libres. Faites de la place avant de fermer le navigateur : sur un disque plein, il peut abîmer ce qu’il enregistre, ces archives aussi.',
  'disk.room': 'Faire de la place',
} as const satisfies Translation<typeof enDisk, 'fr'>;
