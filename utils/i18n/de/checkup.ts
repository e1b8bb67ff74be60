// German: the checkup of the archive, in the settings.
import type { Translation } from '../catalogue';
import type { enCheckup } from '../en/checkup';

export const checkup = {
  'checkup.heading': 'Ist alles da?',
  'checkup.explain':
    'Bei jedem Start des Browsers geht Backlist das Archiv durch, immer ein wenig, bringt in Ordnung, was geht, und sagt den Rest hier.',
  'checkup.never': 'Noch nicht durchgesehen.',
  'checkup.last': 'Durchgesehen: {when}.',
  'checkup.sound': 'Alles ist da und passt zusammen.',
  'checkup.now': 'Archiv prüfen',
  'checkup.running': 'Das Archiv wird durchgesehen',
  'checkup.progress': {
    one: '{done} von {count} Zeile',
    other: '{done} von {count} Zeilen',
  },
  'checkup.mended': 'In Ordnung gebracht',
  'checkup.open': 'Von dir zu entscheiden',
  'checkup.text-back': {
    one: '{count} Beitrag hatte seinen Text verloren und hat wieder einen anderen.',
    other: '{count} Beiträge hatten ihre Texte verloren und haben wieder andere.',
  },
  'checkup.text-asked': {
    one: 'Der Text von {count} Beitrag war weg. Sein Feed und seine Seite werden dafür neu gelesen.',
    other: 'Die Texte von {count} Beiträgen waren weg. Ihre Feeds und Seiten werden dafür neu gelesen.',
  },
  'checkup.post-back': {
    one: '{count} Beitrag war weg und wurde aus dem, was von ihm da war, neu gemacht.',
    other: '{count} Beiträge waren weg und wurden aus dem, was von ihnen da war, neu gemacht.',
  },
  'checkup.index': {
    one: 'Der Suchindex war an {count} Stelle beschädigt, die neu aufgebaut wird.',
    other: 'Der Suchindex war an {count} Stellen beschädigt, die neu aufgebaut werden.',
  },
  'checkup.rows': {
    one: '{count} Überrest von etwas, das es nicht mehr gibt, wurde weggeräumt.',
    other: '{count} Überreste von etwas, das es nicht mehr gibt, wurden weggeräumt.',
  },
  'checkup.highlights': {
    one: '{count} Markierung gehört wieder zu ihrem Beitrag.',
    other: '{count} Markierungen gehören wieder zu ihren Beiträgen.',
  },
  'checkup.sources': {
    one: '{count} Beitrag hatte keine Quelle mehr. Er steht bei den Quellen, die behalten werden.',
    other: '{count} Beiträge hatten keine Quelle mehr. Sie stehen bei den Quellen, die behalten werden.',
  },
  'checkup.jobs': {
    one: '{count} Arbeit im Hintergrund wurde geradegerückt.',
    other: '{count} Arbeiten im Hintergrund wurden geradegerückt.',
  },
  'checkup.counters': {
    one: '{count} Zähler wurde berichtigt.',
    other: '{count} Zähler wurden berichtigt.',
  },
  'checkup.text-lost': {
    one: 'Der Text von {count} Beitrag ist weg, und es gibt keine Adresse, um ihn zu holen.',
    other: 'Die Texte von {count} Beiträgen sind weg, und es gibt keine Adressen, um sie zu holen.',
  },
  'checkup.text-lost.next': 'Wenn du eine Sicherung hast, importiere sie: Sie bringt zurück, was fehlt.',
  'checkup.text-astray': {
    one: '{count} Text ist da, ohne den Beitrag, zu dem er gehörte.',
    other: '{count} Texte sind da, ohne die Beiträge, zu denen sie gehörten.',
  },
  'checkup.text-astray.next':
    'Hole sie als gesicherte Seiten zurück, benannt nach ihren ersten Wörtern, oder lösche sie.',
  'checkup.bring': 'Zurückholen',
  'checkup.delete': 'Löschen',
  'checkup.sure': 'Endgültig löschen?',
  'checkup.brought': {
    one: '{count} Text wurde zurückgeholt. Er steht bei den gesicherten Seiten.',
    other: '{count} Texte wurden zurückgeholt. Sie stehen bei den gesicherten Seiten.',
  },
  'checkup.deleted': {
    one: '{count} Text wurde gelöscht.',
    other: '{count} Texte wurden gelöscht.',
  },
} as const satisfies Translation<typeof enCheckup, 'de'>;
