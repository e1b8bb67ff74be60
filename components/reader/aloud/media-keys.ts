// The keyboard's media keys and a headset's buttons while a post is read aloud. A browser gives them to a page that plays
// sound of an audio element, and speech is none to it: so six seconds of silence are played round and round meanwhile
// (Chromium passes over anything below five). Where a browser gives no media session, the keys still arrive as ordinary
// keys while the screen has the focus (use-reader-keys.ts).

const SILENCE = '/silence.wav';

export interface MediaKeys {
  playing(is: boolean): void;
  end(): void;
}

interface Wishes {
  title: string;
  play(): void;
  pause(): void;
  next(): void;
  previous(): void;
}

/** Takes the media keys until `end`. */
export function takeMediaKeys({ title, play, pause, next, previous }: Wishes): MediaKeys {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return { playing: () => undefined, end: () => undefined };
  const sound = new Audio(SILENCE);
  sound.loop = true;
  const actions: [MediaSessionAction, () => void][] = [
    ['play', play],
    ['pause', pause],
    ['stop', pause],
    ['nexttrack', next],
    ['previoustrack', previous],
  ];
  for (const [action, handler] of actions) session.setActionHandler(action, handler);
  if (typeof MediaMetadata === 'function')
    session.metadata = new MediaMetadata({ title, artist: 'Backlist' });
  return {
    playing(is) {
      session.playbackState = is ? 'playing' : 'paused';
      // Refused before the first click, for one: speech goes on, the keys are what is missing.
      if (is) sound.play().catch((error) => console.warn('Backlist: no media keys.', error));
      else sound.pause();
    },
    end() {
      sound.pause();
      sound.removeAttribute('src');
      session.playbackState = 'none';
      session.metadata = null;
      for (const [action] of actions) session.setActionHandler(action, null);
    },
  };
}
