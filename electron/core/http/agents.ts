/**
 * Connections, kept for the next request: two to a host in this thread, whether the reader typed its address or not, and
 * let go soon after the last request, since the next one is an hour away.
 */
import type { Agent, ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpProxyAgent } from 'http-proxy-agent';
import type { HttpsProxyAgent } from 'https-proxy-agent';
import { http, https } from './node-http.ts';

const perHost = 2;
/** An idle connection is closed after that. A request under way has its own limits. */
const idleMs = 10_000;
const kept = { keepAlive: true, maxSockets: perHost, timeout: idleMs } as const;

const direct = { http: new http.Agent(kept), https: new https.Agent(kept) };

type Agents = { http: Agent; https: Agent };
const throughProxies = new Map<string, Promise<Agents>>();
/** A reader has one proxy, a script that chooses (PAC) has a few. */
const mostProxies = 8;

/** `proxy`: an address as readProxyUrl gives it, or null for none. What speaks to proxies is loaded for the first. */
export async function agentFor(url: URL, proxy: string | null): Promise<Agent> {
  const agents = proxy === null ? direct : await agentsThrough(proxy);
  return url.protocol === 'https:' ? agents.https : agents.http;
}

function agentsThrough(proxy: string): Promise<Agents> {
  const known = throughProxies.get(proxy);
  if (known !== undefined) return known;
  const [oldest] = throughProxies.keys();
  if (throughProxies.size >= mostProxies && oldest !== undefined) forget(oldest);
  const agents = createAgents(proxy);
  throughProxies.set(proxy, agents);
  return agents;
}

async function createAgents(proxy: string): Promise<Agents> {
  if (!/^socks/.test(proxy)) {
    const { HttpProxyAgent } = await import('http-proxy-agent');
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    const agents = { http: new HttpProxyAgent(proxy, kept), https: new HttpsProxyAgent(proxy, kept) };
    endWithRequest(agents.http);
    endWithRequest(agents.https);
    return agents;
  }
  // Names are never looked up on this side: that would tell the local network what the proxy is to keep from it.
  const remote = proxy.replace(/^socks5?:/, 'socks5h:').replace(/^socks4:/, 'socks4a:');
  // It would take `timeout` for the whole request: its connections are not kept instead.
  const { SocksProxyAgent } = await import('socks-proxy-agent');
  const agent = new SocksProxyAgent(remote, { maxSockets: perHost });
  return { http: agent, https: agent };
}

type ProxyAgent = {
  connectOpts: { signal?: AbortSignal };
  connect(request: ClientRequest, options: { signal?: AbortSignal }): Promise<Socket>;
};

/**
 * The agents wait for their proxy without an end: a proxy that takes a connection and says nothing would hold it, and with it
 * the process, for as long as it likes. The socket is destroyed when its request ends first.
 */
function endWithRequest(proxyAgent: HttpProxyAgent<string> | HttpsProxyAgent<string>): void {
  const agent = proxyAgent as unknown as ProxyAgent;
  const { connectOpts } = agent;
  const connect = agent.connect.bind(agent);
  agent.connect = async (request, options) => {
    const opening = new AbortController();
    const giveUp = (): void => opening.abort();
    options.signal?.addEventListener('abort', giveUp, { once: true });
    // Read before the first wait in there. A kept connection must not end with the request it was opened for.
    agent.connectOpts = { ...connectOpts, signal: opening.signal };
    try {
      return await connect(request, options);
    } finally {
      options.signal?.removeEventListener('abort', giveUp);
    }
  };
}

function forget(proxy: string): void {
  const agents = throughProxies.get(proxy);
  throughProxies.delete(proxy);
  void agents?.then(({ http: plain, https: secure }) => {
    plain.destroy();
    secure.destroy();
  });
}
