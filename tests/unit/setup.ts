// Every unit test gets an IndexedDB of its own kind; the real one is used end to end.
import 'fake-indexeddb/auto';
import '@/tests/word-lists';
