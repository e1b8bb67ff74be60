// Spanish: where the texts of posts come from, full text, and the source of saved pages.
import type { Translation } from '../catalogue';
import type { enTexts } from '../en/texts';

export const texts = {
  'saved.explain':
    'Páginas que guardaste con el botón de la barra, el menú contextual o el teclado. No se pregunta a nadie si hay novedades.',
  'texts.label': 'Qué texto se muestra',
  'texts.now.feed': 'Texto del feed',
  'texts.now.page': 'Texto de su página',
  'texts.now.tab': 'Texto tal como lo viste',
  'texts.older': 'Uno anterior, guardado el {day}',
  'texts.other.feed': 'Del feed',
  'texts.other.page': 'De su página',
  'texts.other.tab': 'Tal como lo viste',
  'texts.words': { one: '{count} palabra', many: '{count} de palabras', other: '{count} palabras' },
  'texts.viewing':
    'Este texto se conserva aparte. Las consultas y las entradas relacionadas se basan en el que está en uso.',
  'texts.use': 'Usar este texto',
  'texts.used': 'Este texto está ahora en uso.',
  'texts.coming': 'Trayendo el texto de su página…',
  'texts.missing':
    'De esta página solo se guardó la dirección. Trae su texto, o ábrela y guárdala desde allí.',
  'texts.failed': 'No se pudo leer su página.',
  'texts.fetch': 'Traer su texto',
  'fullText.heading': 'Texto completo',
  'fullText.choice': 'Textos de sus entradas',
  'fullText.choice.explain':
    'Algunos feeds dan solo el comienzo de una entrada y un enlace. Entonces Backlist puede leer el resto en la página de la entrada y conserva el más largo.',
  'fullText.on': 'Completos donde el feed los corta',
  'fullText.off': 'Tal como los da el feed',
  'fullText.none': 'Ninguna de sus entradas parece cortada.',
  'fullText.reading': {
    one: '{count} página espera a ser leída, la más reciente primero.',
    many: '{count} de páginas esperan a ser leídas, las más recientes primero.',
    other: '{count} páginas esperan a ser leídas, las más recientes primero.',
  },
  'fullText.label': 'Progreso del texto completo',
  'fullText.read': {
    one: 'Se leyó {count} página; con más que el feed: {better}.',
    many: 'Se leyeron {count} de páginas; con más que el feed: {better}.',
    other: 'Se leyeron {count} páginas; con más que el feed: {better}.',
  },
  'fullText.fruitless': 'Sus páginas no tienen más que el feed, así que no se leen otras.',
  'fullText.again': 'Intentar de nuevo',
  'fullText.barred': {
    one: '{count} entrada está en {host}, al que Backlist no tiene acceso.',
    many: '{count} de entradas están en {host}, al que Backlist no tiene acceso.',
    other: '{count} entradas están en {host}, al que Backlist no tiene acceso.',
  },
  'fullText.allow': 'Permitir {host}',
} as const satisfies Translation<typeof enTexts, 'es'>;
