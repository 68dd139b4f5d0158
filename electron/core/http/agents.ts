/**
 * Connections, kept for the next request: two to a host in this thread, whether the reader typed its address or not, and
 * let go soon after the last request, since the next one is an hour away.
 */
import http from 'node:http';
import https from 'node:https';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';

const perHost = 2;
/** An idle connection is closed after that. A request under way has its own limits. */
const idleMs = 10_000;
const kept = { keepAlive: true, maxSockets: perHost, timeout: idleMs } as const;

const direct = { http: new http.Agent(kept), https: new https.Agent(kept) };

type Agents = { http: http.Agent; https: http.Agent };
const throughProxies = new Map<string, Agents>();
/** A reader has one proxy, a script that chooses (PAC) has a few. */
const mostProxies = 8;

/** `proxy`: an address as readProxyUrl gives it, or null for none. */
export function agentFor(url: URL, proxy: string | null): http.Agent {
  const agents = proxy === null ? direct : agentsThrough(proxy);
  return url.protocol === 'https:' ? agents.https : agents.http;
}

function agentsThrough(proxy: string): Agents {
  const known = throughProxies.get(proxy);
  if (known !== undefined) return known;
  const [oldest] = throughProxies.keys();
  if (throughProxies.size >= mostProxies && oldest !== undefined) forget(oldest);
  const agents = createAgents(proxy);
  throughProxies.set(proxy, agents);
  return agents;
}

function createAgents(proxy: string): Agents {
  if (!/^socks/.test(proxy)) {
    return { http: new HttpProxyAgent(proxy, kept), https: new HttpsProxyAgent(proxy, kept) };
  }
  // Names are never looked up on this side: that would tell the local network what the proxy is to keep from it.
  const remote = proxy.replace(/^socks5?:/, 'socks5h:').replace(/^socks4:/, 'socks4a:');
  // It would take `timeout` for the whole request: its connections are not kept instead.
  const agent = new SocksProxyAgent(remote, { maxSockets: perHost });
  return { http: agent, https: agent };
}

function forget(proxy: string): void {
  const agents = throughProxies.get(proxy);
  throughProxies.delete(proxy);
  agents?.http.destroy();
  agents?.https.destroy();
}
