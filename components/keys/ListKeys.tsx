// The keys of lists with what each does: in the panel's sheet of keys and in the settings.
import { KEYS } from '@/components/reader/use-reader-keys';
import { LIST_KEYS } from '@/components/use-arrow-keys';
import { t } from '@/utils/i18n/translate';
import { KeyLine } from './KeyLine';
import { ROW_KEYS } from './row-keys';

const SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };
const signOf = (key: string) => SIGNS[key] ?? key;
/** The key that commands are given with: another one on a Mac. */
const withCommand = (key: string) => (/^Mac/.test(navigator.platform) ? `⌘${key}` : `Ctrl+${key}`);

export function ListKeys() {
  return (
    <dl class="keys-list">
      <KeyLine keys={[LIST_KEYS.search]} words={t('keys.list.search')} />
      <KeyLine keys={[signOf(LIST_KEYS.down)]} words={t('keys.list.down')} />
      <KeyLine keys={[signOf(LIST_KEYS.up)]} words={t('keys.list.up')} />
      <KeyLine keys={[LIST_KEYS.open]} words={t('keys.list.open')} />
      <KeyLine keys={[ROW_KEYS.read]} words={t('keys.list.read')} />
      <KeyLine keys={[ROW_KEYS.star]} words={t('keys.star')} />
      <KeyLine keys={[ROW_KEYS.later]} words={t('keys.later')} />
      <KeyLine keys={['x']} words={t('keys.list.select')} />
      <KeyLine keys={['⇧x']} words={t('keys.list.selectTo')} />
      <KeyLine keys={[withCommand('A')]} words={t('keys.list.all')} />
      <KeyLine keys={[t('keys.name.delete')]} words={t('keys.list.delete')} />
      <KeyLine keys={[t('keys.name.escape')]} words={t('keys.list.end')} />
      <KeyLine keys={KEYS.help} words={t('keys.help')} />
    </dl>
  );
}
