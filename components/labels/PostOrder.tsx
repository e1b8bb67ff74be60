// Under a post's head: whether it is on the reading list, and the reader's own tags.
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { LabelEditor } from './LabelEditor';

export function PostOrder({ post }: { post: Post }) {
  const { send } = useServices();
  const action = useAction();
  const [labels, setLabels] = useState(post.labels ?? []);
  const [later, setLater] = useState(post.laterAt !== undefined);
  useEffect(() => {
    setLabels(post.labels ?? []);
    setLater(post.laterAt !== undefined);
  }, [post]);

  const put = async (change: { add?: string[]; remove?: string[] }, next: string[]) => {
    const input = { ids: [post.id], add: change.add ?? [], remove: change.remove ?? [] };
    if (await action.run(() => send('post.label', input))) setLabels(next);
  };
  const without = (label: string) => labels.filter((each) => each.toLowerCase() !== label.toLowerCase());
  const toggle = async () => {
    if (!(await action.run(() => send('post.mark', { ids: [post.id], later: !later })))) return;
    setLater(!later);
    say(t(later ? 'select.done.notLater' : 'select.done.later', { count: 1 }));
  };
  return (
    <div class="post-order">
      <button type="button" class="filter-chip" aria-pressed={later} onClick={() => void toggle()}>
        <Icon name="bookmark" filled={later} />
        {t('labels.later')}
      </button>
      <LabelEditor
        labels={labels}
        onAdd={(label) => void put({ add: [label] }, [...without(label), label])}
        onRemove={(label) => void put({ remove: [label] }, without(label))}
      />
      {action.error && <Notice error={action.error} />}
    </div>
  );
}
