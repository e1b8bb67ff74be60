// Spanish: on all your machines, in the settings.
import type { Translation } from '../catalogue';
import type { enMachines } from '../en/machines';

export const machines = {
  'machines.heading': 'En todos tus equipos',
  'account.label': 'Fuentes y ajustes te siguen',
  'account.explain':
    'Las direcciones de tus fuentes y tus ajustes van a tu propia cuenta del navegador, si has iniciado sesión y su sincronización está activada, y de ahí a tus otros navegadores con esa cuenta. Los lleva el navegador, y quien lo hace quizá pueda leerlos. Nada de lo que lees va allí. Sin sesión iniciada, nada sale de este ordenador.',
  'account.at': 'Última consulta: {when}.',
  'account.never': 'Aún sin consultar.',
  'account.absent':
    'Este navegador no guarda nada en una cuenta: fuentes y ajustes se quedan en este equipo.',
  'account.newer':
    'Una versión posterior de Backlist en otro equipo también escribió allí. Lo que escribió queda como está: actualiza Backlist aquí para seguirlo.',
  'account.left': {
    one: 'No hay espacio en la cuenta para {count}: {names}. Se queda en este equipo.',
    many: 'No hay espacio en la cuenta para {count}: {names}. Se quedan en este equipo.',
    other: 'No hay espacio en la cuenta para {count}: {names}. Se quedan en este equipo.',
  },
  'account.problem.quota':
    'No queda espacio en la cuenta. Lo que hay en este equipo sigue aquí; se vuelve a intentar.',
  'account.problem.rate':
    'El navegador pide escribir con menos frecuencia. Se vuelve a intentar en una hora.',
  'account.problem.failed':
    'El navegador no dejó a Backlist leer o escribir en la cuenta. Se vuelve a intentar.',
  'folder.label': 'Estado de lectura y subrayados, por una carpeta tuya',
  'folder.explain':
    'Una carpeta en un servidor que ya tienes (Nextcloud, o cualquier otro con WebDAV) lleva lo que has leído, destacado, etiquetado, subrayado y eliminado, y dónde te quedaste. Se cierra con una frase de paso antes de salir de este equipo: el servidor ve ficheros que no puede leer, cuántos y cuándo. Las entradas mismas vienen de sus publicaciones.',
  'folder.setUp': 'Configurar una carpeta…',
  'folder.url': 'Dirección de la carpeta',
  'folder.url.hint':
    'Tal como la da tu servidor para WebDAV, por ejemplo https://cloud.example/remote.php/dav/files/tu/Backlist. La última carpeta se crea si no existe.',
  'folder.user': 'Nombre de usuario',
  'folder.password': 'Contraseña',
  'folder.password.hint':
    'Mejor una contraseña de aplicación, que puedes retirar en el servidor. Se guarda en este navegador.',
  'folder.try': 'Probar la conexión',
  'folder.trying': 'Probando…',
  'folder.cancel': 'Cancelar',
  'folder.found': 'La conexión funciona. Tus equipos ya intercambian en esta carpeta.',
  'folder.new': 'La conexión funciona. Ningún equipo intercambia aún en esta carpeta.',
  'folder.others': {
    one: 'Allí hay {count} fichero más. Queda como está.',
    many: 'Allí hay {count} de ficheros más. Quedan como están.',
    other: 'Allí hay {count} ficheros más. Quedan como están.',
  },
  'folder.insecure':
    'Esta dirección no está cifrada: quien esté en la misma red puede leer tu contraseña. Lo que se intercambia sigue cerrado.',
  'folder.passphrase': 'Frase de paso',
  'folder.passphrase.new': 'La das en cada uno de tus equipos. Nadie puede recuperarla: apúntala.',
  'folder.passphrase.there': 'La que elegiste en tu primer equipo.',
  'folder.passphrase.again': 'Frase de paso otra vez',
  'folder.passphrase.short': {
    one: 'Al menos {count} carácter.',
    many: 'Al menos {count} de caracteres.',
    other: 'Al menos {count} caracteres: varias palabras se recuerdan bien.',
  },
  'folder.passphrase.differ': 'Las dos no son iguales.',
  'folder.name': 'Nombre de este equipo',
  'folder.name.hint': 'Tal como lo muestran tus otros equipos.',
  'folder.start': 'Empezar',
  'folder.starting': 'Cerrando…',
  'folder.started': 'La carpeta está lista. El primer intercambio está en marcha.',
  'folder.running': 'Intercambiando…',
  'folder.never': 'Aún sin intercambio.',
  'folder.at': 'Último intercambio: {when}, {received} recibidos, {sent} enviados.',
  'folder.waiting': {
    one: '{count} cambio en espera.',
    many: '{count} de cambios en espera.',
    other: '{count} cambios en espera.',
  },
  'folder.machines': 'Tus otros equipos',
  'folder.alone':
    'Ningún otro equipo ha intercambiado aquí. Configura allí la misma carpeta con la misma frase de paso.',
  'folder.asides': {
    one: '{count} fichero apartado',
    many: '{count} de ficheros apartados',
    other: '{count} ficheros apartados',
  },
  'folder.asides.explain':
    'Quedan como están, en el servidor, y no se toma nada de ellos. Un fichero que quedó cortado lo envía de nuevo su equipo con otro nombre.',
  'folder.aside.foreign': 'no es de Backlist.',
  'folder.aside.torn': 'está incompleto o se modificó.',
  'folder.aside.newer': 'es de una versión posterior: actualiza Backlist aquí.',
  'folder.aside.sealed': 'no se abre con esta frase de paso.',
  'folder.aside.unreadable': 'no contiene nada legible.',
  'folder.exchange': 'Intercambiar ahora',
  'folder.stop': 'Dejarlo aquí…',
  'folder.stop.sure':
    'Este equipo deja de intercambiar y olvida la contraseña y la frase de paso. Lo que tiene se queda, y la carpeta también.',
  'folder.stop.yes': 'Dejarlo en este equipo',
  'folder.stopped': 'Detenido. Todo lo de este equipo se queda.',
  'folder.erase': 'Quitar del servidor…',
  'folder.erase.sure':
    'Lo que tus equipos pusieron en la carpeta se elimina allí para siempre. Lo que tiene cada uno se queda en él, pero dejan de intercambiar.',
  'folder.erase.yes': 'Eliminarlo del servidor',
  'folder.erased': 'Eliminado del servidor. Todo lo de este equipo se queda.',
} as const satisfies Translation<typeof enMachines, 'es'>;
