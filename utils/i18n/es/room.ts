// Spanish: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': 'Hacer sitio',
  'room.explain':
    'Se puede prescindir de textos. Sus entradas se quedan, con título, fecha, primeras palabras y subrayados, y se encuentran por ellos. Las entradas destacadas, etiquetadas, de tu lista de lectura o subrayadas conservan su texto, y las páginas guardadas también.',
  'room.export': 'Esto no se puede deshacer. Para conservar los textos en otro lugar, expórtalos antes:',
  'room.old': 'Textos de entradas de hace más de',
  'room.years': {
    one: '{count} año',
    many: '{count} de años',
    other: '{count} años',
  },
  'room.source': 'Textos de la fuente',
  'room.versions': 'Textos anteriores que se guardan junto a los que se usan',
  'room.about': {
    one: '{count} texto, unos {size}',
    many: '{count} de textos, unos {size}',
    other: '{count} textos, unos {size}',
  },
  'room.delete': 'Eliminar textos',
  'room.deleteLabel': 'Eliminar textos: {what}',
  'room.sure': '¿Eliminar para siempre?',
  'room.begun': 'Se están eliminando textos.',
  'room.again': 'Volver a intentar ahora',
  'room.elsewhere':
    'O vacía la papelera y las descargas de este ordenador: Backlist comparte el disco con todo lo demás.',
  'room.nothing': 'Aquí no hay nada de lo que prescindir.',
} as const satisfies Translation<typeof enRoom, 'es'>;
