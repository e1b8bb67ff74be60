// Spanish: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': 'Secciones',
  'options.sources': 'Fuentes',
  'privacy.heading': 'Privacidad',
  'privacy.reading': 'De lo que lees y consultas: no se ha enviado nada a nadie que no hayas elegido.',
  'privacy.text':
    'Backlist lo guarda todo en este equipo: las entradas, lo que lees, lo que consultas. Un servidor de lectura que hayas conectado sabe lo que lees y destacas de sus entradas; lo que va a tus otros equipos se dice arriba. Solo hace peticiones a las fuentes de arriba y a las páginas que le dejas traer, y aquí las cuenta. Las imágenes que dejas mostrar en una entrada las pide la propia entrada, y no se cuentan.',
  'privacy.requests': 'Lo que se ha pedido',
  'privacy.origin': 'Servidor',
  'privacy.today': 'Hoy',
  'privacy.week': 'Últimos 7 días',
  'privacy.all': 'En total',
  'privacy.other': 'Otros',
  'privacy.none': 'En los últimos siete días no se ha pedido nada a nadie.',
  'storage.heading': 'Almacenamiento',
  'storage.explain':
    'Lo que ocupa el archivo en este equipo. El navegador nunca lo borra para hacer sitio. Unos megabytes quedan reservados, para que también se pueda leer con el disco lleno.',
  'storage.all': '{size} en total',
  'storage.source': 'Fuente',
  'storage.posts': 'Entradas',
  'storage.size': 'Tamaño',
  'storage.about': 'unos {size}',
  'storage.rest': 'Índice de búsqueda, subrayados y lo demás',
  'storage.sources': 'Espacio por fuente',
  'about.heading': 'Acerca de Backlist',
  'about.licence': 'Software libre con licencia MIT.',
  'about.thirdParty': 'Lo que otros hicieron y está en Backlist, con sus licencias',
} as const satisfies Translation<typeof enSettingsParts, 'es'>;
