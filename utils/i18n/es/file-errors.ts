// Spanish: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlist no conoce este tipo de archivo.',
  'error.unknown-format.next': 'Elige la exportación tal como la escribió el otro programa.',
  'error.damaged-file.what': 'Este archivo está dañado. No se ha importado nada de él.',
  'error.damaged-file.next': 'Expórtalo otra vez e inténtalo de nuevo.',
  'error.newer-backup.what': 'Esta copia de seguridad es de una versión más reciente de Backlist.',
  'error.newer-backup.next': 'Actualiza Backlist y restáurala después.',
  'error.bad-template.what': 'Backlist no puede seguir esta plantilla.',
  'error.bad-template.next': 'Corrígela en la página de importación y exportación.',
  'error.no-backup-place.what': 'No se pudo guardar la copia de seguridad.',
  'error.no-backup-place.next': 'Elige de nuevo dónde guardarla y acepta cuando el navegador pregunte.',
  'error.backup-not-allowed.what':
    'El navegador ya no deja que Backlist escriba en la carpeta de tus copias de seguridad.',
  'error.backup-not-allowed.next': 'Pulsa el botón y permítelo; si el navegador lo ofrece, en cada visita.',
  'error.no-backup-room.what': 'El disco en el que debe guardarse la copia de seguridad está lleno.',
  'error.no-backup-room.next':
    'Haz sitio allí o elige otro lugar y vuelve a intentarlo. Las copias anteriores siguen ahí.',
} as const satisfies Translation<typeof enFileErrors, 'es'>;
