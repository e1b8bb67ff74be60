// Portuguese: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'O Backlist não conhece este tipo de arquivo.',
  'error.unknown-format.next': 'Escolha a exportação tal como o outro programa a gravou.',
  'error.damaged-file.what': 'Este arquivo está danificado. Nada dele foi importado.',
  'error.damaged-file.next': 'Exporte-o mais uma vez e tente de novo.',
  'error.newer-backup.what': 'Esta cópia de segurança é de uma versão mais nova do Backlist.',
  'error.newer-backup.next': 'Atualize o Backlist e depois restaure a cópia.',
  'error.bad-template.what': 'O Backlist não consegue seguir este modelo.',
  'error.bad-template.next': 'Corrija-o na página de importação e exportação.',
  'error.no-backup-place.what': 'Não foi possível salvar a cópia de segurança.',
  'error.no-backup-place.next': 'Escolha de novo o local e permita quando o navegador perguntar.',
  'error.backup-not-allowed.what':
    'O navegador não deixa mais o Backlist gravar na pasta das suas cópias de segurança.',
  'error.backup-not-allowed.next': 'Aperte o botão e permita; se o navegador oferecer, em todas as visitas.',
  'error.no-backup-room.what': 'O disco em que a cópia de segurança deve ficar está cheio.',
  'error.no-backup-room.next':
    'Libere espaço nele ou escolha outro local e tente de novo. As cópias anteriores continuam lá.',
} as const satisfies Translation<typeof enFileErrors, 'pt'>;
