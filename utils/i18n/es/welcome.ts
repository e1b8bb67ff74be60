// Spanish: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': 'Te damos la bienvenida a Backlist',
  'welcome.heading': 'Los títulos antiguos que aún merece la pena leer',
  'welcome.line.keep': 'Backlist guarda en este equipo el archivo completo de las publicaciones que elijas.',
  'welcome.line.beside':
    'En la página que lees, muestra cuáles de esas entradas están relacionadas con ella y por qué.',
  'welcome.line.private':
    'Nada de lo que lees o consultas sale de este equipo. Sin cuenta y sin servidores propios.',
  'welcome.choice': '¿Cuándo debe mirar?',
  'welcome.every': 'En todas las páginas',
  'welcome.every.explain':
    'El botón de la barra muestra cuántas entradas están relacionadas con la página. El navegador pide tu consentimiento.',
  'welcome.click': 'Solo cuando haga clic',
  'welcome.click.explain': 'No se lee nada hasta que haces clic en el botón de la barra.',
  'welcome.every.done':
    'A partir de ahora Backlist mira en todas las páginas. Puedes desactivarlo en los ajustes.',
  'welcome.click.done': 'Backlist solo mira cuando haces clic en su botón. Puedes cambiarlo en los ajustes.',
  'welcome.every.declined': 'El navegador no dio acceso, así que Backlist solo mira cuando haces clic.',
  'welcome.open.heading': 'Cómo abrirlo',
  'welcome.open.toolbar': 'Botón de la barra: lo relacionado con esta página',
  'welcome.open.keys': 'Panel lateral: {keys}',
  'welcome.open.menu': 'Selecciona palabras y haz clic derecho: consúltalas',
  'welcome.open.pin':
    'Si no ves el botón, abre la pieza de puzle de la barra de herramientas y fija Backlist.',
  'welcome.sample': 'Ya en tu estantería',
  'welcome.sample.wait': 'Colocando el primer archivo en la estantería…',
  'welcome.archive': 'Abrir el archivo',
  'welcome.working': 'Esperando al navegador…',
} as const satisfies Translation<typeof enWelcome, 'es'>;
