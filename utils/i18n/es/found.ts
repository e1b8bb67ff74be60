// Spanish: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': 'Resultados',
  'lookup.clear': 'Borrar',
  'lookup.total': {
    one: '{count} entrada habla de ello',
    many: '{count} de entradas hablan de ello',
    other: '{count} entradas hablan de ello',
  },
  'lookup.fit': {
    one: '{count} entrada coincide',
    many: '{count} de entradas coinciden',
    other: '{count} entradas coinciden',
  },
  'lookup.newest': {
    one: 'La más reciente que coincide',
    many: 'Las {count} más recientes que coinciden',
    other: 'Las {count} más recientes que coinciden',
  },
  'lookup.hint.quote': 'Las comillas de {part} no se cierran: se buscó como palabras sueltas.',
  'lookup.hint.date':
    '{part} se buscó como palabras sueltas: una fecha se escribe 2023, 2023-05 o 2023-05-17.',
  'lookup.hint.state':
    '{part} se buscó como palabras sueltas: una entrada es unread (no leída), read (leída) o starred (destacada).',
  'lookup.hint.place': '{part} se buscó como palabras sueltas: el único lugar es el título, in:title.',
  'lookup.hint.empty':
    '{part} se buscó como palabras sueltas: tras los dos puntos va un nombre, sin espacio.',
  'lookup.hint.minus':
    '{part} se buscó como palabras sueltas: el signo menos va delante de palabras, source, tag, author e is.',
  'lookup.hint.operator':
    '{part} se buscó como palabras sueltas: solo source, tag, author, before, after, is e in acotan un resultado.',
  'lookup.hint.wordless':
    '{part} no tiene ninguna palabra que se pueda buscar: palabras como «el» están en todas las entradas, y los signos no cuentan.',
  'lookup.hint.long': 'Solo se buscaron las palabras hasta «{part}».',
  'lookup.any': {
    one: 'Ninguna entrada tiene todas estas palabras. {count} tiene algunas.',
    many: 'Ninguna entrada tiene todas estas palabras. {count} tienen algunas.',
    other: 'Ninguna entrada tiene todas estas palabras. {count} tienen algunas.',
  },
  'lookup.least': {
    one: 'Al menos {count} entrada habla de ello',
    many: 'Al menos {count} de entradas hablan de ello',
    other: 'Al menos {count} entradas hablan de ello',
  },
  'lookup.corrected': 'Se buscó «{searched}» en lugar de «{typed}».',
  'lookup.none': 'Nada en el archivo habla de «{query}».',
  'lookup.unfit': 'Ninguna entrada del archivo coincide.',
  'lookup.none.next': 'Prueba con menos palabras o con otras más generales.',
} as const satisfies Translation<typeof enFound, 'es'>;
