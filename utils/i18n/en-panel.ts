// English: what the panel says, and the popup does not.
import type { Message } from './catalogue';
import { enArchive } from './en-archive';
import { enCopy } from './en-copy';
import { enHighlight } from './en-highlight';
import { enHighlightList } from './en-highlight-list';
import { enKeys } from './en-keys';
import { enLookup } from './en-lookup';
import { enPanelPage } from './en-panel-page';
import { enPosts } from './en-posts';
import { enReader } from './en-reader';
import { enReaderAccount } from './en-reader-account';
import { enSource } from './en-source';
import { enSources } from './en-sources';
import { enTexts } from './en-texts';
import { enViews } from './en-views';

export const enPanel = {
  ...enArchive,
  ...enCopy,
  ...enHighlight,
  ...enHighlightList,
  ...enLookup,
  ...enPanelPage,
  ...enPosts,
  ...enReader,
  ...enReaderAccount,
  ...enKeys,
  ...enSource,
  ...enSources,
  ...enTexts,
  ...enViews,
} as const satisfies Record<string, Message>;
