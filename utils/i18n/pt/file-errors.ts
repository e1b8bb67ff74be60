// Portuguese: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'O Backlist não conhece este tipo de arquivo.',
  'error.unknown-format.next': 'Escolha a exportação tal como o outro programa a gravou.',
  'error.damaged-file.what': 'Este arquivo está danificado. Nada dele foi importado.',
  'error.damaged-file.next': 'Exporte-o mais uma vez e tente de novo.',
  'error.damaged-file.what.zip': 'Este ZIP está cortado ou danificado. Nada dele foi importado.',
  'error.damaged-file.what.bomb':
    'Descompactado, este ZIP seria muito maior do que qualquer exportação. Nada dele foi importado.',
  'error.damaged-file.what.columns':
    'A coluna “{column}” aparece duas vezes, e não se sabe qual delas vale. Nada foi importado.',
  'error.damaged-file.what.quote':
    'Neste arquivo, uma aspa é aberta e nunca fechada. Nada dele foi importado.',
  'error.damaged-file.what.json':
    'Este arquivo termina cedo demais ou não é o JSON que deveria ser. Nada dele foi importado.',
  'error.damaged-file.what.encoding':
    'Não dá para saber em que codificação estão as letras deste arquivo. Nada dele foi importado.',
  'error.damaged-file.what.size':
    'Um texto deste arquivo é mais longo do que se pode importar. Nada dele foi importado.',
  'error.damaged-file.what.rows':
    'Faltam partes deste backup, ou elas não estão como foram gravadas. Nada dele foi importado.',
  'error.damaged-file.next.encoding': 'Salve-o como UTF-8 (na planilha: “CSV UTF-8”) e tente de novo.',
  'error.newer-backup.what': 'Esta cópia de segurança é de uma versão mais nova do Backlist.',
  'error.newer-backup.next': 'Atualize o Backlist e depois restaure a cópia.',
  'error.bad-template.what': 'O Backlist não consegue seguir este modelo.',
  'error.bad-template.next': 'Corrija-o na página de importação e exportação.',
  'error.no-backup-place.what': 'Não foi possível salvar a cópia de segurança.',
  'error.no-backup-place.next': 'Escolha de novo o local e permita quando o navegador perguntar.',
  'error.no-backup-room.what': 'O disco em que a cópia de segurança deve ficar está cheio.',
  'error.no-backup-room.next':
    'Libere espaço nele ou escolha outro local e tente de novo. As cópias anteriores continuam lá.',
} as const satisfies Translation<typeof enFileErrors, 'pt'>;
