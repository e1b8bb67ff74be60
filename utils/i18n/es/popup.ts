// Spanish: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': 'Nunca en este sitio',
  'page.never.done': 'Ya no se lee nada en {host}.',
  'popup.state.new': 'Un artículo que no está en tu archivo',
  'popup.open': 'Abrir el archivo',
  'popup.find.label': 'Buscar en el archivo',
  'popup.find.hint': 'Buscar en el archivo',
  'popup.find.none': 'Ninguna entrada tiene estas palabras.',
  'popup.find.all': {
    one: 'Ver {count} resultado en el panel',
    many: 'Ver {count} de resultados en el panel',
    other: 'Ver los {count} resultados en el panel',
  },
  'popup.new': 'Novedades',
  'popup.new.empty': 'El archivo aún está vacío. Las primeras entradas llegan en un momento.',
  'popup.add': 'Añadir este sitio',
  'popup.add.label': 'Añadir «{title}» a tus fuentes',
  'popup.add.which': 'Este sitio ofrece varios feeds',
  'popup.add.looking': 'Buscando el feed de este sitio…',
  'popup.add.working': 'Añadiendo…',
  'popup.add.done': 'Añadido. Sus entradas llegan en segundo plano.',
  'popup.add.already': 'Este sitio está entre tus fuentes.',
  'popup.sync.never': 'Aún sin sincronizar',
  'popup.sync.last': 'Sincronizado {when}',
  'popup.sync.failing': {
    one: '{count} fuente necesita atención',
    many: '{count} de fuentes necesitan atención',
    other: '{count} fuentes necesitan atención',
  },
  'popup.new.none':
    'Aún no se guarda ninguna publicación. Añade abajo este sitio, u otro por su dirección: abre el archivo y luego Fuentes.',
} as const satisfies Translation<typeof enPopup, 'es'>;
