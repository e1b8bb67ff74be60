// Portuguese: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': 'O servidor não aceita este nome e esta senha.',
  'error.folder-login.next':
    'Verifique ambos. Muitos servidores pedem uma senha de aplicativo, criada nas configurações de segurança deles.',
  'error.folder-digest.what':
    'O servidor pede um tipo de início de sessão que o Backlist não tem, como Digest.',
  'error.folder-digest.next': 'Peça a quem o administra que permita Basic para esta pasta, por https.',
  'error.folder-forbidden.what': 'O servidor não permite gravar nesta pasta.',
  'error.folder-forbidden.next': 'Escolha uma pasta sua ou peça ao dono permissão para gravar nela.',
  'error.folder-missing.what': 'O servidor não tem esta pasta.',
  'error.folder-missing.next': 'Verifique o endereço. O Backlist cria a última pasta dele, não as de cima.',
  'error.folder-no-dav.what': 'Não há pasta WebDAV neste endereço.',
  'error.folder-no-dav.next': 'Procure o endereço WebDAV nas configurações do seu servidor.',
  'error.folder-elsewhere.what': 'O servidor leva a outro endereço.',
  'error.folder-elsewhere.next': 'Informe o endereço a que ele leva, em geral um com https.',
  'error.folder-busy.what': 'O servidor está ocupado, ou outra pessoa está usando a pasta.',
  'error.folder-busy.next': 'Uma nova tentativa é feita sozinha.',
  'error.folder-full.what': 'Não há mais espaço no servidor.',
  'error.folder-full.next': 'Libere espaço lá. Até então tudo fica nesta máquina, e nada se perde.',
  'error.folder-insecure.what':
    'Este endereço não é criptografado no caminho: alguém ali poderia ler sua senha.',
  'error.folder-insecure.next':
    'Use um endereço que comece com https. Sem ele, só servidores desta máquina ou da sua própria rede.',
  'error.folder-damaged.what': 'O arquivo que diz como esta pasta é trancada está danificado.',
  'error.folder-damaged.next':
    'Recupere backlist-vault.json de uma cópia do servidor, ou escolha outra pasta.',
  'error.folder-newer.what': 'Uma versão mais nova do Backlist criou esta pasta.',
  'error.folder-newer.next': 'Atualize o Backlist nesta máquina. Nada foi tocado lá.',
  'error.wrong-passphrase.what': 'Esta não é a frase secreta desta pasta. Nada foi gravado.',
  'error.wrong-passphrase.next': 'Use a que você escolheu na primeira máquina.',
} as const satisfies Translation<typeof enFolderErrors, 'pt'>;
