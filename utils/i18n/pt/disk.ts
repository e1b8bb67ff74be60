// Portuguese: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full':
    'O disco está cheio: não entram artigos novos. O que está aqui pode ser lido e buscado como antes.',
  'disk.missing':
    'O Backlist continua sozinho assim que houver uns {size} a mais livres. Abra espaço antes de fechar o navegador: com o disco cheio, ele pode danificar o que guarda, este arquivo também.',
  'disk.room': 'Abrir espaço',
} as const satisfies Translation<typeof enDisk, 'pt'>;
