// Portuguese: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': 'Destacar a seleção',
  'keys.older': 'Próximo na publicação, mais antigo',
  'keys.newer': 'Anterior na publicação, mais recente',
  'keys.original': 'Abrir a página original',
  'keys.star': 'Pôr ou tirar a estrela',
  'keys.unread': 'Marcar como não lido',
  'keys.outline': 'Abrir ou fechar o sumário',
  'keys.set': 'Aparência do texto',
  'keys.images': 'Mostrar as imagens deste artigo',
  'keys.aloud': 'Ler em voz alta, pausar',
  'keys.sentenceBack': 'Frase anterior, na leitura em voz alta',
  'keys.sentenceOn': 'Próxima frase, na leitura em voz alta',
  'keys.tab': 'Abrir em uma aba',
  'keys.help': 'Estas teclas',
  'keys.back': 'Voltar para onde estava',
  'keys.delete': 'Excluir este artigo',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Del',
} as const satisfies Translation<typeof enReaderKeys, 'pt'>;
