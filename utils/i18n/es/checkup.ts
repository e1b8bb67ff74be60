// Spanish: the checkup of the archive, in the settings.
import type { Translation } from '../catalogue';
import type { enCheckup } from '../en/checkup';

export const checkup = {
  'checkup.heading': '¿Está todo?',
  'checkup.explain':
    'Cada vez que se abre el navegador, Backlist recorre el archivo poco a poco, arregla lo que puede y cuenta aquí el resto.',
  'checkup.never': 'Aún sin recorrer.',
  'checkup.last': 'Recorrido: {when}.',
  'checkup.sound': 'Está todo y encaja.',
  'checkup.now': 'Comprobar el archivo',
  'checkup.running': 'Recorriendo el archivo',
  'checkup.progress': {
    one: '{done} de {count} fila',
    many: '{done} de {count} de filas',
    other: '{done} de {count} filas',
  },
  'checkup.mended': 'Arreglado',
  'checkup.open': 'Para que decidas',
  'checkup.text-back': {
    one: '{count} entrada había perdido su texto y vuelve a tener otro.',
    many: '{count} de entradas habían perdido sus textos y vuelven a tener otros.',
    other: '{count} entradas habían perdido sus textos y vuelven a tener otros.',
  },
  'checkup.text-asked': {
    one: 'Faltaba el texto de {count} entrada. Se leen de nuevo su feed y su página.',
    many: 'Faltaban los textos de {count} de entradas. Se leen de nuevo sus feeds y páginas.',
    other: 'Faltaban los textos de {count} entradas. Se leen de nuevo sus feeds y páginas.',
  },
  'checkup.post-back': {
    one: 'Faltaba {count} entrada y se rehízo con lo que quedaba de ella.',
    many: 'Faltaban {count} de entradas y se rehicieron con lo que quedaba de ellas.',
    other: 'Faltaban {count} entradas y se rehicieron con lo que quedaba de ellas.',
  },
  'checkup.index': {
    one: 'El índice de búsqueda estaba dañado en {count} lugar, que se rehace.',
    many: 'El índice de búsqueda estaba dañado en {count} de lugares, que se rehacen.',
    other: 'El índice de búsqueda estaba dañado en {count} lugares, que se rehacen.',
  },
  'checkup.rows': {
    one: 'Se retiró {count} resto de cosas que ya no están.',
    many: 'Se retiraron {count} de restos de cosas que ya no están.',
    other: 'Se retiraron {count} restos de cosas que ya no están.',
  },
  'checkup.highlights': {
    one: '{count} subrayado vuelve a pertenecer a su entrada.',
    many: '{count} de subrayados vuelven a pertenecer a sus entradas.',
    other: '{count} subrayados vuelven a pertenecer a sus entradas.',
  },
  'checkup.sources': {
    one: '{count} entrada ya no tenía fuente. Está entre las fuentes que se conservan.',
    many: '{count} de entradas ya no tenían fuente. Están entre las fuentes que se conservan.',
    other: '{count} entradas ya no tenían fuente. Están entre las fuentes que se conservan.',
  },
  'checkup.jobs': {
    one: 'Se puso en orden {count} tarea en segundo plano.',
    many: 'Se pusieron en orden {count} de tareas en segundo plano.',
    other: 'Se pusieron en orden {count} tareas en segundo plano.',
  },
  'checkup.counters': {
    one: 'Se corrigió {count} contador.',
    many: 'Se corrigieron {count} de contadores.',
    other: 'Se corrigieron {count} contadores.',
  },
  'checkup.text-lost': {
    one: 'Falta el texto de {count} entrada y no hay dirección a la que pedirlo.',
    many: 'Faltan los textos de {count} de entradas y no hay direcciones a las que pedirlos.',
    other: 'Faltan los textos de {count} entradas y no hay direcciones a las que pedirlos.',
  },
  'checkup.text-lost.next': 'Si tienes una copia de seguridad, impórtala: repone lo que falta.',
  'checkup.text-astray': {
    one: 'Hay {count} texto sin la entrada a la que pertenecía.',
    many: 'Hay {count} de textos sin las entradas a las que pertenecían.',
    other: 'Hay {count} textos sin las entradas a las que pertenecían.',
  },
  'checkup.text-astray.next':
    'Recupéralos como páginas guardadas, con sus primeras palabras por título, o elimínalos.',
  'checkup.bring': 'Recuperar',
  'checkup.delete': 'Eliminar',
  'checkup.sure': '¿Eliminar para siempre?',
  'checkup.brought': {
    one: 'Se recuperó {count} texto. Está entre las páginas guardadas.',
    many: 'Se recuperaron {count} de textos. Están entre las páginas guardadas.',
    other: 'Se recuperaron {count} textos. Están entre las páginas guardadas.',
  },
  'checkup.deleted': {
    one: 'Se eliminó {count} texto.',
    many: 'Se eliminaron {count} de textos.',
    other: 'Se eliminaron {count} textos.',
  },
} as const satisfies Translation<typeof enCheckup, 'es'>;
