// The buttons of the reader's bar that open a part of it: outline, copying, speech, and what others add.
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { CopyMenu } from './CopyMenu';
import { ReaderToggle } from './ReaderBar';
import type { OpenParts } from './use-open-parts';

interface PartButtonsProps {
  parts: OpenParts;
  post: Post | undefined;
  hasOutline: boolean;
  hasText: boolean;
  children: ComponentChildren;
}

export function PartButtons({ parts, post, hasOutline, hasText, children }: PartButtonsProps) {
  return (
    <>
      {hasOutline && (
        <ReaderToggle
          icon="outline"
          label={t('reader.outline')}
          on={parts.outline}
          onToggle={parts.toggleOutline}
        />
      )}
      {post && <CopyMenu post={post} />}
      {hasText && (
        <ReaderToggle
          icon="sound"
          label={t('aloud.label')}
          on={parts.aloud}
          onToggle={() => parts.openAloud(!parts.aloud)}
        />
      )}
      {children}
    </>
  );
}
