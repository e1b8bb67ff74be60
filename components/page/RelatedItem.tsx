// A post that belongs beside the page, with the reason: the best passage and the shared terms.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Dateline } from '@/components/posts/Dateline';
import { OriginalLink } from '@/components/posts/OriginalLink';
import { PostLink, titleOf } from '@/components/posts/PostLink';
import { Icon } from '@/components/ui/Icon';
import { Marked } from '@/components/ui/Marked';
import { t } from '@/utils/i18n/translate';
import type { RelatedPost } from '@/utils/model/page';

interface Props {
  related: RelatedPost;
  source: string | undefined;
  /** Names the shared terms; those of a page unless it says otherwise. */
  sharedWith?: string;
  dismissed?: boolean;
  /** Without it there is no button to dismiss. */
  onDismiss?(undo: boolean): void;
}

export function RelatedItem({
  related,
  source,
  sharedWith = t('page.related.terms'),
  dismissed = false,
  onDismiss,
}: Props) {
  const { post, terms, passage, address } = related;
  const swap = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  // The button that was pressed is gone after the press: the focus goes to the one that stands in its place.
  useLayoutEffect(() => {
    if (touched.current) swap.current?.focus();
  }, [dismissed]);
  const press = (undo: boolean) => {
    touched.current = true;
    onDismiss?.(undo);
  };

  if (dismissed) {
    return (
      <li class="related related-dismissed">
        <p>{t('page.dismissed')}</p>
        <button ref={swap} type="button" class="quiet-button" data-stop="" onClick={() => press(true)}>
          {t('undo')}
        </button>
      </li>
    );
  }
  return (
    <li class="related">
      <h3 class="post-title">
        <PostLink post={post} passage={passage?.text} />
      </h3>
      <Dateline post={post} source={source}>
        <OriginalLink post={post} address={address} />
      </Dateline>
      {passage && (
        <blockquote class="passage" aria-label={t('page.related.passage')}>
          <p dir="auto">
            <Marked passage={passage} />
          </p>
        </blockquote>
      )}
      <div class="related-foot">
        {terms.length > 0 && (
          <ul class="terms" aria-label={sharedWith}>
            {terms.map((term) => (
              <li key={term}>
                <bdi>{term}</bdi>
              </li>
            ))}
          </ul>
        )}
        {onDismiss && (
          <button
            ref={swap}
            type="button"
            class="quiet-button"
            aria-label={t('page.dismiss.label', { title: titleOf(post) })}
            onClick={() => press(false)}
          >
            <Icon name="close" />
            {t('page.dismiss')}
          </button>
        )}
      </div>
    </li>
  );
}
