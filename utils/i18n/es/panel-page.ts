// Spanish: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': 'No hay ninguna página abierta junto al archivo.',
  'page.manual': 'Las entradas relacionadas aparecen cuando las pides.',
  'page.manual.ask': 'Buscar junto a esta página',
  'page.manual.automatic': 'Mostrarlas en todas las páginas',
  'page.manual.explain':
    'Para todas las páginas, el navegador preguntará si Backlist puede leerlas. Nada de lo que lees sale de este equipo.',
  'backup.failed': 'No se pudo hacer la última copia de seguridad automática.',
  'backup.failed.next':
    'La página de importación y exportación dice por qué y tiene un botón que lo arregla.',
} as const satisfies Translation<typeof enPanelPage, 'es'>;
