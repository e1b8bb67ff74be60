// Spanish: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': 'Subrayar lo seleccionado',
  'keys.older': 'Siguiente en la publicación, más antigua',
  'keys.newer': 'Anterior en la publicación, más reciente',
  'keys.original': 'Abrir la página original',
  'keys.star': 'Destacar o dejar de destacar',
  'keys.unread': 'Marcar como no leída',
  'keys.outline': 'Desplegar o plegar el índice',
  'keys.set': 'Aspecto del texto',
  'keys.images': 'Mostrar las imágenes de esta entrada',
  'keys.aloud': 'Leer en voz alta, pausar',
  'keys.sentenceBack': 'Frase anterior, al leer en voz alta',
  'keys.sentenceOn': 'Frase siguiente, al leer en voz alta',
  'keys.tab': 'Abrir en una pestaña',
  'keys.help': 'Estas teclas',
  'keys.back': 'Volver a donde estabas',
  'keys.delete': 'Eliminar esta entrada',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Supr',
} as const satisfies Translation<typeof enReaderKeys, 'es'>;
