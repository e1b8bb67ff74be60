// Spanish: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': 'Diagnóstico',
  'diagnostics.explain':
    'Para informar de un fallo: versiones, cantidades, ajustes que no son privados y errores por su código. Ni títulos, ni direcciones, ni nada de lo que lees o escribes. No se envía nada: tú lo copias, o no.',
  'diagnostics.show': 'Ver el diagnóstico',
  'diagnostics.again': 'Leer de nuevo',
  'diagnostics.copy': 'Copiar',
  'diagnostics.copied': 'Copiado.',
  'diagnostics.preview': 'Se copia exactamente esto',
  'diagnostics.refused': 'El navegador no permitió copiarlo. Selecciona el texto y cópialo tú.',
} as const satisfies Translation<typeof enDiagnostics, 'es'>;
