// Spanish: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': 'Conectar un servidor de lectura',
  'server.explain':
    'FreshRSS, Miniflux y otros que hablan la API de Google Reader: todas sus suscripciones vienen aquí, y lo que lees o destacas cuenta en ambos lados.',
  'server.address': 'Dirección del servidor',
  'server.address.hint': 'rss.example.org',
  'server.user': 'Nombre de usuario',
  'server.password': 'Contraseña de la API',
  'server.password.explain':
    'FreshRSS: la contraseña de la API que pones en tu perfil, no la de inicio de sesión. Miniflux: nombre y contraseña de Ajustes, Integraciones, Google Reader. Va solo a este servidor y no se guarda.',
  'server.plain':
    'Una dirección solo con http: quien esté en el camino puede leer la contraseña. En tu propia red puede valer; en otro sitio, dala con https.',
  'server.connect': 'Conectar',
  'server.working': 'Preguntando al servidor…',
  'server.done': 'Conectado con «{title}». Sus elementos llegan en segundo plano, primero los más recientes.',
  'server.missing': 'Hacen falta la dirección, el nombre y la contraseña.',
  'server.subscriptions.count': {
    one: '{count} suscripción',
    many: '{count} de suscripciones',
    other: '{count} suscripciones',
  },
  'server.subscriptions.label': 'Suscripciones de «{title}»',
  'subscription.row': 'A través de {account}',
  'error.no-reader-api.what': 'No se encontró ningún servidor de lectura en esta dirección.',
  'error.no-reader-api.next':
    'Indica la dirección con la que lo abres en el navegador o, con FreshRSS, la de su página «API», que termina en greader.php.',
  'error.not-reader-api.what': 'El servidor respondió algo que no es la API de Google Reader.',
  'error.not-reader-api.next':
    'Abre el servidor en una pestaña y mira si está bien. Backlist lo vuelve a intentar solo.',
  'error.reader-api-off.what': 'El servidor está ahí, pero su API está desactivada.',
  'error.reader-api-off.next':
    'En FreshRSS, permite el acceso a la API en Configuración, Autenticación, y pon una contraseña de la API en tu perfil. Luego vuelve a intentarlo.',
  'error.wrong-password.what': 'El servidor no acepta este nombre y esta contraseña.',
  'error.wrong-password.next':
    'FreshRSS quiere la contraseña de la API de tu perfil; Miniflux, los datos de su integración con Google Reader. Ninguna es la contraseña del propio sitio.',
  'error.sign-in-needed.what': 'El servidor quiere que vuelvas a iniciar sesión.',
  'error.sign-in-needed.next':
    'Su contraseña cambió, o este navegador nunca la tuvo. Abre la página del servidor entre tus fuentes e inicia sesión.',
  'error.reader-behind-login.what':
    'El servidor web que está delante del servidor de lectura pide su propio inicio de sesión.',
  'error.reader-behind-login.next':
    'Pide a quien lo administra que deje fuera la API: en FreshRSS lo que hay bajo /api/, en Miniflux lo que hay bajo /reader/ y /accounts/.',
  'error.reader-path-lost.what': 'FreshRSS está ahí, pero su servidor web no le pasa lo que se le pide.',
  'error.reader-path-lost.next':
    'Pide a quien lo administra que pase la ruta a PHP (PATH_INFO); FreshRSS lo comprueba en su página «API».',
  'error.reader-header-lost.what':
    'La contraseña es correcta, pero el servidor web de delante no deja pasar la sesión.',
  'error.reader-header-lost.next':
    'Pide a quien lo administra que deje pasar la cabecera «Authorization»; FreshRSS lo comprueba en su página «API».',
} as const satisfies Translation<typeof enReaderServer, 'es'>;
