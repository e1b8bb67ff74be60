/** Starts a virtual screen. */
export function startDesktop(): Promise<{ display: string; stop(): void } | { missing: string }>;
/** Whether windows would be visible to a person. */
export function hasDisplay(): boolean;
