// Under a post: what belongs beside it by the engine, what it links to in the archive, and what links to it. Looked for
// only once the end is near; nothing is said where there is nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { RelatedItem } from '@/components/page/RelatedItem';
import { PostLines } from '@/components/posts/PostLines';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useDetails, useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { type Key, t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { useFocusInView } from './use-focus-in-view';

/** Distance from the end of the text at which it is looked for. */
const AHEAD = '600px';

export function AfterPost({ post }: { post: Post }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      // The margin counts at the edge of what scrolls; at the window's alone, the scroller's own edge would cut it off.
      { root: place.current.closest('.reader-scroll'), rootMargin: AHEAD },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div class="after-post" ref={place}>
      {near && <Found post={post} />}
    </div>
  );
}

function Found({ post }: { post: Post }) {
  const { send } = useServices();
  const details = useDetails();
  const sourceOf = useSourceNames();
  useFocusInView();
  const postsChanged = (change: { of: string }) => change.of === 'posts';
  const citations = useLoaded(() => details.citations(post), [details, post.id], postsChanged);
  const related = useLoaded(() => send('reading.related', { postId: post.id }), [send, post.id]);
  const lines = (id: Key & `reader.cite${string}`, posts: readonly Post[]) =>
    posts.length > 0 && (
      <section aria-labelledby={id}>
        <h2 class="heading" id={id}>
          {t(id)}
        </h2>
        <PostLines posts={posts} sourceOf={sourceOf} />
      </section>
    );
  return (
    <>
      {related.error && <Notice error={related.error} onRetry={related.reload} />}
      {citations.error && <Notice error={citations.error} onRetry={citations.reload} />}
      {related.value && related.value.length > 0 && (
        <section aria-labelledby="reader-related">
          <h2 class="heading" id="reader-related">
            {t('reader.related')}
          </h2>
          <ul class="plain-list">
            {related.value.map((each) => (
              <RelatedItem
                key={each.post.id}
                related={each}
                source={sourceOf(each.post.sourceId)}
                sharedWith={t('reader.related.terms')}
              />
            ))}
          </ul>
        </section>
      )}
      {citations.value && lines('reader.cites', citations.value.cites)}
      {citations.value && lines('reader.citedBy', citations.value.citedBy)}
    </>
  );
}
