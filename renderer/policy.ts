/**
 * What libraries would try against this page's content policy, prevented. The attempts are harmless, but each would be
 * reported as a violation. Must be imported before anything that makes a schema or draws.
 */
import { config } from 'zod';

// While it builds object schemas, zod tries whether `new Function` works.
config({ jitless: true });

// React Aria writes a style element for what can be pressed unless it finds one; the rule itself is in base.css.
const pressableStyle = document.createElement('meta');
pressableStyle.id = 'react-aria-pressable-style';
document.head.append(pressableStyle);
