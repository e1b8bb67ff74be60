// Every unit test file gets an IndexedDB in memory; end-to-end tests use the real one.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import '@/tests/word-lists';

// Properties try the same cases everywhere, so that a test that fails speaks of the change. BACKLIST_SEED=N tries others.
fc.configureGlobal({ seed: Number(process.env.BACKLIST_SEED ?? 1) });
