/** Starts a virtual screen. */
export function startDesktop(): Promise<{ display: string; stop(): void } | { missing: string }>;
/** True where a person can see windows. */
export function hasDisplay(): boolean;
