// Spanish: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full':
    'El disco está lleno: no entran entradas nuevas. Lo que hay aquí se puede leer y buscar como antes.',
  'disk.missing':
    'Backlist sigue solo en cuanto haya unos {size} más libres. Haz sitio antes de cerrar el navegador: con el disco lleno puede dañar lo que guarda, también este archivo.',
  'disk.room': 'Hacer sitio',
} as const satisfies Translation<typeof enDisk, 'es'>;
