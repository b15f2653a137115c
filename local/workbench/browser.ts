import { spawn } from 'node:child_process';

const command = (address: string): [string, string[]] | null => {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '""', address]];
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? ['xdg-open', [address]] : null;
};

/** Opens an address in the person's browser, where there is a screen; the address was printed, so failing is no news. */
export const openBrowser = (address: string): void => {
  const found = command(address);
  if (!found) return;
  const child = spawn(found[0], found[1], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
};
