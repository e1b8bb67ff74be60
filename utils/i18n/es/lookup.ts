// Spanish: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': 'Consultar',
  'lookup.label': 'Consultar en el archivo',
  'lookup.hint': 'Palabra, frase o pregunta',
  'lookup.order': 'Orden',
  'lookup.order.relevance': 'Las mejores primero',
  'lookup.order.date': 'Las más recientes primero',
  'lookup.unfit.next': 'Prueba con menos filtros o con un periodo más amplio.',
  'lookup.empty': 'Encuentra los pasajes del archivo que hablan de algo.',
  'lookup.empty.filters':
    'Las palabras solas encuentran entradas que las contienen todas. Esto acota el resultado:',
  'lookup.empty.more':
    'También puedes seleccionar palabras en cualquier página, hacer clic derecho y consultarlas desde ahí.',
} as const satisfies Translation<typeof enLookup, 'es'>;
