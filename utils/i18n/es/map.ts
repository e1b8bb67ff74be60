// Spanish: the map of the archive.
import type { Translation } from '../catalogue';
import type { enMap } from '../en/map';

export const map = {
  'map.heading': 'Mapa del archivo',
  'map.back': 'Volver',
  'map.tab': 'Abrir el mapa en una pestaña',
  'map.table': 'Como tabla',
  'map.picture': 'Como imagen',
  'map.anew': 'Rehacer el mapa',
  'map.legend': 'Grupos',
  'map.lines': {
    one: '{count} relación',
    many: '{count} de relaciones',
    other: '{count} relaciones',
  },
  'map.most': 'Estas tienen más relaciones, de {count} entradas.',
  'map.asking': 'Averiguando qué entradas van juntas',
  'map.asking.progress': {
    one: '{done} de {count} entrada',
    many: '{done} de {count} de entradas',
    other: '{done} de {count} entradas',
  },
  'map.asking.how':
    'Se pregunta al buscador por cada entrada, en este ordenador. Sigue mientras lees, también con el panel cerrado, y se conserva.',
  'map.stop': 'Detener',
  'map.stopped': {
    one: 'Detenido: se miró {done} de {count} entrada.',
    many: 'Detenido: se miraron {done} de {count} de entradas.',
    other: 'Detenido: se miraron {done} de {count} entradas.',
  },
  'map.goOn': 'Continuar',
  'map.waits': 'Algo falló; se vuelve a intentar a las {when}.',
  'map.again': 'Volver a intentar ahora',
  'map.laying': 'Disponiendo el mapa',
  'map.since': {
    one: '{count} entrada llegó o cambió desde este mapa.',
    many: '{count} de entradas llegaron o cambiaron desde este mapa.',
    other: '{count} entradas llegaron o cambiaron desde este mapa.',
  },
  'map.update': 'Poner el mapa al día',
  'map.none.heading': 'Aún no hay dos entradas que vayan juntas.',
  'map.none.text':
    'El mapa muestra qué entradas hablan de lo mismo. Empieza a dibujarse en cuanto las hay: añade una publicación que conozcas bien, o deja que lleguen entradas más antiguas.',
  'map.label': {
    one: 'Mapa de {count} entrada',
    many: 'Mapa de {count} de entradas',
    other: 'Mapa de {count} entradas',
  },
  'map.keys':
    'Las flechas van de entrada en entrada, Inicio a la de más relaciones, Intro la abre. AvPág y RePág van de grupo en grupo, más y menos acercan y alejan, 0 lo muestra todo, Escape suelta.',
  'map.closer': 'Acercar',
  'map.farther': 'Alejar',
  'map.fit': 'Mostrar todo',
  'map.all': 'Todos los grupos',
  'map.alone': 'En ningún grupo',
  'map.group.unnamed': 'Un grupo sin palabras propias',
  'map.group.said': {
    one: '{name}: {count} entrada',
    many: '{name}: {count} de entradas',
    other: '{name}: {count} entradas',
  },
  'map.more': {
    one: 'y {count} más',
    many: 'y {count} más',
    other: 'y {count} más',
  },
  'map.with': {
    one: 'Va con {count} entrada',
    many: 'Va con {count} de entradas',
    other: 'Va con {count} entradas',
  },
  'map.with.none': 'Por sí sola',
  'map.table.caption': 'Entradas del grupo {name}',
  'map.table.post': 'Entrada',
  'map.table.beside': 'Va con',
} as const satisfies Translation<typeof enMap, 'es'>;
