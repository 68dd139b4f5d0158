/**
 * Must be imported before anything that makes a schema: zod tries `new Function` while it builds object schemas, and
 * this page's policy forbids it. The attempt is harmless, but it would be reported as a violation each time.
 */
import { config } from 'zod';

config({ jitless: true });
