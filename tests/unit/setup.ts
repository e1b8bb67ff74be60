// Every unit test file gets an IndexedDB in memory; end-to-end tests use the real one.
import 'fake-indexeddb/auto';
import '@/tests/word-lists';
