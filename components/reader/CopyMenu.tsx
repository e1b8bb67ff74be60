// Takes a post, or what was marked in it, to somewhere else: as Markdown, as quotes with links, as annotations.
import { useState } from 'preact/hooks';
import { type CopyForm, useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Popover } from '@/components/ui/Popover';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

const FORMS: readonly CopyForm[] = ['markdown', 'quotes', 'annotations'];

export function CopyMenu({ post }: { post: Post }) {
  const { copyPost } = useServices();
  const acting = useAction();
  const [open, setOpen] = useState(false);
  if (!copyPost) return null;
  const copy = async (form: CopyForm) => {
    if (!(await acting.run(() => copyPost(post.id, form)))) return;
    setOpen(false);
    say(t('copy.done'));
  };
  return (
    <Popover label={t('copy.menu')} sign={<Icon name="copy" />} open={open} onOpen={setOpen}>
      <ul class="plain-list">
        {FORMS.map((form) => (
          <li key={form}>
            <button type="button" class="quiet-button menu-item" onClick={() => void copy(form)}>
              {t(`copy.${form}`)}
            </button>
          </li>
        ))}
      </ul>
      {acting.error && <Notice error={acting.error} />}
    </Popover>
  );
}
