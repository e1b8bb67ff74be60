/** Installs packages with apt-get. Null when they are installed, else the reason why not. */
export function installPackages(names: string[]): Promise<string | null>;
