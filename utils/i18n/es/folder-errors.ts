// Spanish: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': 'El servidor no acepta este nombre y esta contraseña.',
  'error.folder-login.next':
    'Revisa ambos. Muchos servidores piden una contraseña de aplicación, que se crea en sus ajustes de seguridad.',
  'error.folder-digest.what':
    'El servidor pide un tipo de inicio de sesión que Backlist no tiene, como Digest.',
  'error.folder-digest.next': 'Pide a quien lo administra que permita Basic para esta carpeta, por https.',
  'error.folder-forbidden.what': 'El servidor no te deja escribir en esta carpeta.',
  'error.folder-forbidden.next': 'Elige una carpeta tuya, o pide a su dueño que te deje escribir en ella.',
  'error.folder-missing.what': 'El servidor no tiene esta carpeta.',
  'error.folder-missing.next': 'Revisa la dirección. Backlist crea su última carpeta, no las de más arriba.',
  'error.folder-no-dav.what': 'En esta dirección no hay ninguna carpeta WebDAV.',
  'error.folder-no-dav.next': 'Busca la dirección WebDAV en los ajustes de tu servidor.',
  'error.folder-elsewhere.what': 'El servidor lleva a otra dirección.',
  'error.folder-elsewhere.next': 'Indica la dirección a la que lleva, normalmente una con https.',
  'error.folder-busy.what': 'El servidor está ocupado, o alguien más tiene la carpeta.',
  'error.folder-busy.next': 'Se vuelve a intentar solo.',
  'error.folder-full.what': 'No queda espacio en el servidor.',
  'error.folder-full.next':
    'Libera espacio allí. Hasta entonces todo se queda en este equipo y no se pierde nada.',
  'error.folder-insecure.what':
    'Esta dirección no va cifrada: quien esté en el camino podría leer tu contraseña.',
  'error.folder-insecure.next':
    'Usa una dirección que empiece por https. Sin ella solo valen servidores de este equipo o de tu propia red.',
  'error.folder-damaged.what': 'El fichero que dice cómo se cierra esta carpeta está dañado.',
  'error.folder-damaged.next':
    'Recupera backlist-vault.json de una copia del servidor, o elige otra carpeta.',
  'error.folder-newer.what': 'Una versión posterior de Backlist creó esta carpeta.',
  'error.folder-newer.next': 'Actualiza Backlist en este equipo. Allí no se tocó nada.',
  'error.wrong-passphrase.what': 'Esta no es la frase de paso de esta carpeta. No se escribió nada.',
  'error.wrong-passphrase.next': 'Usa la que elegiste en tu primer equipo.',
} as const satisfies Translation<typeof enFolderErrors, 'es'>;
