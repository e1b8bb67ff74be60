// English: what the panel says, and the popup does not.
import type { Message } from '../catalogue';
import { enArchive } from './archive';
import { enCopy } from './copy';
import { enHighlight } from './highlight';
import { enHighlightList } from './highlight-list';
import { enKeys } from './keys';
import { enLookup } from './lookup';
import { enPanelPage } from './panel-page';
import { enPosts } from './posts';
import { enReader } from './reader';
import { enReaderAccount } from './reader-account';
import { enSource } from './source';
import { enSources } from './sources';
import { enTexts } from './texts';
import { enViews } from './views';

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
