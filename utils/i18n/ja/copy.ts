// Japanese: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': 'コピー',
  'copy.markdown': '記事をMarkdownで',
  'copy.quotes': 'ハイライトをリンク付きの引用で',
  'copy.annotations': 'ハイライトを注釈（JSON-LD）で',
  'copy.done': 'コピーしました',
} as const satisfies Translation<typeof enCopy, 'ja'>;
