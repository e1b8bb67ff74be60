// Japanese: what can be done with a post.
import type { Translation } from '../catalogue';
import type { enPosts } from '../en/posts';

export const posts = {
  'post.delete': '削除',
  'post.delete.label': '「{title}」を削除',
  'post.deleted.one': '「{title}」を削除しました。',
  'post.deleted': '{count}件の記事を削除しました。',
  'post.restored': '{count}件の記事を元に戻しました。',

  'merge.also': '次にも掲載：{sources}',
  'merge.twice': 'この発行元に二度掲載',
  'merge.line': '{source}の「{title}」',
  'merge.why.guid': '識別子とタイトルが同じため、{day}から一つの記事として扱っています。',
  'merge.why.address':
    'アドレスが同じで、タイトルか本文が一致するため、{day}から一つの記事として扱っています。',
  'merge.why.content': 'タイトルと本文が同じため、{day}から一つの記事として扱っています。',
  'merge.split': '別々の記事です',
  'merge.split.done': '別々の記事にしました。',
  'merge.apart': '別々の記事との指定により、{source}の「{title}」とは分けてあります。',
  'merge.apart.open': 'もう一方を開く',
  'merge.join': 'やはり同じ記事です',
  'merge.join.done': '再び一つの記事にしました。',
  'merge.source.gone': 'すでにない情報源',
} as const satisfies Translation<typeof enPosts, 'ja'>;
