/** What no page may do, whatever it shows: navigate, open windows, ask for permissions, or reach the network. */
import { app, type Session, shell, type WebContents } from 'electron';
import { AppError } from '../../shared/errors.ts';

/** `devServer`: origin of the live-reloading server in development, else null. */
export function applyPolicy(session: Session, devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  lockSession(session, devServer);
}

/** What holds for every page of a session. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(details.url, devServer) }),
  );
}

/** Before the app is ready: what Chromium would ask the network for by itself. Nothing of it is of use to a reader of feeds. */
export function quietChromium(): void {
  for (const name of quietSwitches) app.commandLine.appendSwitch(name);
  // A page's first answer is held back until Chromium's network service has looked at its headers. As a process of its own, that
  // takes longer to come up than the page to be read, and here it has nothing else to do: see SECURITY.md.
  enableFeature('NetworkServiceInProcess2');
}

/** Beside those named when the program was started. https://source.chromium.org: content/public/common/content_features.cc. */
function enableFeature(name: string): void {
  const named = app.commandLine.getSwitchValue('enable-features');
  app.commandLine.appendSwitch('enable-features', named === '' ? name : `${named},${name}`);
}

/** https://source.chromium.org: chrome/common/chrome_switches.cc, components/domain_reliability, net/dns. */
const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
] as const;

function confine(contents: WebContents): void {
  // What WebRTC would tell of addresses; there is no script that could use it.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Pages load Offprint's own scheme and nothing else: all network traffic is core's. */
function mayLoad(url: string, devServer: string | null): boolean {
  if (/^(offprint|offprint-recording|devtools|data|blob):/.test(url)) return true;
  return devServer !== null && url.replace(/^ws/, 'http').startsWith(devServer);
}

const openable = ['http:', 'https:', 'mailto:'];

/** Hands an address to the system's browser or mail program. Throws `unsupported-scheme` or `not-a-url`. */
export async function openExternal(address: string): Promise<void> {
  if (!URL.canParse(address)) throw new AppError('not-a-url', { address });
  const url = new URL(address);
  if (!openable.includes(url.protocol))
    throw new AppError('unsupported-scheme', { address, scheme: url.protocol });
  // The re-serialised form: what was checked is what is opened.
  await shell.openExternal(url.href);
}
