// What is found at an address: sources to add, and the new address of a source.

/** A source that was found at an address, and can be added. */
export interface FoundSource {
  url: string;
  title: string;
  /** `listing`: the page itself, which lists posts. */
  kind: 'feed' | 'pack' | 'listing';
  /** Number of posts on a listing. */
  posts?: number;
}

/** What is at the new address of a source, compared with its posts. */
export interface AddressLook {
  /** Whether the source has that address now. False if none of the posts there is known to it: the user is asked first. */
  changed: boolean;
  title: string;
  /** Posts there, and how many of them the source has. */
  posts: number;
  shared: number;
}
