// German: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': 'Sichern',
  'save.page.label': 'Diese Seite im Archiv sichern',
  'save.working': 'Wird gesichert …',
  'save.done': 'Im Archiv gesichert.',
  'save.done.title': '„{title}“ im Archiv gesichert.',
  'save.done.page': 'Gesichert. Es ist kein Artikel, darum bleibt die Seite, wie sie ist.',
  'save.done.none': 'Mit Titel und Adresse gesichert: Zu lesen gab es darauf nichts.',
  'save.done.coming': '„{title}“ gesichert. Der Text wird geholt.',
  'save.done.noAccess':
    '„{title}“ nur mit der Adresse gesichert, weil Backlist auf {host} keinen Zugriff hat.',
  'save.known': 'Schon in deinem Archiv.',
  'save.known.title': '„{title}“ ist schon in deinem Archiv.',
  'save.failed': 'Die Seite wurde nicht gesichert.',
  'save.undone': 'Doch nicht behalten.',
  'save.allow': 'Zugriff erlauben und holen',
  'save.read': 'Lesen',
  'save.seen': 'Diesen Hinweis schließen',
  'retake.ask': 'Den Text aus diesem Tab nehmen',
  'retake.why':
    'Wo du angemeldet bist, hat die Seite vielleicht mehr als das Archiv. Der ältere Text bleibt auch erhalten.',
  'retake.working': 'Der Tab wird gelesen …',
  'retake.taken':
    'Aus diesem Tab genommen: {tab} Wörter statt {kept}. Der ältere Text bleibt daneben erhalten.',
  'retake.shorter':
    'Der Text in diesem Tab ist nicht länger: {tab} Wörter, im Archiv {kept}. Nichts wurde geändert.',
  'retake.anyway': 'Trotzdem nehmen',
  'retake.undone': 'Der ältere Text ist wieder da.',
} as const satisfies Translation<typeof enSaving, 'de'>;
