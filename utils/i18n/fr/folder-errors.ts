// French: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': 'Le serveur n’accepte pas ce nom et ce mot de passe.',
  'error.folder-login.next':
    'Vérifiez les deux. Beaucoup de serveurs demandent un mot de passe d’application, à créer dans leurs réglages de sécurité.',
  'error.folder-digest.what':
    'Le serveur demande un type de connexion que Backlist ne connaît pas, comme Digest.',
  'error.folder-digest.next': 'Demandez à son administrateur d’autoriser Basic pour ce dossier, en https.',
  'error.folder-forbidden.what': 'Le serveur ne vous laisse pas écrire dans ce dossier.',
  'error.folder-forbidden.next':
    'Choisissez un dossier à vous, ou demandez à son propriétaire le droit d’y écrire.',
  'error.folder-missing.what': 'Ce dossier n’existe pas sur le serveur.',
  'error.folder-missing.next': 'Vérifiez l’adresse. Backlist crée son dernier dossier, pas ceux au-dessus.',
  'error.folder-no-dav.what': 'Il n’y a pas de dossier WebDAV à cette adresse.',
  'error.folder-no-dav.next': 'Cherchez l’adresse WebDAV dans les réglages de votre serveur.',
  'error.folder-elsewhere.what': 'Le serveur renvoie à une autre adresse.',
  'error.folder-elsewhere.next': 'Indiquez l’adresse à laquelle il renvoie, en général avec https.',
  'error.folder-busy.what': 'Le serveur est occupé, ou quelqu’un d’autre tient le dossier.',
  'error.folder-busy.next': 'Un nouvel essai a lieu tout seul.',
  'error.folder-full.what': 'Il n’y a plus de place sur le serveur.',
  'error.folder-full.next':
    'Libérez-y de la place. D’ici là, tout reste sur cet appareil et rien n’est perdu.',
  'error.folder-insecure.what':
    'Cette adresse n’est pas chiffrée en chemin : quelqu’un pourrait y lire votre mot de passe.',
  'error.folder-insecure.next':
    'Utilisez une adresse qui commence par https. Sans elle, seuls les serveurs de cet appareil ou de votre propre réseau sont possibles.',
  'error.folder-damaged.what': 'Le fichier qui dit comment ce dossier est verrouillé est endommagé.',
  'error.folder-damaged.next':
    'Récupérez backlist-vault.json d’une sauvegarde du serveur, ou choisissez un autre dossier.',
  'error.folder-newer.what': 'Une version plus récente de Backlist a créé ce dossier.',
  'error.folder-newer.next': 'Mettez Backlist à jour sur cet appareil. Rien n’y a été touché.',
  'error.wrong-passphrase.what': 'Ce n’est pas la phrase secrète de ce dossier. Rien n’a été écrit.',
  'error.wrong-passphrase.next': 'Utilisez celle que vous avez choisie sur votre premier appareil.',
} as const satisfies Translation<typeof enFolderErrors, 'fr'>;
