// The workshop document: opened by the worker when there is something to parse, closed when it has been idle.
import { serveWorkshop } from '@/utils/platform/workshop-server';
import { backupWorkshop } from './backup-workshop';
import { machinesWorkshop } from './machines-workshop';
import { workshop } from './workshop';

const IDLE = 30_000;
/** Bytes of a few hundred pages, of which a document and its copies take ten times that. */
const MOST = 16_000_000;

serveWorkshop(
  { ...workshop, ...backupWorkshop, ...machinesWorkshop },
  {
    idle: IDLE,
    most: MOST,
    close() {
      // In Firefox it is a frame of the background page; in Chrome an offscreen document, which may close itself.
      if (window.frameElement) window.frameElement.remove();
      else window.close();
    },
  },
);
