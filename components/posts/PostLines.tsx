// Posts as a plain list of titles with their datelines.
import type { Post } from '@/utils/model/post';
import { Dateline } from './Dateline';
import { PostLink } from './PostLink';

interface Props {
  posts: readonly Post[];
  sourceOf(sourceId: number): string | undefined;
}

export function PostLines({ posts, sourceOf }: Props) {
  return (
    <ul class="plain-list">
      {posts.map((post) => (
        <li class="post-line" key={post.id}>
          <p class="post-title">
            <PostLink post={post} />
          </p>
          <Dateline post={post} source={sourceOf(post.sourceId)} />
        </li>
      ))}
    </ul>
  );
}
