// Order, groups and filters of the archive's list, in a sheet under their button.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useListReading } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { Popover } from '@/components/ui/Popover';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import {
  changedFilter,
  GROUPS,
  LENGTHS,
  type ListFilter,
  type ListSettings,
  SORTS,
} from '@/utils/model/archive-list';
import type { Source } from '@/utils/model/source';
import { languageName } from './words';

interface Props {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
  list: ListSettings;
  onList(list: ListSettings): void;
  sources: readonly Pick<Source, 'id' | 'title'>[];
}

export function ListTools(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover label={t('list.tools')} sign={<Icon name="sliders" />} open={open} onOpen={setOpen}>
      <ToolSheet {...props} />
    </Popover>
  );
}

function ToolSheet({ filter, onFilter, list, onList, sources }: Props) {
  const reading = useListReading();
  const { value } = useLoaded(
    () => reading.listChoices(),
    [reading],
    ({ of }) => of === 'posts',
  );
  const { tags = [], labels = [], langs = [] } = value ?? {};
  const set = (change: Parameters<typeof changedFilter>[1]) => onFilter(changedFilter(filter, change));
  const withChosen = (all: readonly string[], chosen: string | undefined) =>
    chosen === undefined || all.includes(chosen) ? all : [chosen, ...all];
  return (
    <div class="list-tools">
      <Field label={t('list.sort')} value={list.sort} onValue={(sort) => onList({ ...list, sort })}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`list.sort.${sort}`)}
          </option>
        ))}
      </Field>
      <Field label={t('list.group')} value={list.group} onValue={(group) => onList({ ...list, group })}>
        {GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(`list.group.${group}`)}
          </option>
        ))}
      </Field>
      {withChosen(labels, filter.label).length > 0 && (
        <Wish label={t('list.label')} value={filter.label} onValue={(label) => set({ label })}>
          {withChosen(labels, filter.label).map((label) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
        </Wish>
      )}
      {tags.length > 0 && <TagField tags={tags} value={filter.tag} onValue={(tag) => set({ tag })} />}
      {sources.length > 1 && (
        <Wish
          label={t('list.source')}
          value={filter.source === undefined ? undefined : String(filter.source)}
          onValue={(source) => set({ source: source === undefined ? undefined : Number(source) })}
        >
          {sources.map(({ id, title }) => (
            <option key={id} value={String(id)}>
              {title}
            </option>
          ))}
        </Wish>
      )}
      {withChosen(langs, filter.lang).length > 1 && (
        <Wish label={t('list.lang')} value={filter.lang} onValue={(lang) => set({ lang })}>
          {withChosen(langs, filter.lang).map((lang) => (
            <option key={lang} value={lang}>
              {languageName(lang)}
            </option>
          ))}
        </Wish>
      )}
      <Wish
        label={t('list.length')}
        value={filter.length}
        onValue={(chosen) => set({ length: LENGTHS.find((length) => length === chosen) })}
      >
        {LENGTHS.map((length) => (
          <option key={length} value={length}>
            {t(`list.length.${length}`)}
          </option>
        ))}
      </Wish>
    </div>
  );
}

interface FieldProps<T extends string> {
  label: string;
  value: T;
  onValue(value: T): void;
  children: ComponentChildren;
}

function Field<T extends string>({ label, value, onValue, children }: FieldProps<T>) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        class="filter-select"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as T)}
      >
        {children}
      </select>
    </>
  );
}

interface WishProps {
  label: string;
  value: string | undefined;
  onValue(value: string | undefined): void;
  children: ComponentChildren;
}

/** A field that may also be left open. */
function Wish({ label, value, onValue, children }: WishProps) {
  return (
    <Field label={label} value={value ?? ''} onValue={(chosen) => onValue(chosen || undefined)}>
      <option value="">{t('list.any')}</option>
      {children}
    </Field>
  );
}

/** Publications have thousands of tags: one is typed, with those that there are as suggestions. */
function TagField({ tags, value, onValue }: Omit<WishProps, 'label' | 'children'> & { tags: string[] }) {
  const id = useId();
  return (
    <>
      <label for={id}>{t('list.tag')}</label>
      <input
        id={id}
        class="text-input"
        list={`${id}-tags`}
        value={value ?? ''}
        placeholder={t('list.tag.hint')}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          const own = tags.find((tag) => tag.toLowerCase() === typed.toLowerCase());
          onValue((own ?? typed) || undefined);
        }}
      />
      <datalist id={`${id}-tags`}>
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
