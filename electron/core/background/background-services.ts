/** The services nobody waits for: they keep the library in order while the program runs. */
import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Service } from '../base/services.ts';
import type { Library } from '../library/connection/open.ts';
import { createWriterWatch } from '../library/connection/watch.ts';
import { createBackups } from './backups.ts';
import { createDamageWatch } from './damage-watch.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { createRetention } from './retention.ts';

export function createBackgroundServices(ports: {
  library: Library;
  pool: Pool;
  bus: EventBus;
  now: () => number;
  onBackgroundError: (error: unknown) => void;
  onDamage: (error: unknown) => void;
}): Service[] {
  return [
    { name: 'retention', ...createRetention(ports) },
    { name: 'index keeper', ...createIndexKeeper(ports) },
    { name: 'daily backups', ...createBackups(ports) },
    { name: 'damage watch', ...createDamageWatch(ports) },
    { name: 'writer watch', ...createWriterWatch(ports.library, ports.bus, ports.onBackgroundError) },
  ];
}
