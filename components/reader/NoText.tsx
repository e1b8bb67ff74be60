// A post without text: a link whose page was not read yet, or could not be, and what can be done about it.
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { PageRow } from '@/utils/model/full-text';
import type { Post } from '@/utils/model/post';

export function NoText({ post, page }: { post: Post; page: PageRow | undefined }) {
  const { send, requestSite } = useServices();
  const { run, busy, error } = useAction();
  const { id, url, textFrom } = post;
  // A feed's post: its page is the full text's affair.
  if (url === null || textFrom === undefined) return <p class="calm">{t('reader.none')}</p>;
  if (page?.waiting === 1) return <p class="calm">{t('texts.coming')}</p>;
  const fetchText = () => {
    const granted = requestSite(url);
    return run(async () => {
      if (!(await granted)) throw new BacklistError('permission-needed');
      await send('post.fetch', { id });
    });
  };
  return (
    <div class="calm">
      <p>{t(page?.verdict ? 'texts.failed' : 'texts.missing')}</p>
      {page?.problem && page.problem !== 'permission-needed' && <Notice error={{ code: page.problem }} />}
      <button type="button" class="button" aria-busy={busy} onClick={() => void fetchText()}>
        {t('texts.fetch')}
      </button>
      {error && <Notice error={error} />}
    </div>
  );
}
