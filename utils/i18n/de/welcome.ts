// German: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': 'Willkommen bei Backlist',
  'welcome.heading': 'Ältere Titel, die das Lesen noch lohnen',
  'welcome.line.keep':
    'Backlist bewahrt das ganze Archiv der Publikationen, die du auswählst, auf diesem Computer.',
  'welcome.line.beside':
    'Auf der Seite, die du liest, zeigt es, welche dieser Beiträge dazu passen und warum.',
  'welcome.line.private':
    'Nichts, was du liest oder nachschlägst, verlässt diesen Computer. Kein Konto, kein eigener Server.',
  'welcome.choice': 'Wann soll es nachsehen?',
  'welcome.every': 'Auf jeder Seite',
  'welcome.every.explain':
    'Die Schaltfläche in der Symbolleiste zeigt, wie viele Beiträge zur Seite passen. Der Browser fragt um Erlaubnis.',
  'welcome.click': 'Nur, wenn ich klicke',
  'welcome.click.explain': 'Nichts wird gelesen, bis du auf die Schaltfläche klickst.',
  'welcome.every.done':
    'Von jetzt an sieht Backlist auf jeder Seite nach. In den Einstellungen lässt es sich abschalten.',
  'welcome.click.done':
    'Backlist sieht nur nach, wenn du auf die Schaltfläche klickst. In den Einstellungen lässt sich das ändern.',
  'welcome.every.declined':
    'Der Browser hat keinen Zugriff gegeben, also sieht Backlist nur nach, wenn du klickst.',
  'welcome.open.heading': 'So öffnest du es',
  'welcome.open.toolbar': 'Schaltfläche in der Symbolleiste: was zu dieser Seite passt',
  'welcome.open.keys': 'Seitenleiste: {keys}',
  'welcome.open.menu': 'Wörter auswählen, Rechtsklick: nachschlagen',
  'welcome.open.pin':
    'Ist die Schaltfläche nicht zu sehen, öffne das Puzzleteil in der Symbolleiste und hefte Backlist an.',
  'welcome.sample': 'Schon im Regal',
  'welcome.sample.wait': 'Das erste Archiv wird ins Regal gestellt …',
  'welcome.archive': 'Archiv öffnen',
  'welcome.working': 'Der Browser ist gefragt …',
} as const satisfies Translation<typeof enWelcome, 'de'>;
