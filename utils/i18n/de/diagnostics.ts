// German: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': 'Diagnose',
  'diagnostics.explain':
    'Für eine Fehlermeldung: Versionen, Anzahlen, Einstellungen, die nicht privat sind, und Fehler mit ihren Codes. Keine Titel, keine Adressen, nichts, was du liest oder schreibst. Nichts wird gesendet: Du kopierst es oder lässt es.',
  'diagnostics.show': 'Diagnose zeigen',
  'diagnostics.again': 'Neu erheben',
  'diagnostics.copy': 'Kopieren',
  'diagnostics.copied': 'Kopiert.',
  'diagnostics.preview': 'Genau das wird kopiert',
  'diagnostics.refused':
    'Der Browser hat das Kopieren nicht zugelassen. Wähle den Text aus und kopiere ihn selbst.',
} as const satisfies Translation<typeof enDiagnostics, 'de'>;
