// What Backlist has to say of a page: it is in the archive, these belong beside it, its links lead to these. In popup
// and panel alike.
import { useState } from 'preact/hooks';
import { PostLines } from '@/components/posts/PostLines';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer } from '@/utils/model/page';
import { KnownPost } from './KnownPost';
import { RelatedItem } from './RelatedItem';
import { SiteOff } from './SiteOff';

interface Props {
  answer: PageAnswer;
  onRetry(): void;
}

/** The one calm line for a page with nothing beside it. */
function calmLine(answer: PageAnswer): string | null {
  if (answer.state === 'private') return t('page.private');
  if (answer.state === 'unreadable') return t('page.unreadable');
  if (answer.state === 'not-article') return answer.known || answer.linked.length > 0 ? null : t('page.notArticle');
  if (answer.state === 'article' && answer.related.length === 0) return t('page.nothing');
  return null;
}

export function PageAnswerView({ answer, onRetry }: Props) {
  const { send } = useServices();
  const sourceOf = useSourceNames();
  const dismissing = useAction();
  const [dismissed, setDismissed] = useState<ReadonlySet<number>>(new Set());

  const dismiss = async (postId: number, undo: boolean) => {
    const change = (gone: boolean) =>
      setDismissed((before) => {
        const after = new Set(before);
        if (gone) after.add(postId);
        else after.delete(postId);
        return after;
      });
    const done = await dismissing.run(() => send('page.dismiss', { tabId: answer.tabId, postId, undo }));
    if (!done) return;
    change(!undo);
    if (!undo) say(t('page.dismissed'));
  };

  const calm = answer.error ? null : calmLine(answer);
  return (
    <div class="page-answer">
      {answer.error && <Notice error={{ code: answer.error }} onRetry={onRetry} />}
      {answer.known && <KnownPost post={answer.known} source={sourceOf(answer.known.sourceId)} />}
      {answer.state === 'off' && <SiteOff url={answer.url} onSwitched={onRetry} />}
      {calm && <p class="calm">{calm}</p>}
      {answer.related.length > 0 && (
        <section aria-labelledby="related-heading">
          <h2 class="heading" id="related-heading">
            {t('page.related.heading')}
          </h2>
          <ul class="plain-list">
            {answer.related.map((related) => (
              <RelatedItem
                key={related.post.id}
                related={related}
                source={sourceOf(related.post.sourceId)}
                dismissed={dismissed.has(related.post.id)}
                onDismiss={(undo) => void dismiss(related.post.id, undo)}
              />
            ))}
          </ul>
        </section>
      )}
      {dismissing.error && <Notice error={dismissing.error} />}
      {answer.linked.length > 0 && (
        <section aria-labelledby="linked-heading">
          <h2 class="heading" id="linked-heading">
            {t('page.linked.heading')}
          </h2>
          <PostLines posts={answer.linked} sourceOf={sourceOf} />
        </section>
      )}
    </div>
  );
}
