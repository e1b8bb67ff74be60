// Spanish: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlist no conoce este tipo de archivo.',
  'error.unknown-format.next': 'Elige la exportación tal como la escribió el otro programa.',
  'error.damaged-file.what': 'Este archivo está dañado. No se ha importado nada de él.',
  'error.damaged-file.next': 'Expórtalo otra vez e inténtalo de nuevo.',
  'error.damaged-file.what.zip': 'Este ZIP está cortado o dañado. No se ha importado nada de él.',
  'error.damaged-file.what.bomb':
    'Este ZIP, descomprimido, ocuparía mucho más que cualquier exportación. No se ha importado nada de él.',
  'error.damaged-file.what.columns':
    'La columna «{column}» está dos veces y no se sabe cuál vale. No se ha importado nada.',
  'error.damaged-file.what.quote':
    'En este archivo se abren unas comillas que nunca se cierran. No se ha importado nada de él.',
  'error.damaged-file.what.json':
    'Este archivo termina antes de tiempo o no es el JSON que debería ser. No se ha importado nada de él.',
  'error.damaged-file.what.encoding':
    'No se puede saber en qué codificación están las letras de este archivo. No se ha importado nada de él.',
  'error.damaged-file.what.size':
    'Un texto de este archivo es más largo de lo que se puede importar. No se ha importado nada de él.',
  'error.damaged-file.what.rows':
    'Faltan partes de esta copia de seguridad o no están como se escribieron. No se ha importado nada de ella.',
  'error.damaged-file.next.encoding':
    'Guárdalo como UTF-8 (en la hoja de cálculo: «CSV UTF-8») e inténtalo de nuevo.',
  'error.newer-backup.what': 'Esta copia de seguridad es de una versión más reciente de Backlist.',
  'error.newer-backup.next': 'Actualiza Backlist y restáurala después.',
  'error.bad-template.what': 'Backlist no puede seguir esta plantilla.',
  'error.bad-template.next': 'Corrígela en la página de importación y exportación.',
  'error.no-backup-place.what': 'No se pudo guardar la copia de seguridad.',
  'error.no-backup-place.next': 'Elige de nuevo dónde guardarla y acepta cuando el navegador pregunte.',
  'error.no-backup-room.what': 'El disco en el que debe guardarse la copia de seguridad está lleno.',
  'error.no-backup-room.next':
    'Haz sitio allí o elige otro lugar y vuelve a intentarlo. Las copias anteriores siguen ahí.',
} as const satisfies Translation<typeof enFileErrors, 'es'>;
