// The voices of the browser that speak on this computer. Others send the text to a server, and are never used.

export const primary = (lang: string | null | undefined): string =>
  (lang ?? '').toLowerCase().split(/[-_]/)[0] ?? '';

/** Voices of this computer for a language; where there is none for it, all of this computer. */
export function localVoices(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice[] {
  const local = voices.filter(({ localService }) => localService);
  const own = local.filter((voice) => primary(voice.lang) === primary(lang));
  return own.length > 0 ? own : local;
}

/** The voice of a URI, else the browser's favourite among `voices`. */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  uri: string | undefined,
): SpeechSynthesisVoice | undefined {
  return (
    voices.find(({ voiceURI }) => voiceURI === uri) ?? voices.find((voice) => voice.default) ?? voices[0]
  );
}
