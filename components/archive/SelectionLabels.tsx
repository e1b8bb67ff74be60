// Tags for all selected posts: one is added to all of them, or taken from those that have it.
import { useState } from 'preact/hooks';
import { inChunks } from '@/components/in-chunks';
import { LabelEditor } from '@/components/labels/LabelEditor';
import { useListReading, useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Popover } from '@/components/ui/Popover';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';

/** Selected posts that are looked at for the tags that they have. */
const LOOKED_AT = 500;

export function SelectionLabels({ ids }: { ids: readonly number[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover label={t('labels.heading')} sign={<Icon name="tag" />} open={open} onOpen={setOpen}>
      <Sheet ids={ids} />
    </Popover>
  );
}

function Sheet({ ids }: { ids: readonly number[] }) {
  const { send } = useServices();
  const reading = useListReading();
  const action = useAction();
  const { value: labels = [], reload } = useLoaded(
    async () => {
      const posts = await reading.getPosts(ids.slice(0, LOOKED_AT));
      return [...new Set(posts.flatMap((post) => post?.labels ?? []))].sort();
    },
    [reading, ids.length],
    ({ of }) => of === 'posts',
  );
  const put = async (add: string[], remove: string[]) => {
    const work = () => inChunks(ids, (part) => send('post.label', { ids: part, add, remove }));
    if (!(await action.run(work))) return;
    const [added, removed] = [add[0], remove[0]];
    if (added !== undefined) say(t('labels.added', { label: added, count: ids.length }));
    if (removed !== undefined) say(t('labels.removed', { label: removed, count: ids.length }));
    reload();
  };
  if (ids.length === 0) return <p class="remark">{t('labels.none')}</p>;
  return (
    <>
      <LabelEditor
        labels={labels}
        onAdd={(label) => void put([label], [])}
        onRemove={(label) => void put([], [label])}
      />
      {action.error && <Notice error={action.error} />}
    </>
  );
}
