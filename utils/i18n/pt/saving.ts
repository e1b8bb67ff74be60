// Portuguese: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': 'Salvar',
  'save.page.label': 'Salvar esta página no arquivo',
  'save.working': 'Salvando…',
  'save.done': 'Salva no seu arquivo.',
  'save.done.title': '“{title}” está no seu arquivo.',
  'save.done.page': 'Salva. Não é um artigo, então ficou como é.',
  'save.done.none': 'Salva com o título e o endereço: não havia nada para ler nela.',
  'save.done.coming': '“{title}” está no seu arquivo. O texto está a caminho.',
  'save.done.noAccess': 'Só o endereço de “{title}” foi salvo, pois o Backlist não tem acesso a {host}.',
  'save.known': 'Já está no seu arquivo.',
  'save.known.title': '“{title}” já está no seu arquivo.',
  'save.failed': 'A página não foi salva.',
  'save.undone': 'Afinal, não foi guardada.',
  'save.allow': 'Permitir o acesso e buscar o texto',
  'save.read': 'Ler',
  'save.seen': 'Fechar esta mensagem',
  'retake.ask': 'Usar o texto desta aba',
  'retake.why':
    'Quando há uma sessão iniciada, a página pode ter mais do que o arquivo. O texto anterior também fica guardado.',
  'retake.working': 'Lendo a aba…',
  'retake.taken': 'Texto desta aba: {tab} palavras em vez de {kept}. O texto anterior fica guardado ao lado.',
  'retake.shorter':
    'O texto desta aba não é mais longo: {tab} palavras, e {kept} no arquivo. Nada foi alterado.',
  'retake.anyway': 'Usar mesmo assim',
  'retake.undone': 'O texto anterior está de volta.',
} as const satisfies Translation<typeof enSaving, 'pt'>;
