// What Backlist has to say of a page: it is in the archive, these belong beside it, its links lead to these. In popup
// and panel alike.
import { PostLines } from '@/components/posts/PostLines';
import { useSourceNames } from '@/components/posts/use-source-names';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer } from '@/utils/model/page';
import { KnownPost } from './KnownPost';
import { RelatedItem } from './RelatedItem';
import { SiteOff } from './SiteOff';
import { useDismissals } from './use-dismissals';

interface Props {
  answer: PageAnswer;
  onRetry(): void;
}

/** The one calm line for a page with nothing beside it. */
function calmLine(answer: PageAnswer): string | null {
  if (answer.state === 'private') return t('page.private');
  if (answer.state === 'unreadable') return t('page.unreadable');
  if (answer.state === 'not-article')
    return answer.known || answer.linked.length > 0 ? null : t('page.notArticle');
  if (answer.state === 'article' && answer.related.length === 0) return t('page.nothing');
  return null;
}

export function PageAnswerView({ answer, onRetry }: Props) {
  const sourceOf = useSourceNames();
  const { list, isDismissed, dismiss, action } = useDismissals(answer);
  const calm = answer.error || list.length > 0 ? null : calmLine(answer);
  return (
    <div class="page-answer">
      {answer.error && <Notice error={{ code: answer.error }} onRetry={onRetry} />}
      {answer.known && (
        <KnownPost post={answer.known} source={sourceOf(answer.known.sourceId)} tabId={answer.tabId} />
      )}
      {answer.state === 'off' && <SiteOff url={answer.url} onSwitched={onRetry} />}
      {calm && <p class="calm">{calm}</p>}
      {list.length > 0 && (
        <section aria-labelledby="related-heading">
          <h2 class="heading" id="related-heading">
            {t('page.related.heading')}
          </h2>
          <ul class="plain-list">
            {list.map((related) => (
              <RelatedItem
                key={related.post.id}
                related={related}
                source={sourceOf(related.post.sourceId)}
                dismissed={isDismissed(related.post.id)}
                onDismiss={(undo) => void dismiss(related, undo)}
              />
            ))}
          </ul>
        </section>
      )}
      {action.error && <Notice error={action.error} />}
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
