// The newest posts, read from the archive itself, so that they are there before the worker wakes.
import { PostLines } from '@/components/posts/PostLines';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { MOST_NEW } from './first-list';

interface Props {
  /** Nothing belongs beside the page, as far as is known, so there is room for more of what's new. */
  roomy: boolean;
}

export function WhatsNew({ roomy }: Props) {
  const { archive } = useServices();
  const sourceOf = useSourceNames();
  const { value, error, reload } = useLoaded(
    async () => {
      const [posts, sources] = await Promise.all([archive.newestPosts(MOST_NEW), archive.sourceRows()]);
      return { posts, coming: sources.some(({ kind }) => kind !== 'saved') };
    },
    [archive],
    (change) => change.of === 'posts' || change.of === 'sources',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  if (!value) return null;
  return (
    <section class="whats-new" aria-labelledby="new-heading">
      <h2 class="heading" id="new-heading">
        {t('popup.new')}
      </h2>
      {value.posts.length === 0 ? (
        <p class="calm">{t(value.coming ? 'popup.new.empty' : 'popup.new.none')}</p>
      ) : (
        <PostLines posts={value.posts.slice(0, roomy ? MOST_NEW : 3)} sourceOf={sourceOf} />
      )}
    </section>
  );
}
