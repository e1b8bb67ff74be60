// 'This page is in your archive': the post that the page is, and its text to be taken from the tab.
import { Dateline } from '@/components/posts/Dateline';
import { PostLink } from '@/components/posts/PostLink';
import { RetakeText } from '@/components/saving/RetakeText';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

export function KnownPost({
  post,
  source,
  tabId,
}: {
  post: Post;
  source: string | undefined;
  tabId: number;
}) {
  return (
    <section class="known" aria-labelledby="known-heading">
      <h2 class="known-heading" id="known-heading">
        {t('page.known.heading')}
      </h2>
      <p class="post-title">
        <PostLink post={post} />
      </p>
      <Dateline post={post} source={source} />
      <RetakeText tabId={tabId} post={post} />
    </section>
  );
}
