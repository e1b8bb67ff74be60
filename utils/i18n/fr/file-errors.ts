// French: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlist ne connaît pas ce type de fichier.',
  'error.unknown-format.next': 'Choisissez l’export tel que l’autre application l’a écrit.',
  'error.damaged-file.what': 'Ce fichier est endommagé. Rien n’en a été importé.',
  'error.damaged-file.next': 'Exportez-le encore une fois, puis réessayez.',
  'error.damaged-file.what.zip': 'Ce ZIP est coupé ou endommagé. Rien n’en a été importé.',
  'error.damaged-file.what.bomb':
    'Décompressé, ce ZIP serait bien plus grand que n’importe quel export. Rien n’en a été importé.',
  'error.damaged-file.what.columns':
    'La colonne « {column} » y est deux fois, et on ne sait pas laquelle compte. Rien n’en a été importé.',
  'error.damaged-file.what.quote':
    'Dans ce fichier, un guillemet est ouvert et jamais fermé. Rien n’en a été importé.',
  'error.damaged-file.what.json':
    'Ce fichier s’arrête trop tôt, ou n’est pas le JSON qu’il devrait être. Rien n’en a été importé.',
  'error.damaged-file.what.encoding':
    'On ne peut pas savoir dans quel encodage sont les lettres de ce fichier. Rien n’en a été importé.',
  'error.damaged-file.what.size':
    'Un texte de ce fichier est plus long que ce qui peut être importé. Rien n’en a été importé.',
  'error.damaged-file.what.rows':
    'Des parties de cette sauvegarde manquent, ou ne sont plus telles qu’elles ont été écrites. Rien n’en a été importé.',
  'error.damaged-file.next.encoding':
    'Enregistrez-le en UTF-8 (dans un tableur : « CSV UTF-8 »), puis réessayez.',
  'error.newer-backup.what': 'Cette sauvegarde provient d’une version plus récente de Backlist.',
  'error.newer-backup.next': 'Mettez Backlist à jour, puis restaurez-la.',
  'error.bad-template.what': 'Backlist ne peut pas suivre ce modèle.',
  'error.bad-template.next': 'Corrigez-le sur la page d’import et d’export.',
  'error.no-backup-place.what': 'La sauvegarde n’a pas pu être enregistrée.',
  'error.no-backup-place.next':
    'Choisissez de nouveau son emplacement et acceptez quand le navigateur le demande.',
  'error.no-backup-room.what': 'Le disque où la sauvegarde doit être enregistrée est plein.',
  'error.no-backup-room.next':
    'Faites-y de la place ou choisissez un autre emplacement, puis réessayez. Les sauvegardes précédentes sont toujours là.',
} as const satisfies Translation<typeof enFileErrors, 'fr'>;
