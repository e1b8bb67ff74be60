// 'This page is in your archive': the post that the page is.
import { Dateline } from '@/components/posts/Dateline';
import { PostLink } from '@/components/posts/PostLink';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

export function KnownPost({ post, source }: { post: Post; source: string | undefined }) {
  return (
    <section class="known" aria-labelledby="known-heading">
      <h2 class="known-heading" id="known-heading">
        {t('page.known.heading')}
      </h2>
      <p class="post-title">
        <PostLink post={post} />
      </p>
      <Dateline post={post} source={source} />
    </section>
  );
}
