// French: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlist ne connaît pas ce type de fichier.',
  'error.unknown-format.next': 'Choisissez l’export tel que l’autre application l’a écrit.',
  'error.damaged-file.what': 'Ce fichier est endommagé. Rien n’en a été importé.',
  'error.damaged-file.next': 'Exportez-le encore une fois, puis réessayez.',
  'error.newer-backup.what': 'Cette sauvegarde provient d’une version plus récente de Backlist.',
  'error.newer-backup.next': 'Mettez Backlist à jour, puis restaurez-la.',
  'error.bad-template.what': 'Backlist ne peut pas suivre ce modèle.',
  'error.bad-template.next': 'Corrigez-le sur la page d’import et d’export.',
  'error.no-backup-place.what': 'La sauvegarde n’a pas pu être enregistrée.',
  'error.no-backup-place.next':
    'Choisissez de nouveau son emplacement et acceptez quand le navigateur le demande.',
  'error.backup-not-allowed.what':
    'Le navigateur ne laisse plus Backlist écrire dans le dossier de vos sauvegardes.',
  'error.backup-not-allowed.next':
    'Appuyez sur le bouton et autorisez-le ; si le navigateur le propose, à chaque visite.',
  'error.no-backup-room.what': 'Le disque où la sauvegarde doit être enregistrée est plein.',
  'error.no-backup-room.next':
    'Faites-y de la place ou choisissez un autre emplacement, puis réessayez. Les sauvegardes précédentes sont toujours là.',
} as const satisfies Translation<typeof enFileErrors, 'fr'>;
