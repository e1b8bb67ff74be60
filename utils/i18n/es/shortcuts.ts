// Spanish: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': 'Atajos de teclado',
  'shortcuts.everywhere': 'En todo el navegador',
  'shortcuts.everywhere.explain':
    'Funcionan en todas las páginas. Los gestiona el navegador; allí puedes cambiarlos o quitarlos.',
  'shortcuts.change': 'Cambiarlos en el navegador',
  'shortcuts.unset': 'Sin tecla todavía',
  'shortcuts.omnibox': 'En la barra de direcciones: {keyword}, un espacio y lo que quieras consultar',
  'shortcuts.popup': 'Abrir la ventana emergente',
  'shortcuts.open-panel': 'Abrir el panel lateral',
  'shortcuts.look-up': 'Consultar: las palabras seleccionadas o las que escribas',
  'shortcuts.save-page': 'Guardar esta página tal como la ves',
  'shortcuts.next-related': 'Siguiente entrada relacionada con esta página',
  'shortcuts.previous-related': 'Anterior entrada relacionada con esta página',
} as const satisfies Translation<typeof enShortcuts, 'es'>;
