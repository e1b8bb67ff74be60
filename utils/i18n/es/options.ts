// Spanish: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist: ajustes',
  'options.heading': 'Ajustes',
  'options.sources.explain': 'Las publicaciones que Backlist guarda para ti. Solo habla con sus servidores.',
  'options.related': 'Entradas relacionadas',
  'options.automatic': 'En todas las páginas',
  'options.automatic.explain':
    'Mira cada artículo que abres y muestra en el botón de la barra cuántas entradas están relacionadas. Desactivado: solo cuando haces clic en el botón.',
  'options.amount': 'Cuántas',
  'options.amount.explain': 'Cuán seguro debe estar Backlist para mostrar una entrada.',
  'options.amount.few': 'Pocas, solo las más seguras',
  'options.amount.normal': 'Lo normal',
  'options.amount.many': 'Muchas, también las menos cercanas',
  'options.hosts': 'Sitios desactivados',
  'options.hosts.explain': 'En estos sitios no se lee nada.',
  'options.hosts.none': 'Ninguno.',
  'options.hosts.remove': 'Activar de nuevo',
  'options.hosts.removeLabel': 'Activar de nuevo: {host}',
  'options.hosts.removed': '{host} está activado de nuevo.',
  'options.appearance': 'Apariencia',
  'options.theme': 'Tema',
  'options.theme.explain': 'Claro, oscuro o el que use el sistema.',
  'options.theme.system': 'Como el sistema',
  'options.theme.light': 'Claro',
  'options.theme.dark': 'Oscuro',
  'options.language': 'Idioma',
  'options.language.explain':
    'El de Backlist. Las entradas siguen en el suyo. El nombre del botón de la barra y la lista de atajos del navegador siguen al navegador.',
  'options.language.browser': 'Como el navegador',
  'options.about.version': 'Versión {version}',
  'transfer.open.explain': 'Traer lo que guardaba otro programa y sacar todo lo que hay aquí.',
  'options.selectionBar': 'Ofrecer subrayar al seleccionar texto en las páginas',
  'options.selectionBar.explain':
    'Una pequeña barra con cuatro colores junto a la selección, en las páginas que Backlist mira. Desde el menú contextual se puede subrayar sin ella.',
} as const satisfies Translation<typeof enOptions, 'es'>;
