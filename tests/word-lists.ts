// In Node the engine has the lists of common words that the extension has, of the packages that those are made of.
import { wordList } from '@/content/word-lists';
import { useWordLists } from '@/utils/search/text/common-words';

useWordLists(async (code) => wordList(code));
