// Portuguese: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': 'Diagnóstico',
  'diagnostics.explain':
    'Para relatar um erro: versões, quantidades, configurações que não são privadas e erros pelo código. Nenhum título, nenhum endereço, nada do que você lê ou escreve. Nada é enviado; você copia, ou não.',
  'diagnostics.show': 'Mostrar diagnóstico',
  'diagnostics.again': 'Ler de novo',
  'diagnostics.copy': 'Copiar',
  'diagnostics.copied': 'Copiado.',
  'diagnostics.preview': 'É exatamente isto que se copia',
  'diagnostics.refused': 'O navegador não permitiu a cópia. Selecione o texto e copie-o você mesmo.',
} as const satisfies Translation<typeof enDiagnostics, 'pt'>;
