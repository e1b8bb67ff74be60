// French: on all your machines, in the settings.
import type { Translation } from '../catalogue';
import type { enMachines } from '../en/machines';

export const machines = {
  'machines.heading': 'Sur tous vos appareils',
  'account.label': 'Sources et réglages vous suivent',
  'account.explain':
    'Les adresses de vos sources et vos réglages vont dans votre propre compte de navigateur, si vous y êtes connecté et que sa synchronisation est activée, et de là dans vos autres navigateurs de ce compte. Le navigateur les transporte, et son éditeur peut peut-être les lire. Rien de ce que vous lisez n’y va. Sans connexion au compte, rien ne quitte cet ordinateur.',
  'account.at': 'Dernière consultation : {when}.',
  'account.never': 'Pas encore consulté.',
  'account.absent':
    'Ce navigateur ne garde rien dans un compte : sources et réglages restent sur cet appareil.',
  'account.newer':
    'Une version plus récente de Backlist sur un autre appareil y a aussi écrit. Cela reste tel quel : mettez Backlist à jour ici pour la suivre.',
  'account.left': {
    one: 'Il n’y a pas de place dans le compte pour {count} : {names}. Elle reste sur cet appareil.',
    many: 'Il n’y a pas de place dans le compte pour {count} : {names}. Elles restent sur cet appareil.',
    other: 'Il n’y a pas de place dans le compte pour {count} : {names}. Elles restent sur cet appareil.',
  },
  'account.problem.quota':
    'Il n’y a plus de place dans le compte. Ce qui est sur cet appareil y reste ; un nouvel essai aura lieu.',
  'account.problem.rate': 'Le navigateur demande d’écrire moins souvent. Nouvel essai dans une heure.',
  'account.problem.failed':
    'Le navigateur n’a pas laissé Backlist lire ou écrire le compte. Un nouvel essai aura lieu.',
  'folder.label': 'Lecture et surlignages, par un dossier à vous',
  'folder.explain':
    'Un dossier sur un serveur que vous avez déjà (Nextcloud, ou tout autre avec WebDAV) transporte ce que vous avez lu, étoilé, étiqueté, surligné et supprimé, et où vous en étiez. Tout est verrouillé par une phrase secrète avant de quitter cet appareil : le serveur voit des fichiers qu’il ne peut pas lire, leur nombre et leur date. Les articles eux-mêmes viennent de leurs publications.',
  'folder.setUp': 'Configurer un dossier…',
  'folder.url': 'Adresse du dossier',
  'folder.url.hint':
    'Telle que votre serveur la donne pour WebDAV, par exemple https://cloud.example/remote.php/dav/files/vous/Backlist. Le dernier dossier est créé s’il n’existe pas.',
  'folder.user': 'Nom d’utilisateur',
  'folder.password': 'Mot de passe',
  'folder.password.hint':
    'De préférence un mot de passe d’application, révocable sur le serveur. Il est gardé dans ce navigateur.',
  'folder.try': 'Tester la connexion',
  'folder.trying': 'Test en cours…',
  'folder.cancel': 'Annuler',
  'folder.found': 'La connexion fonctionne. Vos appareils échangent déjà dans ce dossier.',
  'folder.new': 'La connexion fonctionne. Aucun appareil n’échange encore dans ce dossier.',
  'folder.others': {
    one: '{count} autre fichier s’y trouve. Il reste tel quel.',
    many: '{count} d’autres fichiers s’y trouvent. Ils restent tels quels.',
    other: '{count} autres fichiers s’y trouvent. Ils restent tels quels.',
  },
  'folder.insecure':
    'Cette adresse n’est pas chiffrée : quiconque est sur le même réseau peut lire votre mot de passe. Ce qui est échangé reste verrouillé.',
  'folder.passphrase': 'Phrase secrète',
  'folder.passphrase.new':
    'Vous la donnez sur chacun de vos appareils. Personne ne peut la retrouver : notez-la.',
  'folder.passphrase.there': 'Celle que vous avez choisie sur votre premier appareil.',
  'folder.passphrase.again': 'Phrase secrète, encore une fois',
  'folder.passphrase.short': {
    one: 'Au moins {count} caractère.',
    many: 'Au moins {count} de caractères.',
    other: 'Au moins {count} caractères : plusieurs mots se retiennent bien.',
  },
  'folder.passphrase.differ': 'Les deux ne sont pas identiques.',
  'folder.name': 'Nom de cet appareil',
  'folder.name.hint': 'Tel que vos autres appareils l’affichent.',
  'folder.start': 'Commencer',
  'folder.starting': 'Verrouillage…',
  'folder.started': 'Le dossier est configuré. Le premier échange est en cours.',
  'folder.running': 'Échange en cours…',
  'folder.never': 'Pas encore d’échange.',
  'folder.at': 'Dernier échange : {when}, {received} reçus, {sent} envoyés.',
  'folder.waiting': {
    one: '{count} modification en attente.',
    many: '{count} de modifications en attente.',
    other: '{count} modifications en attente.',
  },
  'folder.machines': 'Vos autres appareils',
  'folder.alone':
    'Aucun autre appareil n’a encore échangé ici. Configurez-y le même dossier, avec la même phrase secrète.',
  'folder.asides': {
    one: '{count} fichier mis de côté',
    many: '{count} de fichiers mis de côté',
    other: '{count} fichiers mis de côté',
  },
  'folder.asides.explain':
    'Ils restent tels quels, sur le serveur, et rien n’en est repris. Un fichier tronqué est renvoyé par son appareil sous un autre nom.',
  'folder.aside.foreign': 'n’est pas de Backlist.',
  'folder.aside.torn': 'est incomplet ou a été modifié.',
  'folder.aside.newer': 'vient d’une version plus récente : mettez Backlist à jour ici.',
  'folder.aside.sealed': 'ne s’ouvre pas avec cette phrase secrète.',
  'folder.aside.unreadable': 'ne contient rien de lisible.',
  'folder.exchange': 'Échanger maintenant',
  'folder.stop': 'Arrêter ici…',
  'folder.stop.sure':
    'Cet appareil n’échange plus et oublie le mot de passe et la phrase secrète. Ce qu’il a reste, et le dossier aussi.',
  'folder.stop.yes': 'Arrêter sur cet appareil',
  'folder.stopped': 'Arrêté. Tout ce qui est sur cet appareil reste.',
  'folder.erase': 'Retirer du serveur…',
  'folder.erase.sure':
    'Ce que vos appareils ont mis dans le dossier y est supprimé pour de bon. Ce que chacun a reste sur lui, mais ils n’échangent plus.',
  'folder.erase.yes': 'Supprimer du serveur',
  'folder.erased': 'Supprimé du serveur. Tout ce qui est sur cet appareil reste.',
} as const satisfies Translation<typeof enMachines, 'fr'>;
