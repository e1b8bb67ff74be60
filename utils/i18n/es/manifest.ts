// Spanish: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    'Guarda en tu equipo el archivo de las publicaciones que elijas y muestra las entradas relacionadas con la página que lees.',
  'manifest.openPanel': 'Abrir el panel lateral',
  'manifest.lookUp': 'Consultar las palabras seleccionadas o las que escribas',
  'manifest.savePage': 'Guardar esta página tal como la ves',
  'manifest.nextRelated': 'Siguiente entrada relacionada con esta página',
  'manifest.previousRelated': 'Anterior entrada relacionada con esta página',
} as const satisfies Translation<typeof enManifest, 'es'>;
