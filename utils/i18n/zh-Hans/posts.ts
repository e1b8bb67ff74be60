// Simplified Chinese: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': '删除',
  'post.delete.label': '删除“{title}”',
  'post.deleted.one': '已删除“{title}”。',
  'post.deleted': '已删除 {count} 篇文章。',
  'post.restored': '已恢复 {count} 篇文章。',

  'merge.also': '另见于：{sources}',
  'merge.twice': '在此出版物中出现两次',
  'merge.line': '{source} 中的“{title}”',
  'merge.why.guid': '两者的标识符和标题相同，自{day}起作为一篇文章。',
  'merge.why.address': '两者的地址相同，标题或正文一致，自{day}起作为一篇文章。',
  'merge.why.content': '两者的标题和正文相同，自{day}起作为一篇文章。',
  'merge.split': '这是两篇文章',
  'merge.split.done': '现在是两篇文章了。',
  'merge.apart': '你说过这是两篇文章，因此与 {source} 中的“{title}”分开保存。',
  'merge.apart.open': '打开另一篇',
  'merge.join': '其实是同一篇',
  'merge.join.done': '又合为一篇了。',
  'merge.source.gone': '已不存在的来源',
} as const satisfies Translation<typeof enPosts, 'zh-Hans'>;
