// Spanish: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': 'Guardar',
  'save.page.label': 'Guardar esta página en el archivo',
  'save.working': 'Guardando…',
  'save.done': 'Guardada en tu archivo.',
  'save.done.title': 'Se guardó «{title}» en tu archivo.',
  'save.done.page': 'Guardada. No es un artículo, así que se conserva tal cual.',
  'save.done.none': 'Guardada con su título y su dirección: no había nada que leer.',
  'save.done.coming': 'Se guardó «{title}». Se está trayendo su texto.',
  'save.done.noAccess':
    'Se guardó «{title}» solo con su dirección, porque Backlist no tiene acceso a {host}.',
  'save.known': 'Ya está en tu archivo.',
  'save.known.title': '«{title}» ya está en tu archivo.',
  'save.failed': 'La página no se guardó.',
  'save.undone': 'Al final no se ha guardado.',
  'save.allow': 'Permitir el acceso y traerlo',
  'save.read': 'Leer',
  'save.seen': 'Cerrar este mensaje',
  'retake.ask': 'Tomar el texto de esta pestaña',
  'retake.why':
    'Donde has iniciado sesión, la página puede tener más que el archivo. El texto anterior también se conserva.',
  'retake.working': 'Leyendo la pestaña…',
  'retake.taken':
    'Tomado de esta pestaña: {tab} palabras en lugar de {kept}. El texto anterior se conserva aparte.',
  'retake.shorter':
    'El texto de esta pestaña no es más largo: {tab} palabras, y {kept} en el archivo. No se ha cambiado nada.',
  'retake.anyway': 'Tomarlo de todos modos',
  'retake.undone': 'Vuelve a estar el texto anterior.',
} as const satisfies Translation<typeof enSaving, 'es'>;
