// French: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': 'Faire de la place',
  'room.explain':
    'On peut se séparer de textes. Leurs articles restent, avec titre, date, premiers mots et surlignages, et se trouvent par eux. Les articles étoilés, étiquetés, dans votre liste de lecture ou surlignés gardent leur texte, et les pages enregistrées aussi.',
  'room.export': 'C’est sans retour. Pour garder les textes ailleurs, exportez-les d’abord :',
  'room.old': 'Textes des articles de plus de',
  'room.years': {
    one: '{count} an',
    many: '{count} d’années',
    other: '{count} ans',
  },
  'room.source': 'Textes de la source',
  'room.versions': 'Textes plus anciens gardés à côté de ceux en usage',
  'room.about': {
    one: '{count} texte, environ {size}',
    many: '{count} de textes, environ {size}',
    other: '{count} textes, environ {size}',
  },
  'room.delete': 'Supprimer les textes',
  'room.deleteLabel': 'Supprimer les textes : {what}',
  'room.sure': 'Supprimer définitivement ?',
  'room.begun': 'Suppression des textes en cours.',
  'room.again': 'Réessayer maintenant',
  'room.elsewhere':
    'Ou videz la corbeille et les téléchargements de cet ordinateur : Backlist partage le disque avec tout le reste.',
  'room.nothing': 'Il n’y a rien ici dont on puisse se séparer.',
} as const satisfies Translation<typeof enRoom, 'fr'>;
