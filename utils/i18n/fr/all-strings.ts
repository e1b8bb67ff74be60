// French: the whole catalogue.
import type { Translated } from '../translated';
import { archive } from './archive';
import { base } from './base';
import { checkup } from './checkup';
import { copy } from './copy';
import { diagnostics } from './diagnostics';
import { disk } from './disk';
import { doors } from './doors';
import { errors } from './errors';
import { fileErrors } from './file-errors';
import { folderErrors } from './folder-errors';
import { found } from './found';
import { highlight } from './highlight';
import { highlightList } from './highlight-list';
import { index } from './index';
import { keys } from './keys';
import { lines } from './lines';
import { lookup } from './lookup';
import { machines } from './machines';
import { manifest } from './manifest';
import { map } from './map';
import { markerSettings } from './marker-settings';
import { options } from './options';
import { page } from './page';
import { panelPage } from './panel-page';
import { popup } from './popup';
import { posts } from './posts';
import { reader } from './reader';
import { readerAccount } from './reader-account';
import { readerServer } from './reader-server';
import { room } from './room';
import { same } from './same';
import { saving } from './saving';
import { settingsParts } from './settings-parts';
import { settingsWords } from './settings-words';
import { shortcuts } from './shortcuts';
import { source } from './source';
import { sources } from './sources';
import { texts } from './texts';
import { transferPage } from './transfer-page';
import { undo } from './undo';
import { views } from './views';
import { welcome } from './welcome';

export const fr: Translated<'fr'> = {
  strings: {
    ...archive,
    ...base,
    ...checkup,
    ...copy,
    ...diagnostics,
    ...disk,
    ...doors,
    ...errors,
    ...fileErrors,
    ...folderErrors,
    ...found,
    ...highlight,
    ...highlightList,
    ...index,
    ...lines,
    ...lookup,
    ...machines,
    ...manifest,
    ...map,
    ...markerSettings,
    ...options,
    ...page,
    ...panelPage,
    ...popup,
    ...posts,
    ...reader,
    ...readerAccount,
    ...keys,
    ...readerServer,
    ...room,
    ...saving,
    ...settingsParts,
    ...settingsWords,
    ...shortcuts,
    ...source,
    ...sources,
    ...texts,
    ...transferPage,
    ...undo,
    ...views,
    ...welcome,
  },
  same,
};
