// Portuguese: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    'Guarda no seu computador o arquivo das publicações que você escolhe e mostra os artigos relacionados à página que está lendo.',
  'manifest.openPanel': 'Abrir o painel lateral',
  'manifest.lookUp': 'Consultar as palavras selecionadas ou o que você digitar',
  'manifest.savePage': 'Salvar esta página como você a vê',
  'manifest.nextRelated': 'Próximo artigo relacionado a esta página',
  'manifest.previousRelated': 'Artigo anterior relacionado a esta página',
} as const satisfies Translation<typeof enManifest, 'pt'>;
