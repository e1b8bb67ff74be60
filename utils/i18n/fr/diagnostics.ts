// French: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': 'Diagnostic',
  'diagnostics.explain':
    'Pour signaler un problème : versions, nombres, réglages qui ne sont pas privés et erreurs par leur code. Ni titres, ni adresses, rien de ce que vous lisez ou écrivez. Rien n’est envoyé ; c’est vous qui copiez, ou non.',
  'diagnostics.show': 'Afficher le diagnostic',
  'diagnostics.again': 'Relire',
  'diagnostics.copy': 'Copier',
  'diagnostics.copied': 'Copié.',
  'diagnostics.preview': 'Voici exactement ce qui est copié',
  'diagnostics.refused':
    'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le vous-même.',
} as const satisfies Translation<typeof enDiagnostics, 'fr'>;
