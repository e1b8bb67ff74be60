// Under a post's head: whether it is on the reading list, and the reader's own tags.
import { useLayoutEffect, useState } from 'preact/hooks';
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
  useLayoutEffect(() => {
    setLabels(post.labels ?? []);
    setLater(post.laterAt !== undefined);
  }, [post]);

  /** Several can be on their way at once: each changes what the one before it left. */
  const put = async (label: string, on: boolean) => {
    const input = { ids: [post.id], add: on ? [label] : [], remove: on ? [] : [label] };
    if (!(await action.also(() => send('post.label', input)))) return;
    setLabels((before) => {
      const others = before.filter((each) => each.toLowerCase() !== label.toLowerCase());
      return on ? [...others, label] : others;
    });
  };
  const toggle = async () => {
    if (!(await action.also(() => send('post.mark', { ids: [post.id], later: !later })))) return;
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
        onAdd={(label) => void put(label, true)}
        onRemove={(label) => void put(label, false)}
      />
      {action.error && <Notice error={action.error} />}
    </div>
  );
}
