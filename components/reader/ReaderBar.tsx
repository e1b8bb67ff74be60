// What can be done with the post at hand, above its text.
import type { ComponentChildren } from 'preact';
import { OriginalLink } from '@/components/posts/OriginalLink';
import { useServices } from '@/components/services';
import { Icon, type IconName } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Post | undefined;
  inTab: boolean;
  onBack(): void;
  onStar(): void;
  onDelete(): void;
  /** What others add: outline, speech, setting. */
  children?: ComponentChildren;
}

export function ReaderBar({ post, inTab, onBack, onStar, onDelete, children }: Props) {
  const { readerAddress, openAddress } = useServices();
  const starred = post?.starredAt != null;
  return (
    <div class="reader-bar">
      <button type="button" class="quiet-button reader-back" onClick={onBack}>
        <Icon name="back" />
        <span class="link-words">{t('reader.back')}</span>
      </button>
      <span class="reader-bar-space" />
      {post && <OriginalLink post={post} address={post.url} />}
      {children}
      {post && !inTab && (
        <IconButton icon="tab" label={t('reader.tab')} onClick={() => openAddress(readerAddress(post.id))} />
      )}
      {post && (
        <button
          type="button"
          class={starred ? 'icon-button is-on' : 'icon-button'}
          aria-pressed={starred}
          aria-label={t('reader.star')}
          title={starred ? t('reader.unstar') : t('reader.star')}
          onClick={onStar}
        >
          <Icon name="star" filled={starred} />
        </button>
      )}
      {post && <IconButton icon="bin" label={t('post.delete')} onClick={onDelete} />}
    </div>
  );
}

interface ToggleProps {
  icon: IconName;
  label: string;
  on: boolean;
  onToggle(): void;
}

/** A button of the bar that opens or closes a part of the reader. */
export function ReaderToggle({ icon, label, on, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      class={on ? 'icon-button is-open' : 'icon-button'}
      aria-expanded={on}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon name={icon} />
    </button>
  );
}
